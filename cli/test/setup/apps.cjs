// Loads apps in TypeScript without ts-node, which takes seconds to compile the library; its own tests check the types. An app that
// imports the library by its name gets its sources.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('esbuild');

const OPTIONS = { loader: 'ts', format: 'cjs', target: 'node20', tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } } };
const SOURCES = path.resolve(__dirname, '..', '..', '..', 'src');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request === 'cdk-appflow-constructs' ? SOURCES : request, ...rest);
};
Module._extensions['.ts'] = (module, file) => {
  module._compile(transformSync(readFileSync(file, 'utf8'), { ...OPTIONS, sourcefile: file }).code, file);
};
