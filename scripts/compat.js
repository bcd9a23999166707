// Checks the public API against api/baseline.jsii.gz, the API of the last release. A breaking change fails, unless the next version
// may break: a commit since the baseline is marked as breaking ("feat!: ..." or "BREAKING CHANGE: ..."), from which the release derives
// its version, or the version in package.json is already a breaking step.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const root = path.resolve(__dirname, '..');
const baseline = path.join(root, 'api', 'baseline.jsii.gz');

if (require.main === module) {
  if (process.argv.includes('--update')) {
    const assembly = JSON.stringify(bare(JSON.parse(fs.readFileSync(path.join(root, '.jsii'), 'utf8'))));
    fs.mkdirSync(path.dirname(baseline), { recursive: true });
    fs.writeFileSync(baseline, zlib.gzipSync(assembly, { level: 9 }));
    console.log(`${path.relative(root, baseline)}: ${fs.statSync(baseline).size} bytes`);
  } else {
    process.exitCode = check();
  }
}

function check() {
  const before = JSON.parse(zlib.gunzipSync(fs.readFileSync(baseline)).toString());
  const now = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = path.join(root, '.languages', 'baseline');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, '.jsii'), JSON.stringify(before));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...now, version: before.version }));

  // --error-on all, because jsii-diff otherwise allows any change of experimental APIs, and the whole API is experimental.
  const diff = spawnSync(process.execPath, [
    require.resolve('jsii-diff/bin/jsii-diff'), folder, root, '--keys', '--error-on', 'all', '--ignore-file', path.join(root, '.compatignore'),
  ], { cwd: root, encoding: 'utf8' });
  if (diff.status === 0) {
    console.log('no breaking change');
    return 0;
  }
  console.log(diff.stdout + diff.stderr);
  if (diff.status !== 1 || diff.error) {
    return 1;
  }
  const reason = isBreakingStep(before.version, now.version) ? `version ${now.version} after ${before.version}` : breakingCommit();
  console.log(reason ? `allowed by: ${reason}` : 'This breaks users. Mark the commit as breaking ("feat!: ..."), or keep the old API.');
  return reason ? 0 : 1;
}

/** The assembly without texts, source locations and the names of packages for other languages, which nothing compares. */
function bare(value, key) {
  if (Array.isArray(value)) {
    return value.map((one) => bare(one));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value);
  if (key === 'docs') {
    return Object.fromEntries(entries.filter(([name]) => name === 'stability' || name === 'deprecated'));
  }
  return Object.fromEntries(entries
    .filter(([name]) => !['readme', 'locationInModule', 'description', 'keywords', 'fingerprint', 'targets'].includes(name))
    .map(([name, one]) => [name, bare(one, name)]));
}

/** Whether a version may be breaking: its first number other than 0 is higher. */
function isBreakingStep(before, after) {
  const [[oldMajor, oldMinor], [newMajor, newMinor]] = [before, after].map((version) => version.split('.').map(Number));
  return newMajor > oldMajor || (newMajor === 0 && oldMajor === 0 && newMinor > oldMinor);
}

/** The first commit since the baseline that is marked as breaking. */
function breakingCommit() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const made = git('log', '-1', '--format=%H', '--', path.relative(root, baseline));
  const commits = made ? git('log', '--format=%h %B%x00', `${made}..HEAD`).split('\0').map((text) => text.trim()) : [];
  return commits.find(isBreaking)?.split('\n')[0];
}

/** Checks a commit's abbreviated hash and message by the rules of Conventional Commits. */
function isBreaking(commit) {
  return /^\w+ \w+(\([^)]*\))?!:/.test(commit) || /^BREAKING[ -]CHANGE: /m.test(commit);
}

module.exports = { bare, isBreaking, isBreakingStep };
