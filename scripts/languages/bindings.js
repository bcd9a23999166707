// The npm packages that the library's packages for other languages depend on. If the registry of a language lacks a package or a
// version, it is generated from the npm package, as by its publisher.
const fs = require('node:fs');
const path = require('node:path');
const { cached, root, run } = require('./tools');

const read = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The jsii packages that the package in a folder depends on, dependencies first. */
function bindings(folder = root, found = new Map()) {
  const { dependencies, peerDependencies } = read(folder);
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const file = found.has(name) ? undefined : resolve(name, folder);
    const { jsii, version } = file ? read(path.dirname(file)) : {};
    if (jsii) {
      bindings(path.dirname(file), found);
      found.set(name, { name, version, folder: path.dirname(file), targets: jsii.targets });
    }
  }
  return [...found.values()];
}

function resolve(name, folder) {
  try {
    return require.resolve(`${name}/package.json`, { paths: [folder] });
  } catch {
    return undefined; // hidden by its exports, so not a jsii package
  }
}

/** Generates a package for a language with jsii-pacmak, once. Returns the folder that contains the language's folder. */
function generate(target, { name, version, folder }, args = []) {
  return cached(`generated-${target}-${name.replace(/\W+/g, '-')}`, [version, args], (outdir) => {
    // aws-cdk-lib needs more memory than Node.js allows by default.
    run(process.execPath, ['--max-old-space-size=8192', require.resolve('jsii-pacmak/bin/jsii-pacmak'), '--target', target,
      '--npmignore=false', '--rosetta-unknown-snippets=verbatim', '--outdir', outdir, ...args, folder]);
  });
}

module.exports = { bindings, generate };
