import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { lazyRequires, makeLazy } = require('../../scripts/lazy-modules.js') as {
  lazyRequires: (source: string) => string;
  makeLazy: (lib: string) => void;
};

interface Run {
  readonly exports: { readonly [name: string]: any };
  /** The required modules, once for each time. */
  readonly loaded: string[];
}

/** A module as compiled by jsii. */
function compiled(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true, experimentalDecorators: true },
  }).outputText;
}

/** Runs a script that can require these modules. */
function run(script: string, modules: { readonly [name: string]: unknown }): Run {
  const loaded: string[] = [];
  const exported = {};
  new Function('exports', 'require', script)(exported, (name: string) => {
    loaded.push(name);
    return modules[name];
  });
  return { exports: exported, loaded };
}

/** The published module. */
const runLazy = (source: string, modules: { readonly [name: string]: unknown }) => run(lazyRequires(compiled(source)), modules);

const X = { __esModule: true, value: 1, add: (n: number) => n + 1, Base: class Base {}, tag: ([text]: readonly string[]) => text };
const MODULES = { './x': X, 'named': { value: 2 } };

test('a module is required once, on first use', () => {
  const { exports: { twice }, loaded } = runLazy('import { add } from "./x"; export const twice = (n: number) => add(add(n));', MODULES);
  expect(loaded).toEqual([]);
  expect(twice(1)).toBe(3);
  expect(twice(2)).toBe(4);
  expect(loaded).toEqual(['./x']);
});

test.each<[string, string, unknown]>([
  ['a function argument', 'return Object.keys(x);', Object.keys(X)],
  ['a value that is returned', 'return x;', X],
  ['a shorthand property', 'return { x };', { x: X }],
  ['a computed key', 'return { [x.value]: 2 };', { 1: 2 }],
  ['a spread', 'return { ...x };', { ...X }],
  ['an index', 'return x["value"];', 1],
  ['an optional chain', 'return x?.value;', 1],
  ['a default value', 'return ((given = x) => given)();', X],
  ['the operand of typeof', 'return typeof x;', 'object'],
  ['a class that is created', 'return new x.Base();', new X.Base()],
  ['a base class', 'return new (class extends x.Base {})() instanceof x.Base;', true],
  ['a tagged template', 'return x.tag`text`;', 'text'],
  ['an interpolation', 'return `${x.value}`;', '1'],
])('the module as %s', (_, body, expected) => {
  const { exports: { use }, loaded } = runLazy(`import * as x from './x'; export function use(): unknown { ${body} }`, MODULES);
  expect(loaded).toEqual([]);
  expect(use()).toEqual(expected);
  expect(loaded).toEqual(['./x']);
});

test.each<[string, string, unknown]>([
  ['a string that looks like a require', 'return \'const x_1 = require("./x");\';', 'const x_1 = require("./x");'],
  ['a string with a line that looks like one', 'return `\nconst x_1 = require("./x");\nx_1.value`;', '\nconst x_1 = require("./x");\nx_1.value'],
  ['a string that looks like a use', 'return "x_1.value" + \'x_1\' + `x_1.value`;', 'x_1.valuex_1x_1.value'],
  ['a regular expression that looks like a use', 'return /x_1.value/.source;', 'x_1.value'],
  ['a property of that name', 'return { x_1: { value: 7 } }.x_1.value;', 7],
  ['a parameter of that name', 'return ((x_1) => x_1.value)({ value: 7 });', 7],
  ['a variable of that name', 'const x_1 = { value: 7 }; return x_1.value;', 7],
  ['a destructured variable of that name', 'const { x_1 } = { x_1: 7 }; return { x_1 };', { x_1: 7 }],
  ['a caught error of that name', 'try { throw 7; } catch (x_1) { return x_1; }', 7],
])('%s is left alone', (_, body, expected) => {
  const script = lazyRequires(`const x_1 = require("./x");\nexports.other = () => x_1.value;\nexports.use = () => { ${body} };`);
  const { exports: { use, other }, loaded } = run(script, MODULES);
  expect(use()).toEqual(expected);
  expect(loaded).toEqual([]);
  expect(other()).toBe(1);
});

test.each<[string, string]>([
  ['a base class', 'import { Base } from "./x"; export const made = class extends Base {};'],
  ['a decorator', 'import { add } from "./x"; const d = (n: number) => (c: any) => c; @d(add(1)) class A {} export const made = A;'],
  ['a constant', 'import { value } from "./x"; export const made = value;'],
])('a module that is used at load time as %s is available', (_, source) => {
  const { exports: { made }, loaded } = runLazy(source, MODULES);
  expect(made).toBeDefined();
  expect(loaded).toEqual(['./x']);
});

test('a default import has its interop, for modules of both kinds', () => {
  const source = (name: string) => `import all from '${name}'; import * as star from '${name}'; export const use = () => [all, star];`;
  const es = runLazy(source('./x'), { './x': { __esModule: true, default: 'default' } });
  expect(es.loaded).toEqual([]);
  expect(es.exports.use()).toEqual(['default', { __esModule: true, default: 'default' }]);
  const commonJs = runLazy(source('named'), MODULES);
  expect(commonJs.loaded).toEqual([]);
  expect(commonJs.exports.use()).toEqual([{ value: 2 }, { default: { value: 2 }, value: 2 }]);
  expect(commonJs.loaded).toEqual(['named', 'named']);
});

test('a re-export loads its module when it is read', () => {
  const { exports: exported, loaded } = runLazy('export { value, add as plus } from "./x"; export * as all from "named";', MODULES);
  expect(Object.keys(exported).sort()).toEqual(['all', 'plus', 'value']);
  expect(loaded).not.toContain('./x');
  expect([exported.value, exported.plus(1)]).toEqual([1, 2]);
  expect(loaded.filter((name) => name === './x')).toHaveLength(1);
});

test('a module that is required for its side effects is required immediately', () => {
  expect(runLazy('import "./x"; export const y = 1;', MODULES).loaded).toEqual(['./x']);
});

test('a require inside of a function stays where it is', () => {
  const { exports: { use }, loaded } = run(lazyRequires('exports.use = () => { const x_1 = require("./x"); return x_1.value; };'), MODULES);
  expect(loaded).toEqual([]);
  expect([use(), use()]).toEqual([1, 1]);
  expect(loaded).toEqual(['./x', './x']);
});

test('the name of the function does not collide with another name', () => {
  const { exports: { use } } = run(lazyRequires('const x_1 = require("./x");\nlet x_1_ = 5;\nexports.use = () => [x_1.value, x_1_];'), MODULES);
  expect(use()).toEqual([1, 5]);
});

test('comments and source maps are removed', () => {
  expect(lazyRequires('"use strict";\n// one\nexports.a = 1; /* two */\n/** three */\nexports.b = "// four";\n//# sourceMappingURL=data:application/json;base64,e30=\n'))
    .toBe('"use strict";\nexports.a = 1;\nexports.b = "// four";\n');
});

describe('a package', () => {
  let lib: string;
  const require = createRequire(__filename);

  beforeEach(() => {
    lib = mkdtempSync(join(tmpdir(), 'lazy-'));
  });

  afterEach(() => {
    rmSync(lib, { recursive: true });
  });

  function write(files: { readonly [file: string]: string }): void {
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(dirname(join(lib, file)), { recursive: true });
      writeFileSync(join(lib, file), compiled(source));
    }
  }

  const files = {
    'index.ts': 'export * from "./types"; export * from "./a"; export * from "./deep";',
    'types/index.ts': 'export * from "./options";',
    'types/options.ts': 'export interface Options { readonly a: string }',
    'a.ts': 'import { b } from "./deep/b"; export const a = () => b;',
    'deep/index.ts': 'export * from "./b"; export * from "./c";',
    'deep/b.ts': 'export const b = 2;',
    'deep/c.ts': 'export class C {}',
  };
  const asJavaScript = (sources: { readonly [file: string]: string }) =>
    Object.fromEntries(Object.entries(sources).map(([file, source]) => [file.replace('.ts', '.js'), source]));

  test('loads for each export the module that declares it, and those that it uses', () => {
    write(asJavaScript(files));
    makeLazy(lib);
    const code = readFileSync(join(lib, 'index.js'), 'utf8');
    expect([...code.matchAll(/lazy\("(\w+)", \(\) => require\("(.*?)"\)\);/g)].map(([, name, file]) => [name, file]))
      .toEqual([['a', './a'], ['b', './deep/b'], ['C', './deep/c']]);
    const { exports: exported, loaded } = run(code, { './a': { a: 1 }, './deep/b': { b: 2 }, './deep/c': { C: 3 } });
    expect(Object.keys(exported).sort()).toEqual(['C', 'a', 'b']);
    expect(loaded).toEqual([]);
    expect([exported.b, exported.b, exported.a]).toEqual([2, 2, 1]);
    expect(loaded).toEqual(['./deep/b', './a']);
    expect(require(join(lib, 'index.js')).a()).toBe(2);
  });

  test.each<[string, { readonly [file: string]: string }, string]>([
    ['a name that the index declares itself', { 'index.ts': 'export * from "./a"; export const own = 1;' }, 'found 1 names, without own'],
    ['a name that is exported by itself', { 'index.ts': 'export * from "./a"; export { C } from "./deep";' }, 'found 1 names, without C'],
    ['nothing', { 'index.ts': 'export {};' }, 'found 0 names, without none'],
  ])('whose index exports %s is refused, and stays as it is', (_, index, problem) => {
    write(asJavaScript({ ...files, ...index }));
    const before = readdirSync(lib).filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(lib, file), 'utf8'));
    expect(() => makeLazy(lib)).toThrow(problem);
    expect(readdirSync(lib).filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(lib, file), 'utf8'))).toEqual(before);
  });

  test('can\'t be made lazy twice', () => {
    write(asJavaScript(files));
    makeLazy(lib);
    expect(() => makeLazy(lib)).toThrow('and must not be lazy yet');
  });
});
