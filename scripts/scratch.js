// Folders under .cache for packages and programs that aren't dependencies of this repository.
const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** A cached folder with exactly these packages installed, such as `aws-cdk-lib@2.276.0`. */
function scratch(name, packages) {
  const folder = path.join(root, '.cache', name);
  const stamp = path.join(folder, 'installed.json');
  const wanted = JSON.stringify(packages);
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== wanted) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true }));
    if (packages.length > 0) {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--silent', '--ignore-scripts', ...packages], { cwd: folder, stdio: 'inherit' });
    }
    fs.writeFileSync(stamp, wanted);
  }
  return folder;
}

/** Installs the compiled library into a folder like npm, as a copy, so it finds the packages in that folder first. */
function installLibrary(folder) {
  const library = path.join(folder, 'node_modules', 'cdk-appflow-constructs');
  fs.rmSync(library, { recursive: true, force: true });
  for (const file of ['lib', 'package.json', '.jsii']) {
    fs.cpSync(path.join(root, file), path.join(library, file), { recursive: true });
  }
  return library;
}

/** The path of a file in an installed package. */
const installed = (...file) => path.join(root, 'node_modules', ...file);

/**
 * Runs the TypeScript example in a folder, with the aws-cdk-lib that it finds there. Returns its output and the folder of its templates.
 */
function runExample(folder, nodeOptions = [], env = {}) {
  const example = path.join(root, 'examples', 'typescript');
  const app = path.join(folder, 'app.js');
  const out = path.join(folder, 'cdk.out');
  const { context } = JSON.parse(fs.readFileSync(path.join(example, 'cdk.json'), 'utf8'));
  fs.rmSync(out, { recursive: true, force: true });
  execFileSync(installed('.bin', 'esbuild'), ['--bundle', '--platform=node', '--packages=external', '--log-level=warning',
    path.join(example, 'bin', 'app.ts'), `--outfile=${app}`], { stdio: 'inherit' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, app], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context), CDK_OUTDIR: out, ...env },
  });
  if (status !== 0) {
    throw new Error(`the example failed:\n${stderr}`);
  }
  return { out, said: stdout + stderr };
}

module.exports = { root, scratch, installLibrary, installed, runExample };
