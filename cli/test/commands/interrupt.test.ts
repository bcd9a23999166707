import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort, PROGRAM, Run } from '../services/cli';
import { serve, urlOf } from '../services/loopback';
import { hubspotApp } from '../services/manifest';
import { Moto, REGION } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { temporary } from '../services/temporary';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();
/** Called when a request arrives at the silent server. */
let arrived: () => void = () => undefined;
/** Takes requests, and never answers. */
const silent = createServer(() => arrived());
serve(silent);
beforeEach(() => moto.create('appflow/acme', CLIENT));

const app = hubspotApp('appflow/acme');
const custom = (...more: string[]) => ['login', 'custom', '--secret', 'appflow/acme', '--yes', '--auth-url', `${urlOf(silent)}/a`, '--token-url', `${urlOf(silent)}/t`, '--no-browser', ...more];

interface Wait {
  readonly args: () => Promise<string[]> | string[];
  readonly env?: () => NodeJS.ProcessEnv;
  /** The text after which it waits; by default it waits once a request has arrived at the silent server. */
  readonly after?: RegExp;
  readonly stdinStaysOpen?: boolean;
}

/** An AWS configuration with a program for the credentials that waits for the silent server. */
function silentCredentials(): string {
  const file = join(temporary(), 'config');
  writeFileSync(file, `[profile other]\ncredential_process = "${process.execPath}" -e "fetch('${urlOf(silent)}')"\n`);
  return file;
}

const WAITS: { readonly [wait: string]: Wait } = {
  'for AWS, in status': { args: () => ['status', '--secret', 'appflow/acme'], env: () => moto.env(urlOf(silent)) },
  'for AWS, in verify': { args: () => ['verify', '--app', app], env: () => moto.env(urlOf(silent)) },
  'for AWS, in login': { args: () => custom(), env: () => moto.env(urlOf(silent)) },
  'for the credentials of another program': {
    args: () => ['status', '--secret', 'appflow/acme', '--profile', 'other'],
    env: () => ({ AWS_ENDPOINT_URL: moto.url, AWS_REGION: REGION, AWS_CONFIG_FILE: silentCredentials() }),
  },
  'for stdin': { args: () => custom('--client-stdin'), after: /Reading the client from stdin/, stdinStaysOpen: true },
  'for the browser': { args: async () => custom('--port', String(await freePort())), after: /Waiting for the browser/ },
  'for the device endpoint': { args: () => custom('--device', '--device-url', `${urlOf(silent)}/d`) },
  'for the token endpoint': { args: () => ['login', 'marketo', '--secret', 'appflow/acme', '--yes', '--token-url', `${urlOf(silent)}/t`] },
};

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test.each(Object.keys(WAITS))('while it waits %s: exit 4, soon, and nothing is changed', async (name) => {
    const { args, env, after, stdinStaysOpen } = WAITS[name];
    const request = new Promise<void>((came) => { arrived = came; });
    const run = new Run(await args(), env?.() ?? moto.env(), { stdinStaysOpen });
    if (after === undefined) {
      await Promise.race([request, run.outcome]);
    } else {
      await run.until(after);
      await new Promise((wait) => setTimeout(wait, 200));
    }
    const start = Date.now();
    run.child.kill(signal);
    const { code, stdout, stderr } = await run.outcome;
    expect({ code, stdout, stderr }).toEqual({ code: 4, stdout: '', stderr: expect.stringMatching(/(^|\n)error: cancelled\n {2}nothing was written; run the command again\n$/) });
    expect(Date.now() - start).toBeLessThan(2_000);
    await unchanged(moto);
  });
});

test('a reader that closes the pipe early is not an error', async () => {
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${PROGRAM}" explain salesforce 2>&1 | head -n 1; sleep 0.2`], { env: { PATH: process.env.PATH } });
  let output = '';
  shell.stdout.on('data', (data) => { output += data; });
  shell.stderr.on('data', (data) => { output += data; });
  await new Promise((ended) => shell.on('close', ended));
  expect(output).toBe('Salesforce: SalesforceConnectorProfile\n');
});
