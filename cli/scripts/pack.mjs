// Packs what is published, with the version of the library: `node scripts/pack.mjs --version 1.2.3 --out DIR`.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: { version, out = 'dist' } } = parseArgs({ options: { version: { type: 'string' }, out: { type: 'string' } } });
if (!/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version ?? '')) {
  throw new Error('--version is required, such as 1.2.3');
}

execFileSync(process.execPath, [join(root, 'scripts', 'bundle.mjs')], { stdio: 'inherit', env: { ...process.env, CLI_VERSION: version } });
const staging = join(root, 'dist', 'package');
rmSync(staging, { recursive: true, force: true });
mkdirSync(join(staging, 'lib'), { recursive: true });
for (const file of ['lib/cli.mjs', 'README.md', 'LICENSE', 'THIRD-PARTY-LICENSES']) {
  cpSync(join(root, file), join(staging, file));
}
chmodSync(join(staging, 'lib', 'cli.mjs'), 0o755);
// Nobody who installs it needs what it was built with.
const { scripts: _scripts, devDependencies: _dev, overrides: _overrides, devEngines: _engines, '//': _comment, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(staging, 'package.json'), `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
const target = resolve(out);
mkdirSync(target, { recursive: true });
execFileSync('npm', ['pack', '--silent', '--pack-destination', target], { cwd: staging, stdio: 'inherit' });
