// Synthesizes examples/typescript with the AWS CDK CLI, and prints the created profiles and flows, and the path of the templates. With
// --if-needed, only if cdk.out is outdated.
const fs = require('node:fs');
const path = require('node:path');
const { linkPackage, printAppFlow, root, synth } = require('./cdk');
const { fingerprint } = require('./compiled');

const app = path.join(root, 'examples', 'typescript');
const out = path.join(root, 'cdk.out');
const stamp = path.join(root, '.cache', 'example');

/** A hash of inputs and output. */
function state() {
  const made = fs.existsSync(out) ? fs.readdirSync(out).filter((file) => file.endsWith('.json')).map((file) => path.join('cdk.out', file)) : [];
  return fingerprint(root, ['lib', ...['bin', 'lib', 'cdk.json', 'tsconfig.json'].map((name) => path.join('examples', 'typescript', name)), ...made]);
}

if (process.argv.includes('--if-needed') && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === state()) {
  console.log('cdk.out has what the example makes');
} else {
  linkPackage(app);
  synth(app, out);
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, state());
}
printAppFlow(out);
