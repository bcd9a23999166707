import { cli } from '../services/cli';
import { CustomLogin } from '../services/custom-login';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { browse, CLIENT } from '../services/oidc';
import { Terminal } from '../services/terminal';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();
const fake = FakeProvider.use();
const login = CustomLogin.use('https://acme.example.com/back');

beforeEach(() => moto.create('appflow/acme', CLIENT));

/** The address at which the browser of another machine ends; nothing listens there. */
async function endOf(terminal: Terminal, at = login.redirectUri): Promise<URL> {
  const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Copy the whole address/);
  const { visited } = await browse(new URL(url), (visit) => visit.href.startsWith(at));
  return visited[visited.length - 1];
}

test('the address that is pasted ends the login, and is never shown', async () => {
  const terminal = new Terminal(login.args('--paste'), moto.env());
  const address = await endOf(terminal);
  await terminal.answer(/Address from the browser/, `${address.href}\r`);
  expect(await terminal.code).toBe(0);
  const written = await moto.read('appflow/acme');
  expect(written).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
  for (const secret of [CLIENT.clientSecret, address.searchParams.get('code') ?? '', String(written.accessToken), String(written.refreshToken)]) {
    expect(terminal.output).not.toContain(secret);
  }
});

test('after wrong addresses, the right one still counts', async () => {
  const terminal = new Terminal(login.args('--paste'), moto.env());
  const address = await endOf(terminal);
  const variant = (change: (url: URL) => void) => {
    const url = new URL(address);
    change(url);
    return url.href;
  };
  const code = address.searchParams.get('code') ?? '';
  const wrong: Array<[string, RegExp]> = [
    [code, /That is not an address; paste the whole address, from http to the end: the code alone can't be checked/],
    [variant((url) => { url.host = 'evil.example.com'; }), /That address doesn't begin with http:\/\/localhost:\d+\/callback; paste the one/],
    [variant((url) => { url.pathname = '/other'; }), /doesn't begin with/],
    [variant((url) => { url.protocol = 'https:'; }), /doesn't begin with/],
    [variant((url) => url.searchParams.set('state', 'x'.repeat(43))), /That address is not the answer to this login/],
    [variant((url) => url.searchParams.delete('state')), /That address is not the answer to this login/],
    [variant((url) => url.searchParams.append('state', 'second')), /That address is not the answer to this login/],
    [variant((url) => url.searchParams.append('code', 'second')), /That address is not the answer to this login/],
    [login.redirectUri, /That address is not the answer to this login/],
  ];
  for (const [text, message] of wrong) {
    await terminal.answer(/Address from the browser/, `${text}\r`);
    await terminal.until(message);
    await unchanged(moto);
  }
  await terminal.answer(/Address from the browser/, `  ${address.href}#_=_ \r`);
  expect(await terminal.code).toBe(0);
  expect(terminal.output).not.toContain(code);
}, 60_000);

test('another redirect URI that is registered', async () => {
  const terminal = new Terminal(login.args('--paste', '--redirect-uri', 'https://acme.example.com/back'), moto.env());
  const address = await endOf(terminal, 'https://acme.example.com/back');
  await terminal.answer(/Address from the browser/, `${address.href}\r`);
  expect(await terminal.code).toBe(0);
  expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
});

test('the provider denies access', async () => {
  const terminal = new Terminal(login.args('--paste'), moto.env());
  const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Copy the whole address/);
  const state = new URL(url).searchParams.get('state') ?? '';
  await terminal.answer(/Address from the browser/, `${login.redirectUri}?${new URLSearchParams({ error: 'access_denied', error_description: '\u001b[31mno', state }).toString()}\r`);
  expect(await terminal.code).toBe(3);
  expect(terminal.output).toContain('error: Custom connector refused (access_denied): [31mno');
  await unchanged(moto);
});

test('a code that was used already', async () => {
  const first = new Terminal(login.args('--paste', '--dry-run'), moto.env());
  const address = await endOf(first);
  await first.answer(/Address from the browser/, `${address.href}\r`);
  expect(await first.code).toBe(0);
  const second = new Terminal(login.args('--paste'), moto.env());
  const again = await endOf(second);
  again.searchParams.set('code', address.searchParams.get('code') ?? '');
  await second.answer(/Address from the browser/, `${again.href}\r`);
  expect(await second.code).toBe(3);
  expect(second.output).toContain('refused (invalid_grant)');
  await unchanged(moto);
});

test.each<[string, string[], RegExp, RegExp]>([
  ['the time is up', ['--timeout', '2s'], /Address from the browser/, /error: nobody signed in in time/],
  ['Ctrl-C', [], /Address from the browser/, /error: cancelled/],
])('%s', async (name, more, question, message) => {
  const terminal = new Terminal(login.args('--paste', ...more), moto.env());
  await terminal.answer(question, name === 'Ctrl-C' ? '\u0003' : '');
  expect(await terminal.code).toBe(4);
  expect(terminal.output).toMatch(message);
  await unchanged(moto);
});

test.each<[string, string[], RegExp]>([
  ['no terminal', ['--paste'], /^error: there is no terminal to ask for the address from the browser$/m],
  ['no paste', ['--redirect-uri', 'https://acme.example.com/back'], /^error: --redirect-uri is for --paste$/m],
  ['a redirect URI that is none', ['--paste', '--redirect-uri', 'acme'], /^error: --redirect-uri must be an https:\/\/ URL/m],
  ['http', ['--paste', '--redirect-uri', 'http://acme.example.com/back'], /^error: --redirect-uri must be an https:\/\/ URL/m],
  ['a query', ['--paste', '--redirect-uri', 'https://acme.example.com/back?x=y'], /^error: --redirect-uri must have no query$/m],
  ['a device beside it', ['--paste', '--device'], /^error: --device and --paste exclude each other$/m],
])('%s: exit 2', async (_, more, message) => {
  const { code, stdout, stderr } = await cli(login.args(...more), moto.env());
  expect(stderr).toMatch(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  await unchanged(moto);
});

const CONSOLE = 'https://eu-west-1.console.aws.amazon.com/appflow/oauth';

interface SlackLogin {
  readonly url: URL;
  readonly code: number | null;
  readonly output: string;
  readonly document: { keysSet: string[]; warnings: Array<{ id: string }> };
}

describe('Slack', () => {
  /** A login that ends at the redirect URI of the AppFlow console, unless told otherwise. */
  async function slack(body: object, ...more: string[]): Promise<SlackLogin> {
    fake.reset({ body });
    const terminal = new Terminal(['login', 'slack', '--secret', 'appflow/acme', '--yes', '--output', 'json', ...more], { ...moto.env(), ...fake.env }, fake.node);
    const [, href] = await terminal.until(/ {2}(http\S+)[\s\S]*Copy the whole address/);
    const url = new URL(href);
    await terminal.answer(/Address from the browser/, `${url.searchParams.get('redirect_uri')}?code=the-code-of-slack&state=${url.searchParams.get('state')}\r`);
    const code = await terminal.code;
    const text = terminal.output;
    return { url, code, output: text, document: JSON.parse(text.slice(text.lastIndexOf('\n{'))) };
  }

  test('the user token of an answer, with the client in a header and no PKCE', async () => {
    const { url, code, document } = await slack({
      ok: true, access_token: 'xoxb-the-bots', token_type: 'bot', scope: 'commands', authed_user: { id: 'U1', access_token: 'xoxp-the-users-token', scope: 'channels:history,channels:read,groups:history,groups:read,im:history,im:read,mpim:history,mpim:read', token_type: 'user' },
    });
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: CLIENT.clientId,
      response_type: 'code',
      redirect_uri: CONSOLE,
      state: expect.any(String),
      user_scope: 'channels:history,channels:read,groups:history,groups:read,im:history,im:read,mpim:history,mpim:read',
    });
    expect(fake.asked).toEqual([expect.objectContaining({ url: 'https://slack.com/api/oauth.v2.access' })]);
    expect(fake.asked[0].headers.authorization).toBe(`Basic ${Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64')}`);
    expect(fake.asked[0].parameters).toEqual({ grant_type: 'authorization_code', code: 'the-code-of-slack', redirect_uri: CONSOLE });
    expect({ code, keys: document.keysSet, warnings: document.warnings }).toEqual({ code: 0, keys: ['clientId', 'clientSecret', 'accessToken'], warnings: [] });
    expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: 'xoxp-the-users-token' });
  });

  test('another redirect URI', async () => {
    const { url, code } = await slack({ ok: true, authed_user: { access_token: 'xoxp-the-users-token' } }, '--redirect-uri', 'https://acme.example.com/back');
    expect({ code, uri: url.searchParams.get('redirect_uri') }).toEqual({ code: 0, uri: 'https://acme.example.com/back' });
    expect(fake.asked[0].parameters.redirect_uri).toBe('https://acme.example.com/back');
  });

  test('token rotation is a warning, and its refresh token is not written', async () => {
    const { code, document } = await slack({ ok: true, authed_user: { access_token: 'xoxe.xoxp-rotating', refresh_token: 'xoxe-refresh', expires_in: 43200, scope: 'channels:history,channels:read,groups:history,groups:read,im:history,im:read,mpim:history,mpim:read' } });
    expect({ code, ids: document.warnings.map(({ id }) => id) }).toEqual({ code: 0, ids: ['slackTokenRotation'] });
    expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: 'xoxe.xoxp-rotating' });
  });

  test.each([
    ['a no with 200', { ok: false, error: 'invalid_code' }, 'error: Slack refused (invalid_code)'],
    ['a token of the bot alone', { ok: true, access_token: 'xoxb-the-bots-token', authed_user: { id: 'U1' } }, 'error: Slack refused (no_user_token): the app has no user token scopes'],
  ])('%s', async (_, body, message) => {
    const { code, output } = await slack(body);
    expect(code).toBe(3);
    expect(output).toContain(message);
    expect(output).not.toContain('xoxb-the-bots-token');
    await unchanged(moto);
  });
});
