// Checks whether lib and .jsii are up to date with the sources: exits with 0 if they must be compiled. With --done it notes that they
// have been compiled. So commands that require the compiled library can compile first at no cost.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const stamp = path.join(root, '.cache', 'compiled');

const SOURCES = ['src', 'assets', 'package.json', 'README.md', 'tsconfig.json', ...['compiled', 'lazy-modules', 'bundle-refresh-handler', 'cli-keys'].map((name) => path.join('scripts', `${name}.js`)),
  ...['jsii', 'typescript', 'esbuild', 'aws-cdk-lib', 'constructs'].map((name) => path.join('node_modules', name, 'package.json'))];
const RESULTS = ['lib', '.jsii', path.join('cli', 'src', 'keys.json')];

/** A hash of all files in the folder of a project; undefined if there are none. */
function fingerprint(folder, names = [...SOURCES, ...RESULTS]) {
  const hash = createHash('sha256');
  for (const name of names) {
    const place = path.join(folder, name);
    if (!fs.existsSync(place)) {
      return undefined;
    }
    const files = fs.statSync(place).isDirectory() ? fs.readdirSync(place, { recursive: true }).map((file) => path.join(name, String(file))).sort() : [name];
    for (const file of files.filter((one) => fs.statSync(path.join(folder, one)).isFile())) {
      const content = fs.readFileSync(path.join(folder, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

if (require.main === module) {
  const now = fingerprint(root);
  if (process.argv.includes('--done')) {
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, now);
  } else if (now !== undefined && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) {
    process.exitCode = 1;
  }
}

module.exports = { fingerprint };
