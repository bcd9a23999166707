// Synthesizes examples/typescript with the AWS CDK CLI, and says which profiles were made and where the templates are.
const path = require('node:path');
const { linkPackage, printProfiles, root, synth } = require('./cdk');

const app = path.join(root, 'examples', 'typescript');
const out = path.join(root, 'cdk.out');

linkPackage(app);
synth(app, out);
printProfiles(out);
