// The library as an app has it, in node_modules: aws-cdk-lib notes where each resource was made, and there it leaves out the
// lines of packages.
const path = require('node:path');
const { installLibrary, scratch } = require('../scripts/scratch');

const NAME = 'benchmark';

exports.install = () => installLibrary(scratch(NAME, []));
exports.folder = path.join(__dirname, '..', '.cache', NAME, 'node_modules', 'cdk-appflow-constructs');
