// The library in node_modules, as in an app: aws-cdk-lib records where each resource was created, and omits the lines of packages there.
const { realpathSync } = require('node:fs');
const path = require('node:path');
const { installLibrary, scratch } = require('../scripts/scratch');

const NAME = 'benchmark';

exports.install = () => installLibrary(scratch(NAME, []));
exports.folder = path.join(__dirname, '..', '.cache', NAME, 'node_modules', 'cdk-appflow-constructs');

/** The modules of the library among these files, relative to its lib folder. None at all is a mistake of the measurement. */
exports.modulesOfOurs = (files) => {
  const root = path.join(realpathSync(exports.folder), 'lib') + path.sep;
  const modules = files.filter((file) => file.startsWith(root)).map((file) => path.relative(root, file));
  if (modules.length === 0) {
    throw new Error(`no module of ${root} is loaded`);
  }
  return modules;
};
