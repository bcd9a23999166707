// cdk-nag (AwsSolutions) over the example: each finding is in examples/typescript/nag.json with its reason, and each of
// those is a finding. Needs the compiled library.
const fs = require('node:fs');
const path = require('node:path');
const { installLibrary, root, runExample, scratch } = require('../../scripts/scratch');

const folder = scratch('conformance-nag', []);
installLibrary(folder);

const file = path.join(folder, 'findings.json');
runExample(folder, ['--require', path.join(__dirname, 'nag-logger.js')], { NAG_FINDINGS: file, CDK_VALIDATION: 'false' });
const findings = JSON.parse(fs.readFileSync(file, 'utf8'));
const excuses = JSON.parse(fs.readFileSync(path.join(root, 'examples', 'typescript', 'nag.json'), 'utf8'));

/** `*` matches anything, also a literal `*`. */
const matches = (text, pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text);
const excusedBy = (excuse, finding) => matches(finding.path, excuse.path) && matches(finding.rule, excuse.rule);

const problems = [
  ...findings.filter((finding) => !excuses.some((excuse) => excusedBy(excuse, finding))).map(({ path: where, rule }) => `${where}: ${rule}`),
  ...excuses.filter((excuse) => !excuse.reason || !findings.some((finding) => excusedBy(excuse, finding)))
    .map(({ path: where, rule }) => `nag.json: no such finding any more, or no reason for it: ${where}: ${rule}`),
];
if (findings.length === 0) {
  problems.push('cdk-nag found nothing at all, not even what nag.json excuses');
}
for (const problem of problems) {
  console.error(problem);
}
console.log(`cdk-nag: ${findings.length} findings, ${problems.length} without a reason`);
process.exit(problems.length > 0 ? 1 : 0);
