// The library in node_modules, as in an app: aws-cdk-lib records where each resource was created, and omits the lines of packages there.
const { realpathSync } = require('node:fs');
const path = require('node:path');
const { installLibrary, scratch } = require('../scripts/scratch');

const NAME = 'benchmark';

exports.install = () => installLibrary(scratch(NAME, []));
exports.folder = path.join(__dirname, '..', '.cache', NAME, 'node_modules', 'cdk-appflow-constructs');

const root = () => path.join(realpathSync(exports.folder), 'lib') + path.sep;

/** The modules of the library among these files, relative to its lib folder. None at all is a mistake of the measurement. */
exports.modulesOfOurs = (files) => {
  const lib = root();
  const modules = files.filter((file) => file.startsWith(lib)).map((file) => path.relative(lib, file));
  if (modules.length === 0) {
    throw new Error(`no module of ${lib} is loaded`);
  }
  return modules;
};

/** The next `require` loads the library anew. */
exports.unload = () => {
  const lib = root();
  Object.keys(require.cache).filter((file) => file.startsWith(lib)).forEach((file) => delete require.cache[file]);
};
