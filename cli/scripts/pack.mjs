// Packs what is published, with the version of the library: `node scripts/pack.mjs --version 1.2.3 --out DIR`.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: { version, out = 'dist', work = join(root, 'dist') } } = parseArgs({
  options: { version: { type: 'string' }, out: { type: 'string' }, work: { type: 'string' } },
});
if (!/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version ?? '')) {
  throw new Error('--version is required, such as 1.2.3');
}

const staging = join(resolve(work), 'package');
rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
execFileSync(process.execPath, [join(root, 'scripts', 'bundle.mjs')], { stdio: 'inherit', env: { ...process.env, CLI_VERSION: version, CLI_OUT: staging } });
for (const file of ['README.md', 'LICENSE']) {
  cpSync(join(root, file), join(staging, file));
}
chmodSync(join(staging, 'lib', 'cli.mjs'), 0o755);
// Users don't need the dependencies and scripts of the build.
const { scripts: _scripts, devDependencies: _dev, overrides: _overrides, devEngines: _engines, '//': _comment, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(staging, 'package.json'), `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
const target = resolve(out);
mkdirSync(target, { recursive: true });
execFileSync('npm', ['pack', '--silent', '--pack-destination', target], { cwd: staging, stdio: 'inherit' });
