// Apps that import the library by its name get its sources.
const Module = require('node:module');
const path = require('node:path');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request === 'cdk-appflow-constructs' ? path.resolve(__dirname, '..', '..', '..', 'src') : request, ...rest);
};
