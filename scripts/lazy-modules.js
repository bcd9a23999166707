// Makes the compiled package load its modules when they are first used, and not when the package is required: an app
// that uses one connector doesn't pay for thirty. jsii compiles `import` to a `require` at the head of the file; this
// turns each into a function that requires once, and the index into getters. aws-cdk-lib's own build does the same. The
// inline source maps hold every source a second time and the comments stand in the declarations as well, which each app
// would read: they go.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const lib = path.resolve(__dirname, '..', 'lib');
const files = fs.readdirSync(lib, { recursive: true }).map(String).filter((file) => file.endsWith('.js')).map((file) => path.join(lib, file));

// The names that each module exports have to be known before any file is changed.
const names = exportsOf(path.join(lib, 'index.js'));
for (const file of files) {
  const source = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, file === path.join(lib, 'index.js') ? lazyIndex(names) : withoutComments(lazyRequires(source)));
}

/** The module that declares it for each exported name, behind all the index files. */
function exportsOf(index) {
  const found = new Map();
  for (const [, request] of fs.readFileSync(index, 'utf8').matchAll(/__exportStar\(require\("(.*?)"\), exports\);/g)) {
    const file = require.resolve(path.join(path.dirname(index), request));
    if (path.basename(file) === 'index.js') {
      exportsOf(file).forEach((declared, name) => found.set(name, declared));
    } else {
      Object.keys(require(file)).forEach((name) => found.set(name, file));
    }
  }
  if (found.size === 0) {
    throw new Error(`${index} exports nothing; was it made lazy already?`);
  }
  return found;
}

function lazyIndex(exported) {
  const lines = [...exported].map(([name, file]) => {
    const request = JSON.stringify(`./${path.relative(lib, file).replace(/\.js$/, '').split(path.sep).join('/')}`);
    return `lazy(${JSON.stringify(name)}, () => require(${request}));`;
  });
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${[...exported.keys()].map((name) => `exports.${name} = `).join('')}void 0;
function lazy(name, load) {
  Object.defineProperty(exports, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = load()[name];
      Object.defineProperty(exports, name, { enumerable: true, configurable: true, value });
      return value;
    },
  });
}
${lines.join('\n')}
`;
}

function lazyRequires(source) {
  return [...source.matchAll(/^const (\w+_\d+) = require\((".*?")\);$/gm)].reduce((text, [line, name, request]) => text
    .replace(line, `let ${name}_; const ${name} = () => ${name}_ ??= require(${request});`)
    .replace(new RegExp(`\\b${name}\\.`, 'g'), `(${name}()).`), source);
}

function withoutComments(source) {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleDetection: ts.ModuleDetectionKind.Legacy, removeComments: true };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}
