// The validator built into aws-cdk-lib has no finding in the templates of the example, and the newest aws-cdk-lib no
// deprecation. Needs the compiled library.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { installLibrary, runExample, scratch } = require('../../scripts/scratch');
const { NEWEST } = require('../compat/versions');

const folder = scratch('conformance-cdk', [`aws-cdk-lib@${NEWEST.cdk}`, `constructs@${NEWEST.constructs}`]);
installLibrary(folder);

function findings(out) {
  const { pluginReports } = JSON.parse(fs.readFileSync(path.join(out, 'validation-report.json'), 'utf8'));
  return pluginReports.flatMap(({ violations }) => violations).flatMap(({ ruleName, description, violatingConstructs }) =>
    violatingConstructs.map(({ constructPath }) => `${constructPath}: ${description} (${ruleName})`));
}

/** An empty result only means something if the validator does find problems. */
function findsWhatIsWrong() {
  const bad = path.join(folder, 'bad.js');
  const out = path.join(folder, 'bad.out');
  fs.writeFileSync(bad, `
    const { App, Stack } = require('aws-cdk-lib');
    const { CfnConnectorProfile } = require('aws-cdk-lib/aws-appflow');
    new CfnConnectorProfile(new Stack(new App(), 'Bad'), 'Profile', {
      connectorProfileName: 'x'.repeat(300), connectorType: 'Singular', connectionMode: 'Public', connectorProfileConfig: {},
    });
  `);
  execFileSync(process.execPath, [bad], { stdio: 'pipe', env: { ...process.env, CDK_OUTDIR: out, CDK_VALIDATION: '' } });
  return findings(out).some((finding) => finding.includes('ConnectorProfileName'));
}

const { out, said } = runExample(folder, [], { CDK_VALIDATION: '' });
const problems = findings(out);
if (!findsWhatIsWrong()) {
  problems.push('the validator of aws-cdk-lib did not find a name that is too long');
}
problems.push(...said.split('\n').filter((line) => /is deprecated/.test(line)));
for (const problem of problems) {
  console.error(problem);
}
console.log(`aws-cdk-lib ${NEWEST.cdk}, validation of the example's templates: ${problems.length} findings`);
process.exit(problems.length > 0 ? 1 : 0);
