// Jest's transformer for src/index.ts: its names load the files that declare them when they are used, as those of the published
// package do. A test loads the connector that it is about, and not all of them.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { lazyIndex } = require('./lazy-modules');

const REEXPORT = /^export \* from '(.+)';$/gm;
const VALUE = /^export (?:abstract )?(?:class|const|enum|function) (\w+)/gm;

/** The file that declares it for each value that a module exports, behind all the index files. */
function declared(file, source = fs.readFileSync(file, 'utf8')) {
  const behind = [...source.matchAll(REEXPORT)].flatMap(([, request]) => [...declared(resolved(path.resolve(path.dirname(file), request)))]);
  return new Map([...behind, ...[...source.matchAll(VALUE)].map(([, name]) => [name, file])]);
}

const resolved = (module) => (fs.existsSync(`${module}.ts`) ? `${module}.ts` : path.join(module, 'index.ts'));

const code = (source, file) => lazyIndex(path.dirname(file), declared(file, source));

module.exports = {
  process: (source, file) => ({ code: code(source, file) }),
  // Other files say what it is made of.
  getCacheKey: (source, file) => createHash('sha256').update(code(source, file)).digest('hex'),
};
