// Checks the goals that don't depend on the load of the machine, as part of `npm test`.
const { execFileSync } = require('node:child_process');
const path = require('node:path');
const { GOALS, tarballKilobytes } = require('./goals');
const { install } = require('./library');

install();

const run = (...args) => JSON.parse(execFileSync(process.execPath, args.map((arg) => String(arg)), { cwd: __dirname, encoding: 'utf8' }));
const problems = [];
const atMost = (what, value, goal) => {
  console.log(`${what}: ${value} (at most ${goal})`);
  if (!(value <= goal)) {
    problems.push(what);
  }
};

/** The folders of the library that several connectors share, with these connectors. */
const SHARED = {
  'connected-app': /^(Pardot|Salesforce)$/,
  'custom-connector': /^(AmazonRds|Asana|Custom|GitHub|Google(Ads|Analytics4|BigQuery)|HubSpot|Jdbc|Mailchimp|Microsoft|SalesforceM)/,
  'database': /^(AmazonRds|Jdbc)/,
  'google': /^Google(Ads|Analytics4|BigQuery)/,
  'microsoft': /^Microsoft/,
};
const none = (what, files) => atMost([what, ...files].join(' '), files.length, 0);
const folderOf = (file) => path.dirname(file).split(path.sep)[0];
const foreign = (files, folders) => files.filter((file) => !['.', 'private', ...folders].includes(folderOf(file)));

const connectors = Object.entries(run('modules.js'));
for (const [connector, modules] of connectors) {
  atMost(`modules of ours loaded for ${connector}`, modules.length, GOALS.modulesOf[connector] ?? GOALS.modules);
}
none('modules of connectors that are not used', connectors.flatMap(([connector, modules]) => {
  const own = folderOf(modules.find((file) => path.basename(file) === 'connector-profile.js'));
  const shared = Object.keys(SHARED).filter((folder) => SHARED[folder].test(connector));
  return foreign(modules, [own, ...shared]).map((file) => `${connector}:${file}`);
}));
none('modules of flows in an app without flows',
  connectors.flatMap(([, modules]) => modules).filter((file) => path.dirname(file) === path.join('private', 'flow')));
none('modules of connectors that the checks do not meet', foreign(run('import-checks.js').modules, ['service-now', 'checks']));
for (const subject of ['profile', 'flow']) {
  const { constructs } = run('scenario.js', subject, 'ours', 100, 1);
  const { constructs: constructsOfL1 } = run('scenario.js', subject, 'l1', 100, 1);
  atMost(`constructs a ${subject} beyond the L1`, (constructs - constructsOfL1) / 100, GOALS.constructs - 1);
}
atMost('kilobytes of the npm tarball', tarballKilobytes(), GOALS.tarballKilobytes);

if (problems.length > 0) {
  console.error(`too much: ${problems.join(', ')}`);
  process.exit(1);
}
