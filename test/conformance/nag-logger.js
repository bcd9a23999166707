// Preloaded into the example by check-nag.js: runs cdk-nag on it, and writes the findings to the file NAG_FINDINGS.
const fs = require('node:fs');
const { App, Aspects } = require('aws-cdk-lib');
const { AwsSolutionsChecks } = require('cdk-nag');

const findings = [];
const nothing = () => undefined;
const logger = {
  onCompliance: nothing,
  onNonCompliance: ({ resource, ruleId, findingId }) => findings.push({ path: resource.node.path, rule: findingId ? `${ruleId}[${findingId}]` : ruleId }),
  onSuppressed: ({ resource, ruleId }) => findings.push({ path: resource.node.path, rule: `${ruleId}, suppressed in the code` }),
  onError: ({ resource, ruleId, errorMessage }) => findings.push({ path: resource.node.path, rule: `${ruleId} failed: ${errorMessage}` }),
  onSuppressedError: nothing,
  onNotApplicable: nothing,
};

const { synth } = App.prototype;
const seen = new Set();
App.prototype.synth = function synthWithNag(...args) {
  if (!seen.has(this)) {
    seen.add(this);
    Aspects.of(this).add(new AwsSolutionsChecks({ reports: false, additionalLoggers: [logger] }));
  }
  return synth.apply(this, args);
};
process.on('exit', () => fs.writeFileSync(process.env.NAG_FINDINGS, JSON.stringify(findings)));
