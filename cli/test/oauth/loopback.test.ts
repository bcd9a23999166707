import { createServer, request } from 'node:http';
import { cli, Run } from '../services/cli';
import { CustomLogin } from '../services/custom-login';
import { Moto } from '../services/moto';
import { browse, CLIENT } from '../services/oidc';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();
const login = CustomLogin.use();

beforeEach(() => moto.create('appflow/acme', CLIENT));

interface Asking {
  readonly method?: string;
  readonly host?: string;
  readonly address?: string;
}

/** The answer of the loopback server to a request. */
async function ask(url: URL | string, options: Asking = {}): Promise<{ status?: number; text: string }> {
  const { pathname, search, port: to } = new URL(url);
  return new Promise((answered, failed) => {
    const headers = { host: options.host ?? `localhost:${to}` };
    const asked = request({ host: options.address ?? '127.0.0.1', port: to, path: `${pathname}${search}`, method: options.method, headers }, (response) => {
      let text = '';
      response.on('data', (data) => { text += data; });
      response.on('end', () => answered({ status: response.statusCode, text }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

/** The address that the provider sends the browser back to, before it is opened. */
async function callbackOf(run: Run): Promise<URL> {
  const { visited } = await browse(await run.url(), (url) => url.pathname === '/callback');
  return visited[visited.length - 1];
}

describe('requests to the port', () => {
  test('only the answer to this login ends the wait, and only once', async () => {
    const run = new Run(login.args(), moto.env());
    const callback = await callbackOf(run);
    const variant = (change: (url: URL) => void) => {
      const url = new URL(callback);
      change(url);
      return url;
    };
    const refused: Array<[number, ReturnType<typeof ask>]> = [
      [404, ask(variant((url) => { url.pathname = '/favicon.ico'; }))],
      [404, ask(variant((url) => { url.pathname = '/callback/'; }))],
      [405, ask(callback, { method: 'POST' })],
      [405, ask(callback, { method: 'HEAD' })],
      [400, ask(callback, { host: 'evil.example.com' })],
      [400, ask(callback, { host: `evil.example.com:${login.port}` })],
      [400, ask(variant((url) => url.searchParams.set('state', 'wrong')))],
      [400, ask(variant((url) => url.searchParams.set('state', `${'x'.repeat(43)}`)))],
      [400, ask(variant((url) => url.searchParams.delete('state')))],
      [400, ask(variant((url) => url.searchParams.append('state', 'second')))],
      [400, ask(variant((url) => url.searchParams.delete('code')))],
      [400, ask(variant((url) => url.searchParams.append('code', 'second')))],
      [400, ask(variant((url) => url.searchParams.append('error', 'access_denied')))],
    ];
    for (const [status, answer] of refused) {
      expect((await answer).status).toBe(status);
    }
    await unchanged(moto);
    const [first, second] = await Promise.all([ask(callback), ask(callback)]);
    expect([first.status, second.status].sort()).toEqual([200, 400]);
    expect((await run.outcome).code).toBe(0);
    await expect(ask(callback)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('the provider denies access, with escapes in its reason', async () => {
    const run = new Run(login.args(), moto.env());
    const url = await run.url();
    const state = url.searchParams.get('state') ?? '';
    const answer = await ask(`${login.redirectUri}?${new URLSearchParams({ error: 'access_denied', error_description: '\u001b[31mno\u001b]0;x\u0007 <script>\n\u202e', state }).toString()}`);
    expect(answer.text).toContain('<h1>Not signed in</h1>');
    expect(answer.text).not.toMatch(/script|access_denied/);
    const { code, stdout, stderr } = await run.outcome;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^error: Custom connector refused \(access_denied\): \[31mno \]0;x {2}<script>$/m);
    // eslint-disable-next-line no-control-regex
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    await unchanged(moto);
  });

  test('a code that was used already', async () => {
    const first = new Run(login.args('--dry-run'), moto.env());
    const used = (await callbackOf(first)).searchParams.get('code') ?? '';
    await ask(`${login.redirectUri}?${new URLSearchParams({ code: used, state: (await first.url()).searchParams.get('state') ?? '' }).toString()}`);
    expect((await first.outcome).code).toBe(0);
    const second = new Run(login.args(), moto.env());
    const state = (await second.url()).searchParams.get('state') ?? '';
    const answer = await ask(`${login.redirectUri}?${new URLSearchParams({ code: used, state }).toString()}`);
    expect(answer.text).toContain('Not signed in');
    const { code, stderr } = await second.outcome;
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('error: Custom connector refused (invalid_grant)') });
    expect(`${stderr}${answer.text}`).not.toContain(used);
    await unchanged(moto);
  });

  test('IPv6', async () => {
    const run = new Run(login.args(), moto.env());
    const callback = await callbackOf(run);
    expect(await ask(callback, { address: '::1', host: `[::1]:${login.port}` })).toMatchObject({ status: 200 });
    expect((await run.outcome).code).toBe(0);
  });
});

describe('how it ends without a sign-in', () => {
  test('the time is up', async () => {
    const { code, stdout, stderr } = await cli(login.args('--timeout', '1s'), moto.env());
    expect({ code, stdout, stderr }).toEqual({ code: 4, stdout: '', stderr: expect.stringContaining('error: nobody signed in in time\n') });
    await unchanged(moto);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s', async (signal) => {
    const run = new Run(login.args(), moto.env());
    await run.url();
    run.child.kill(signal);
    expect(await run.outcome).toEqual({ code: 4, stdout: '', stderr: expect.stringMatching(/\nerror: cancelled\n {2}nothing was written; run the command again\n$/) });
    await unchanged(moto);
    await expect(ask(login.redirectUri)).rejects.toThrow(/ECONNREFUSED/);
  });

  test.each(['127.0.0.1', '::1'])('the port is taken on %s', async (address) => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen({ port: login.port, host: address, ipv6Only: true }, listening));
    const { code, stderr } = await cli(login.args(), moto.env());
    await new Promise((closed) => server.close(closed));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`error: another program on this machine uses port ${login.port}\n`) });
    await unchanged(moto);
  });
});
