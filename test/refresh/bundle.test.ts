import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './services';

const ROOT = resolve(__dirname, '..', '..');

beforeAll(bundle);

const code = () => readFileSync(join(ROOT, 'lib', 'refresh-handler', 'index.js'), 'utf8');

test('the function needs only the AWS SDK at run time', () => {
  const needed = [...code().matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect([...new Set(needed)].sort()).toEqual(['@aws-sdk/client-appflow', '@aws-sdk/client-secrets-manager', 'node:crypto', 'node:timers/promises']);
});

test('its code doesn\'t depend on the machine that builds it', () => {
  const first = code();
  bundle();
  expect(code()).toBe(first);
  expect(first).not.toContain(ROOT);
});

test('the npm package contains it', () => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }]: Array<{ files: Array<{ path: string }> }> = JSON.parse(listed);
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('lib/refresh-handler/index.js');
  expect([...new Set(paths.map((path) => path.split('/')[0]))].sort()).toEqual(['.jsii', 'LICENSE', 'README.md', 'lib', 'package.json', 'rosetta']);
}, 60_000);
