// A copy of the published files that depends on exact versions instead of ranges.
const fs = require('node:fs');
const path = require('node:path');
const { cache, root } = require('./tools');

/** Creates the copy, with its dependencies pinned to `versions`. Returns the path of its folder. */
function pinned(versions) {
  const folder = path.join(cache, 'pinned');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const name of [...manifest.files, 'README.md', 'LICENSE']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  write(path.join(folder, 'package.json'), { ...manifest, peerDependencies: pin(manifest.peerDependencies, versions) });
  const assembly = JSON.parse(fs.readFileSync(path.join(root, '.jsii'), 'utf8'));
  write(path.join(folder, '.jsii'), { ...assembly, dependencies: pin(assembly.dependencies, versions) });
  return folder;
}

function pin(dependencies, versions) {
  return Object.fromEntries(Object.entries(dependencies).map(([name, range]) => [name, versions[name] ?? range]));
}

function write(file, content) {
  fs.writeFileSync(file, JSON.stringify(content, undefined, 2));
}

module.exports = { pinned };
