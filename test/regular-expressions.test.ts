import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkSync } from 'recheck';
import * as ts from 'typescript';
import type { Limit } from '../src/private/limits';
import { LIMITS } from '../src/private/limits';

const ROOT = path.join(__dirname, '..');

/** recheck has native programs for some machines; the interpreter gives the same result on all. */
const { RECHECK_BACKEND: backend } = process.env;

beforeAll(() => {
  process.env.RECHECK_BACKEND = 'pure';
});

afterAll(() => {
  process.env.RECHECK_BACKEND = backend;
});

interface Found { readonly where: string; readonly source: string; readonly flags: string }

/** The literals of a file. */
function literals(file: string): Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      found.push({ where: path.relative(ROOT, file), source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

/** The published code: the library and the bundled function. */
const files = ['src', 'assets'].flatMap((folder) => fs.readdirSync(path.join(ROOT, folder), { recursive: true })
  .map((file) => path.join(ROOT, folder, String(file)))
  .filter((file) => file.endsWith('.ts')));
/** Expressions that are built when a module is loaded aren't literals. */
const limits = Object.entries<Limit>(LIMITS).flatMap(([name, { pattern }]) =>
  (pattern ? [{ where: `LIMITS.${name}`, source: pattern.source, flags: pattern.flags }] : []));
const all = [...new Map([...limits, ...files.flatMap(literals)].map((found) => [`/${found.source}/${found.flags}`, found])).entries()]
  .map(([pattern, found]) => ({ pattern, ...found }));

test('there are regular expressions, and only the limits build some from text', () => {
  expect(all.length).toBeGreaterThan(20);
  const made = files.filter((file) => /new RegExp\(/.test(fs.readFileSync(file, 'utf8'))).map((file) => path.relative(ROOT, file));
  expect(made).toEqual([path.join('src', 'private', 'limits.ts')]);
});

/** Limits of time would make a verdict depend on the machine, and the limits of steps, which remain, are enough. */
const WITHOUT_CLOCK = { timeout: null, seedingTimeout: null, incubationTimeout: null, attackTimeout: null, randomSeed: 1 };

interface Verdict { readonly checker?: string; readonly complexity: string }

function verdict(source: string, flags = ''): Verdict {
  const found = checkSync(source, flags, WITHOUT_CLOCK);
  return { checker: found.checker, complexity: found.status === 'unknown' ? found.status : found.complexity.type };
}

/** recheck proves that an expression is linear, but for some with assertions it can only search slow texts. */
const hasAssertion = (source: string) => /\(\?<?[=!]/.test(source);

test.each(all)('$pattern in $where is linear', ({ source, flags }) => {
  const { checker, complexity } = verdict(source, flags);
  expect(hasAssertion(source) ? ['automaton', 'fuzz'] : ['automaton']).toContain(checker);
  expect(complexity).toMatch(/^(safe|constant|linear)$/);
});

test.each<[string, Verdict]>([
  ['^(a+)+$', { checker: 'automaton', complexity: 'exponential' }],
  ['\\s+$', { checker: 'automaton', complexity: 'polynomial' }],
  ['^(?=(a+)+$).*$', { checker: 'fuzz', complexity: 'exponential' }],
  ['^(?!aws:)\\w*\\s*\\w*x$', { checker: 'fuzz', complexity: 'polynomial' }],
])('the check finds that %s isn\'t linear', (source, expected) => {
  expect(verdict(source)).toEqual(expected);
});
