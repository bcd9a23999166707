import { createServer, request } from 'node:http';
import { cli, freePort, Run } from '../services/cli';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { browse, CLIENT, Oidc } from '../services/oidc';

const moto = Moto.use();
let oidc: Oidc;
let port: number;

beforeAll(async () => {
  port = await freePort();
  oidc = await Oidc.start({ redirectUris: [`http://localhost:${port}/callback`] });
});
afterAll(() => oidc?.stop());

function args(...more: string[]): string[] {
  return argsFor(oidc, ...more);
}

function argsFor(server: Oidc, ...more: string[]): string[] {
  return ['login', 'custom', '--secret', 'appflow/acme', ...server.options, '--scope', 'api openid', '--port', String(port), '--no-browser', '--yes', ...more];
}

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

async function unchanged(): Promise<void> {
  expect(await moto.read('appflow/acme')).toEqual(CLIENT);
  expect(Object.values(await moto.versions('appflow/acme'))).toEqual([['AWSCURRENT']]);
}

describe('a login', () => {
  test('adds the tokens to the secret', async () => {
    const arn = await moto.create('appflow/acme', { ...CLIENT, other: 'kept' });
    const [before] = Object.keys(await moto.versions('appflow/acme'));
    const run = new Run(args(), moto.env());
    const url = await run.url();
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: CLIENT.clientId,
      response_type: 'code',
      redirect_uri: `http://localhost:${port}/callback`,
      scope: 'api openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const { response, text } = await browse(url);
    const { code, stdout, stderr } = await run.outcome;
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`Account ${ACCOUNT}, region ${REGION}: will set in secret ${arn} clientId, clientSecret, accessToken, refreshToken`) });
    expect(response?.status).toBe(200);
    expect(text).toContain('<h1>Signed in</h1>');
    expect(Object.fromEntries(['cache-control', 'referrer-policy', 'content-security-policy'].map((name) => [name, response?.headers.get(name)]))).toEqual({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining('default-src \'none\''),
    });
    expect(text).not.toMatch(/<script|https?:/i);
    const value = await moto.read('appflow/acme');
    expect(value).toEqual({ ...CLIENT, other: 'kept', accessToken: expect.stringMatching(/^\S{20,}$/), refreshToken: expect.stringMatching(/^\S{20,}$/) });
    const versions = await moto.versions('appflow/acme');
    expect(Object.values(versions).sort()).toEqual([['AWSCURRENT'], ['AWSPREVIOUS']]);
    expect(versions[before]).toEqual(['AWSPREVIOUS']);
    expect(stdout).toContain(`Secret ${arn}: set clientId, clientSecret, accessToken, refreshToken; kept 1 other key\n`);
    expect(stdout).toContain([
      `CustomConnectorCredentials.oauth2TokensFromSecret(secret, { tokenUrl: '${oidc.issuer}/token'`,
      'fields: [\'clientId\', \'clientSecret\', \'accessToken\', \'refreshToken\'] })\n',
    ].join(', '));
  });

  test('as JSON', async () => {
    const arn = await moto.create('appflow/acme', CLIENT);
    const run = new Run(args('--output', 'json', '--quiet'), moto.env());
    const [, url] = await run.until(/^ {2}(http\S+)$/m);
    await browse(new URL(url));
    const { code, stdout, stderr } = await run.outcome;
    expect({ code, stderr: stderr.split('\n').slice(1) }).toEqual({ code: 0, stderr: [`  ${url}`, ''] });
    expect(JSON.parse(stdout)).toEqual({
      connector: 'custom',
      secretArn: arn,
      region: REGION,
      dryRun: false,
      versionId: expect.stringMatching(/^[\w-]{36}$/),
      previousVersionId: expect.stringMatching(/^[\w-]{36}$/),
      keysSet: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'],
      keysKept: [],
      scopes: ['api', 'openid'],
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      warnings: [],
    });
  });

  test('a dry run writes nothing', async () => {
    await moto.create('appflow/acme', CLIENT);
    const run = new Run(args('--dry-run'), moto.env());
    await browse(await run.url());
    const { code, stdout } = await run.outcome;
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Dry run: would set clientId, clientSecret, accessToken, refreshToken in secret /) });
    await unchanged();
  });

  test('--create makes the secret, with a client from another one, under other keys', async () => {
    await moto.create('appflow/app', CLIENT);
    const run = new Run(args('--create', '--client-secret-id', 'appflow/app', '--field-name', 'accessToken=token', '--field-name', 'refreshToken=renewal'), moto.env());
    await browse(await run.url());
    const { code, stdout, stderr } = await run.outcome;
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('will create the secret appflow/acme with clientId, clientSecret, token, renewal') });
    expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, token: expect.any(String), renewal: expect.any(String) });
    expect(stdout).toContain('fieldNames: { accessToken: \'token\', refreshToken: \'renewal\' } })\n');
  });

  test('the client can come from stdin, into a secret that has no value yet', async () => {
    await moto.create('appflow/acme', undefined);
    const run = new Run(args('--client-stdin'), moto.env(), { stdin: JSON.stringify(CLIENT) });
    await browse(await run.url());
    expect(await run.outcome).toMatchObject({ code: 0, stderr: expect.stringContaining('client from stdin') });
    expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
  });

  test('IPv6', async () => {
    await moto.create('appflow/acme', CLIENT);
    const run = new Run(args(), moto.env());
    const callback = await callbackOf(run);
    expect(await ask(callback, { address: '::1', host: `[::1]:${port}` })).toMatchObject({ status: 200 });
    expect((await run.outcome).code).toBe(0);
  });
});

describe('requests to the port', () => {
  test('only the answer to this login ends the wait, and only once', async () => {
    await moto.create('appflow/acme', CLIENT);
    const run = new Run(args(), moto.env());
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
      [400, ask(callback, { host: `evil.example.com:${port}` })],
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
    await unchanged();
    const [first, second] = await Promise.all([ask(callback), ask(callback)]);
    expect([first.status, second.status].sort()).toEqual([200, 400]);
    expect((await run.outcome).code).toBe(0);
    await expect(ask(callback)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('the provider denies access, with escapes in its reason', async () => {
    await moto.create('appflow/acme', CLIENT);
    const run = new Run(args(), moto.env());
    const url = await run.url();
    const state = url.searchParams.get('state') ?? '';
    const answer = await ask(`http://localhost:${port}/callback?${new URLSearchParams({ error: 'access_denied', error_description: '\u001b[31mno\u001b]0;x\u0007 <script>\n\u202e', state }).toString()}`);
    expect(answer.text).toContain('<h1>Not signed in</h1>');
    expect(answer.text).not.toMatch(/script|access_denied/);
    const { code, stdout, stderr } = await run.outcome;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^error: Custom connector refused \(access_denied\): \[31mno \]0;x {2}<script>$/m);
    // eslint-disable-next-line no-control-regex
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    await unchanged();
  });

  test('a code that was used already', async () => {
    await moto.create('appflow/acme', CLIENT);
    const first = new Run(args('--dry-run'), moto.env());
    const used = (await callbackOf(first)).searchParams.get('code') ?? '';
    await ask(`http://localhost:${port}/callback?${new URLSearchParams({ code: used, state: (await first.url()).searchParams.get('state') ?? '' }).toString()}`);
    expect((await first.outcome).code).toBe(0);
    const second = new Run(args(), moto.env());
    const state = (await second.url()).searchParams.get('state') ?? '';
    const answer = await ask(`http://localhost:${port}/callback?${new URLSearchParams({ code: used, state }).toString()}`);
    expect(answer.text).toContain('Not signed in');
    const { code, stderr } = await second.outcome;
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('error: Custom connector refused (invalid_grant)') });
    expect(`${stderr}${answer.text}`).not.toContain(used);
    await unchanged();
  });
});

describe('how it ends without a sign-in', () => {
  test('the time is up', async () => {
    await moto.create('appflow/acme', CLIENT);
    const { code, stdout, stderr } = await cli(args('--timeout', '1s'), moto.env());
    expect({ code, stdout, stderr }).toEqual({ code: 4, stdout: '', stderr: expect.stringContaining('error: nobody signed in in time\n') });
    await unchanged();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s', async (signal) => {
    await moto.create('appflow/acme', CLIENT);
    const run = new Run(args(), moto.env());
    await run.url();
    run.child.kill(signal);
    expect(await run.outcome).toEqual({ code: 4, stdout: '', stderr: expect.stringMatching(/\nerror: cancelled\n {2}nothing was written; run the command again\n$/) });
    await unchanged();
    await expect(ask(`http://localhost:${port}/callback`)).rejects.toThrow(/ECONNREFUSED/);
  });

  test.each(['127.0.0.1', '::1'])('the port is taken on %s', async (address) => {
    await moto.create('appflow/acme', CLIENT);
    const server = createServer();
    await new Promise<void>((listening) => server.listen({ port, host: address, ipv6Only: true }, listening));
    const { code, stderr } = await cli(args(), moto.env());
    await new Promise((closed) => server.close(closed));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`error: another program on this machine uses port ${port}\n`) });
    await unchanged();
  });
});

describe('servers of all kinds', () => {
  const others: Oidc[] = [];
  const start = async (settings: Omit<Parameters<typeof Oidc.start>[0], 'redirectUris'>) => {
    const server = await Oidc.start({ redirectUris: [`http://localhost:${port}/callback`], ...settings });
    others.push(server);
    return server;
  };
  afterAll(() => Promise.all(others.map((server) => server.stop())));

  test('the client in a Basic header', async () => {
    await moto.create('appflow/acme', CLIENT);
    const server = await start({ auth: 'client_secret_basic' });
    const run = new Run(argsFor(server, '--client-auth', 'basic'), moto.env());
    await browse(await run.url());
    expect((await run.outcome).code).toBe(0);
  });

  test('no refresh token, and a scope that was not granted', async () => {
    await moto.create('appflow/acme', CLIENT);
    const server = await start({ refresh: false });
    const run = new Run(argsFor(server, '--scope', 'unheard-of', '--output', 'json'), moto.env());
    await browse(await run.url());
    const { code, stdout, stderr } = await run.outcome;
    const { warnings, keysSet } = JSON.parse(stdout);
    expect({ code, keysSet, ids: warnings.map(({ id }: { id: string }) => id) }).toEqual({
      code: 0, keysSet: ['clientId', 'clientSecret', 'accessToken'], ids: ['noRefreshToken', 'scopeMissing'],
    });
    expect(stderr).toContain('warning scopeMissing: these scopes were requested but not granted: unheard-of\n');
    expect(stderr).toContain('warning noRefreshToken: Custom connector sent no refresh token');
  });

  test('a provider that rotates refresh tokens: AppFlow uses up the one in the secret, and a new login repairs it', async () => {
    await moto.create('appflow/acme', CLIENT);
    const server = await start({ rotate: true });
    const login = async () => {
      const run = new Run(argsFor(server), moto.env());
      await browse(await run.url());
      expect((await run.outcome).code).toBe(0);
      return String((await moto.read('appflow/acme')).refreshToken);
    };
    const renew = async (refreshToken: string) => {
      const { clientId, clientSecret } = CLIENT;
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId, client_secret: clientSecret });
      const answer = await fetch(`${server.issuer}/token`, { method: 'POST', body });
      return { status: answer.status, ...JSON.parse(await answer.text()) };
    };
    const first = await login();
    const renewed = await renew(first);
    expect(renewed).toMatchObject({ status: 200, refresh_token: expect.stringMatching(/^\S{20,}$/) });
    expect(renewed.refresh_token).not.toBe(first);
    expect(await renew(first)).toMatchObject({ status: 400, error: 'invalid_grant' });
    const second = await login();
    expect(second).not.toBe(first);
    expect(await renew(second)).toMatchObject({ status: 200 });
  });

  test('the user denies access', async () => {
    await moto.create('appflow/acme', CLIENT);
    const server = await start({ deny: 'not today' });
    const run = new Run(argsFor(server), moto.env());
    await browse(await run.url());
    expect(await run.outcome).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('error: Custom connector refused (access_denied): not today\n') });
    await unchanged();
  });

  test('the wrong client secret', async () => {
    const wrong = { ...CLIENT, clientSecret: 'another-secret-of-someone' };
    await moto.create('appflow/acme', wrong);
    const run = new Run(args('--debug'), moto.env());
    await browse(await run.url());
    const { code, stderr } = await run.outcome;
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('check the client id and secret in the place that they are read from') });
    expect(stderr).not.toContain(wrong.clientSecret);
    expect(await moto.read('appflow/acme')).toEqual(wrong);
  });

  test('a server that is not there', async () => {
    await moto.create('appflow/acme', CLIENT);
    const nobody = `127.0.0.1:${await freePort()}`;
    const run = new Run(args('--token-url', `http://${nobody}/token`), moto.env());
    await browse(await run.url());
    expect(await run.outcome).toMatchObject({ code: 3, stderr: expect.stringContaining(`error: Custom connector can't be reached at ${nobody}: ECONNREFUSED\n`) });
    await unchanged();
  });
});
