// Synthesizes the apps in test/integ and compares the results with their snapshots, or with --update replaces the snapshots. Nothing is
// deployed. File names as arguments select apps.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { linkPackage, root } = require('./cdk');

// The apps use stacks of the examples and of test/integ/flows, which import the package by its name.
linkPackage(path.join(root, 'examples', 'typescript'));
linkPackage(path.join(root, 'test'));

const args = process.argv.slice(2);
const update = args.includes('--update') ? ['--update-on-failed', '--dry-run'] : [];
const chosen = args.filter((arg) => arg !== '--update');
const { status, error } = spawnSync(
  process.execPath,
  [require.resolve('@aws-cdk/integ-runner/bin/integ-runner'), '--language', 'typescript', '--directory', 'test/integ', '--parallel-regions', 'us-east-1', '--max-workers', '2', ...update, ...chosen],
  { cwd: root, stdio: 'inherit', env: { ...process.env, AWS_REGION: 'us-east-1', TS_NODE_TRANSPILE_ONLY: '1', CDK_VALIDATION: 'false' } },
);
if (error) {
  throw error;
}
process.exitCode = status ?? 1;
