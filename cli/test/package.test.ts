import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isolated } from './services/environment';
import { hubspotApp } from './services/manifest';
import { Moto } from './services/moto';
import { temporary } from './services/temporary';

const CLI = resolve(__dirname, '..');
const VERSION = '1.2.3';
const moto = Moto.use();
const folder = temporary();

beforeAll(() => {
  const [packed, env] = [temporary(), isolated({ HOME: folder })];
  // In separate folders, because other tests run the bundle at the same time.
  execFileSync(process.execPath, [join(CLI, 'scripts', 'pack.mjs'), '--version', VERSION, '--out', packed, '--work', temporary()], { stdio: 'inherit', env });
  execFileSync('npm', ['init', '--yes'], { cwd: folder, stdio: 'ignore', env });
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(packed, readdirSync(packed)[0])], { cwd: folder, stdio: 'inherit', env });
});

const npx = (args: string[], env: NodeJS.ProcessEnv = {}) => promisify(execFile)('npx', ['--no-install', ...args], {
  cwd: folder, env: isolated({ HOME: folder, ...env }),
});

test('the package contains the program, its README and the licences, and needs no other package', () => {
  const installed = join(folder, 'node_modules', 'cdk-appflow-credentials');
  expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'THIRD-PARTY-LICENSES', 'lib', 'package.json']);
  expect(readdirSync(join(installed, 'lib'))).toEqual(['cli.mjs']);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'cdk-appflow-credentials', version: VERSION, bin: { 'appflow-credentials': 'lib/cli.mjs', 'cdk-appflow-credentials': 'lib/cli.mjs' }, engines: { node: '>= 20.16.0' } });
  expect(Object.keys(manifest).filter((name) => /dependencies|scripts|overrides/i.test(name))).toEqual([]);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cdk-appflow-credentials']);
  expect(statSync(join(installed, 'lib', 'cli.mjs')).size).toBeLessThan(1_200_000);
  const licences = readFileSync(join(installed, 'THIRD-PARTY-LICENSES'), 'utf8');
  for (const name of ['openid-client', 'commander', '@clack/prompts', '@aws-sdk/client-secrets-manager', 'open']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|Apache-2\\.0)\\)$`, 'm'));
  }
});

test('the library neither contains nor needs it, and its release publishes it under the same version', () => {
  const library = JSON.parse(readFileSync(join(CLI, '..', 'package.json'), 'utf8'));
  expect(library.files).toEqual(['lib', '.jsii', 'rosetta']);
  const needed = Object.entries(library).filter(([name]) => /dependencies/i.test(name)).flatMap(([, packages]) => Object.keys(packages ?? {}));
  expect(needed).not.toContain('cdk-appflow-credentials');
  const release = readFileSync(join(CLI, '..', '.github', 'workflows', 'release.yml'), 'utf8');
  const [job] = /^ {2}release_cli:\n(?: {4,}.*\n|\n)*/m.exec(release) ?? [''];
  expect(job).toContain('    needs: release\n');
  expect(job).toContain('node scripts/pack.mjs --version "$(cat ../released/version.txt)" --out ../dist/js');
  expect(job).toContain('publib-npm');
});

test('every command runs from it', async () => {
  await moto.create('appflow/hubspot', { clientId: 'id', clientSecret: 'secret', accessToken: 'access', refreshToken: 'refresh' });
  const app = hubspotApp('appflow/hubspot');
  expect((await npx(['appflow-credentials', '--version'])).stdout).toBe(`${VERSION}\n`);
  expect((await npx(['cdk-appflow-credentials', '--version'])).stdout).toBe(`${VERSION}\n`);
  expect((await npx(['cdk-appflow-credentials', 'explain', 'hubspot'])).stdout).toContain('HubSpotConnectorProfile');
  expect((await npx(['cdk-appflow-credentials', 'verify', '--app', app], moto.env())).stdout).toContain('no problems');
  expect((await npx(['cdk-appflow-credentials', 'status', '--secret', 'appflow/hubspot'], moto.env())).stdout).toContain('refreshToken: set');
  await expect(npx(['cdk-appflow-credentials', 'login', 'hubspot', '--secret', 'nowhere'], moto.env())).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('there is no secret nowhere') });
});

test.each(['explain', 'verify', 'login', 'jwt', 'status'])('%s --help has a description, every option and an example', async (command) => {
  const { stdout } = await npx(['cdk-appflow-credentials', command, '--help']);
  expect(stdout).toMatch(new RegExp(`^Usage: appflow-credentials ${command} `));
  expect(stdout).toMatch(/^Global Options:$/m);
  expect(stdout).toMatch(/^Examples?:\n {2}\$ (npx cdk synth --quiet && )?appflow-credentials /m);
});
