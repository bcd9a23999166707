import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, PROGRAM } from '../services/cli';
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

  public constructor(args: readonly string[]) {
    this.child = spawn('python3', [join(__dirname, '..', 'services', 'terminal.py'), process.execPath, PROGRAM, ...args], {
      env: { PATH: process.env.PATH, HOME: tmpdir(), TERM: 'xterm', AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null', ...moto.env() },
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
