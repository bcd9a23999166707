import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, PROGRAM } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { browse, CLIENT, Oidc } from '../services/oidc';

let moto: Moto;
let oidc: Oidc;
let port: number;

beforeAll(async () => {
  port = await freePort();
  [moto, oidc] = await Promise.all([Moto.start(), Oidc.start({ redirectUris: [`http://localhost:${port}/callback`] })]);
});
afterAll(() => Promise.all([moto?.stop(), oidc?.stop()]));
beforeEach(() => moto.reset());

/** The program on a terminal of its own. */
class Terminal {
  public output = '';
  public readonly code: Promise<number | null>;
  private readonly child;
  private read = 0;

  public constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}, node: readonly string[] = []) {
    this.child = spawn('python3', [join(__dirname, '..', 'services', 'terminal.py'), process.execPath, ...node, PROGRAM, ...args], {
      env: { PATH: process.env.PATH, HOME: tmpdir(), TERM: 'xterm', AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null', ...moto.env(), ...env },
    });
    this.child.stdout.on('data', (data) => { this.output += data; });
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    this.code = new Promise((ended) => this.child.on('close', (code) => {
      clearTimeout(timer);
      ended(code);
    }));
  }

  /** Waits for a question after the last one, and answers it. */
  public async answer(question: RegExp, keys: string): Promise<void> {
    await this.until(question);
    this.child.stdin.write(keys);
  }

  public async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output.slice(this.read));
      if (match !== null) {
        this.read += match.index + match[0].length;
        return match;
      }
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`it ended without ${pattern}:\n${this.output}`);
      }
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }
}

const args = () => ['login', 'custom', '--secret', 'appflow/acme', '--create', ...oidc.options, '--scope', 'api', '--port', String(port), '--no-browser'];

test('asks for the client without showing it, and once before it writes', async () => {
  const terminal = new Terminal(args());
  await terminal.answer(/Client id/, `${CLIENT.clientId}\r`);
  await terminal.answer(/Client secret/, `${CLIENT.clientSecret}\r`);
  await terminal.answer(/Write to account 123456789012, region eu-west-1, secret appflow\/acme\?/, 'y');
  const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Waiting/);
  await browse(new URL(url));
  expect(await terminal.code).toBe(0);
  const written = await moto.read('appflow/acme');
  expect(written).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
  for (const secret of [CLIENT.clientSecret, String(written.accessToken), String(written.refreshToken)]) {
    expect(terminal.output).not.toContain(secret);
  }
});

test.each([
  ['Ctrl-C at a hidden question', [[/Client id/, '\u0003']] as Array<[RegExp, string]>],
  ['a no', [[/Client id/, 'x\r'], [/Client secret/, 'y\r'], [/Write to account/, 'n']] as Array<[RegExp, string]>],
  ['Ctrl-C while it waits', [[/Client id/, 'x\r'], [/Client secret/, 'y\r'], [/Write to account/, 'y'], [/Waiting/, '\u0003']] as Array<[RegExp, string]>],
])('%s: exit 4, and no secret is created', async (_, answers) => {
  const terminal = new Terminal(args());
  for (const [question, keys] of answers) {
    await terminal.answer(question, keys);
  }
  expect(await terminal.code).toBe(4);
  expect(terminal.output).toContain('error: cancelled');
  await expect(moto.read('appflow/acme')).rejects.toThrow(/can't find/);
});

describe('--paste', () => {
  test('the address that the browser ends at, typed hidden', async () => {
    await moto.create('appflow/acme', CLIENT);
    const terminal = new Terminal(['login', 'custom', '--secret', 'appflow/acme', ...oidc.options, '--scope', 'api', '--port', String(port), '--paste', '--yes']);
    const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Copy the address/);
    const { visited } = await browse(new URL(url), ({ pathname }) => pathname === '/callback');
    await terminal.answer(/Address from the browser/, `${visited[visited.length - 1].href}\r`);
    expect(await terminal.code).toBe(0);
    expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
    expect(terminal.output).not.toContain(visited[visited.length - 1].searchParams.get('code'));
  });

  test.each([
    ['a bare code', 'the-code-alone', 'what was pasted is no address'],
    ['the answer to another login', 'http://localhost:8765/callback?code=the-code-0123&state=wrong', 'the address is not the answer to this login'],
  ])('%s: exit 2, and nothing is written', async (_, pasted, message) => {
    await moto.create('appflow/acme', CLIENT);
    const terminal = new Terminal(['login', 'custom', '--secret', 'appflow/acme', ...oidc.options, '--paste', '--yes']);
    await terminal.answer(/Address from the browser/, `${pasted}\r`);
    expect(await terminal.code).toBe(2);
    expect(terminal.output).toContain(`error: ${message}`);
    expect(terminal.output).not.toContain('the-code');
    expect(await moto.read('appflow/acme')).toEqual(CLIENT);
  });

  test('Slack: the user\'s token, and a no with 200', async () => {
    const fake = await FakeProvider.start();
    try {
      await moto.create('appflow/acme', CLIENT);
      const redirect = 'https://eu-west-1.console.aws.amazon.com/appflow/oauth';
      for (const [body, expected] of [
        [{ ok: true, access_token: 'the-bot-token-0123', refresh_token: 'the-bot-refresh-0123', scope: 'bot', authed_user: { id: 'U1', scope: 'channels:read', access_token: 'the-user-token-0123', token_type: 'user' } }, 0],
        [{ ok: false, error: 'bad_redirect_uri' }, 3],
      ] as const) {
        fake.reset({ body });
        const terminal = new Terminal(
          ['login', 'slack', '--secret', 'appflow/acme', '--paste', '--redirect-uri', redirect, '--scope', 'channels:read', '--yes'], fake.env, fake.node,
        );
        const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Copy the address/);
        const asked = new URL(url).searchParams;
        expect([asked.get('user_scope'), asked.get('scope'), asked.get('redirect_uri'), asked.get('code_challenge')]).toEqual(['channels:read', null, redirect, null]);
        await terminal.answer(/Address from the browser/, `${redirect}?code=the-code&state=${asked.get('state') ?? ''}\r`);
        expect(await terminal.code).toBe(expected);
        expect(fake.asked[0]).toMatchObject({ url: 'https://slack.com/api/oauth.v2.access', parameters: { code: 'the-code', redirect_uri: redirect } });
        expect(terminal.output).toContain(expected === 0 ? 'set clientId, clientSecret, accessToken' : 'error: Slack refused (bad_redirect_uri)');
        expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: 'the-user-token-0123' });
      }
    } finally {
      await fake.stop();
    }
  });
});
