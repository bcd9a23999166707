// Synthesizes examples/typescript with the AWS CDK CLI, and says which profiles were made and where the templates are.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const app = path.join(root, 'examples', 'typescript');
const out = path.join(root, 'cdk.out');

// What `npm install` in the example's folder would do with "file:../..".
const link = path.join(app, 'node_modules', 'cdk-appflow-constructs');
fs.mkdirSync(path.dirname(link), { recursive: true });
fs.rmSync(link, { recursive: true, force: true });
fs.symlinkSync(path.relative(path.dirname(link), root), link);

fs.rmSync(out, { recursive: true, force: true });
const cdk = spawnSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', out], {
  cwd: app,
  stdio: 'inherit',
  env: {
    ...process.env,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: '1',
    // No lookups, and so no credentials: the synthesis must not depend on the machine it runs on.
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_PROFILE: '',
  },
});
if (cdk.status !== 0) {
  process.exit(cdk.status ?? 1);
}

let count = 0;
const templates = fs.readdirSync(out, { recursive: true }).map(String).filter((file) => file.endsWith('.template.json')).sort();
for (const file of templates) {
  const { Resources: resources = {} } = JSON.parse(fs.readFileSync(path.join(out, file), 'utf8'));
  const profiles = Object.values(resources).filter((resource) => resource.Type === 'AWS::AppFlow::ConnectorProfile');
  if (profiles.length > 0) {
    console.log(`${path.relative(process.cwd(), path.join(out, file))}`);
  }
  for (const { Properties: { ConnectorProfileName: name, ConnectorType: type, ConnectorLabel: label } } of profiles) {
    console.log(`  ${typeof name === 'string' ? name : JSON.stringify(name)} (${label ? `${type} ${JSON.stringify(label)}` : type})`);
    count += 1;
  }
}
if (count === 0) {
  throw new Error('the example made no connector profile');
}
console.log(`${count} connector profiles in ${path.relative(process.cwd(), out) || '.'}`);
