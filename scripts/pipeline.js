// Synthesizes examples/pipeline with the AWS CDK CLI like its own synth step, in which a warning is a failure. Then it checks that an app
// with a warning does fail.
const path = require('node:path');
const { linkPackage, printAppFlow, root, synth, templates, trySynth } = require('./cdk');

const app = path.join(root, 'examples', 'pipeline');
const out = path.join(root, 'cdk.out', 'pipeline');

linkPackage(app);
synth(app, out, { args: ['--strict'] });
printAppFlow(out, ['AWS::AppFlow::ConnectorProfile']);
const largest = Math.max(...templates(out).map(([, { Resources: resources = {} }]) => Object.keys(resources).length));
console.log(`${templates(out).length} templates, the largest with ${largest} of 500 resources`);

const { status, output } = trySynth(app, path.join(root, 'cdk.out', 'pipeline-with-a-warning'), {
  args: ['--strict', '--app', 'npx ts-node --prefer-ts-exts test/warning.ts'], stdio: 'pipe',
});
if (status === 0 || !output.includes('cdk-appflow-constructs:instanceUrlFormat')) {
  throw new Error(`cdk synth --strict let a warning pass:\n${output}`);
}
console.log('cdk synth --strict stops at a warning');
