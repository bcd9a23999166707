// Tools for all languages.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../cdk');

/** Packages, virtual environments and other files that take long to create. Safe to delete. */
const cache = path.join(root, '.languages');
const dev = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies;
const versions = { 'aws-cdk-lib': dev['aws-cdk-lib'], 'constructs': dev.constructs };

function run(command, args, options = {}) {
  const { env, ...rest } = options;
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, ...rest });
  if (error || status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? `exit code ${status}`}`);
  }
}

/** Whether a command exists and succeeds. Its output isn't shown. */
function works(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'ignore', ...options }).status === 0;
}

/** Creates a folder in the cache, unless one with the same ingredients exists. */
function cached(name, ingredients, make) {
  const folder = path.join(cache, name);
  const stamp = `${folder}.stamp`;
  const now = createHash('sha256').update(JSON.stringify(ingredients)).digest('hex');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== now) {
    fs.rmSync(stamp, { force: true });
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    make(folder);
    fs.writeFileSync(stamp, now);
  }
  return folder;
}

/** The ingredients of the packages: the compiled library and its metadata. */
function ingredients() {
  const lib = fs.readdirSync(path.join(root, 'lib'), { recursive: true }).map(String).filter((file) => /\.js$|\.d\.ts$/.test(file)).sort();
  return ['.jsii', 'package.json', 'README.md', 'LICENSE', path.join('rosetta', 'default.ts-fixture'), ...lib.map((file) => path.join('lib', file))]
    .map((file) => [file, createHash('sha256').update(fs.readFileSync(path.join(root, file))).digest('hex')]);
}

/** Creates the package for a language with jsii-pacmak, by default from the repository. Returns the path of the folder that contains it. */
function pacmak(target, args = [], from = root) {
  return cached(`package-${target}`, [args, ingredients(), path.relative(root, from)], (folder) => {
    run(process.execPath, [require.resolve('jsii-pacmak/bin/jsii-pacmak'), '--target', target, '--npmignore=false', '--outdir', folder, ...args, from]);
  });
}

module.exports = { cache, cached, pacmak, root, run, versions, works };
