// The library in node_modules, as in an app: aws-cdk-lib records where each resource was created, and omits the lines of packages there.
const path = require('node:path');
const { installLibrary, scratch } = require('../scripts/scratch');

const NAME = 'benchmark';

exports.install = () => installLibrary(scratch(NAME, []));
exports.folder = path.join(__dirname, '..', '.cache', NAME, 'node_modules', 'cdk-appflow-constructs');
