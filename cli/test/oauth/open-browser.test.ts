import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cli, freePort } from '../services/cli';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { temporary } from '../services/temporary';

const moto = Moto.use();
beforeEach(() => moto.create('appflow/acme', CLIENT));

const FAILED = 'No browser could be opened: open the address yourself, or use --paste or --device on a machine without a browser\n';

test.each<[string, string, boolean]>([
  ['fails, as without a display', 'exit 3', true],
  ['succeeds', 'exit 0', false],
])('the program that opens the browser %s', async (_, script, told) => {
  const folder = temporary();
  const program = join(folder, 'xdg-open');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const args = ['login', 'hubspot', '--secret', 'appflow/acme', '--yes', '--timeout', '2s', '--port', String(await freePort())];
  const { code, stderr } = await cli(args, { ...moto.env(), PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` });
  expect(code).toBe(4);
  expect(stderr.includes(FAILED)).toBe(told);
});
