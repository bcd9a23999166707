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

const { modules } = run('import.js');
atMost('modules of ours loaded for one connector', modules.length, GOALS.modules);
const inFolders = (files, folders) => files.filter((file) => file.includes(path.sep) && folders.test(file.split(path.sep).join('/')));
const foreign = (files) => inFolders(files, /^(?!private\/|service-now\/|checks\/)/);
atMost('modules of connectors that are not used', foreign(modules).length, 0);
atMost('modules of flows in an app without flows', inFolders(modules, /^(private\/)?flow\//).length, 0);
atMost('modules of the checks in an app without them', inFolders(modules, /^checks\//).length, 0);
const { modules: ofChecks } = run('import-checks.js');
atMost('modules of connectors that the checks do not meet', foreign(ofChecks).length, 0);
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
