import { cli, Run } from '../services/cli';
import type { FakeAnswer } from '../services/fake-provider';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { CLIENT, Oidc } from '../services/oidc';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();
const fake = FakeProvider.use();
let oidc: Oidc;

beforeAll(async () => {
  oidc = await Oidc.start({ redirectUris: ['http://localhost:8765/callback'] });
});
afterAll(() => oidc?.stop());
beforeEach(() => moto.create('appflow/acme', CLIENT));

const custom = (issuer: string, ...more: string[]) => [
  'login', 'custom', '--secret', 'appflow/acme', '--device', '--device-url', `${issuer}/device/auth`, '--token-url', `${issuer}/token`, '--scope', 'api openid', '--yes', '--debug', ...more,
];

test('against an OAuth server: the code that the user types, pending, and the tokens', async () => {
  const run = new Run(custom(oidc.issuer), moto.env());
  const [, page, code] = await run.until(/Open:\n {2}(http\S+)\nand enter the code (\S+)\nWaiting/);
  expect(new URL(page).origin).toBe(oidc.issuer);
  await run.until(/debug http method=POST [^\n]* path=\/token status=400/);
  await enter(page, code);
  const { code: exit, stdout, stderr } = await run.outcome;
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.stringContaining('Signed in; scopes: api openid\n') });
  const written = await moto.read('appflow/acme');
  expect(written).toEqual({ ...CLIENT, accessToken: expect.stringMatching(/^\S{20,}$/), refreshToken: expect.stringMatching(/^\S{20,}$/) });
  for (const secret of [CLIENT.clientSecret, String(written.accessToken), String(written.refreshToken)]) {
    expect(`${stdout}${stderr}`).not.toContain(secret);
  }
}, 45_000);

test('against an OAuth server: nobody enters the code before it expires', async () => {
  const server = await Oidc.start({ redirectUris: ['http://localhost:8765/callback'], deviceTtl: 1 });
  try {
    const { code, stdout, stderr } = await cli(custom(server.issuer), moto.env());
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('error: nobody signed in in time\n');
    await unchanged(moto);
  } finally {
    await server.stop();
  }
});

/** Acts like the page of the server: submits the code, and confirms it. */
async function enter(page: string, code: string): Promise<void> {
  const cookies = new Map<string, string>();
  const ask = async (url: URL | string, body?: URLSearchParams): Promise<string> => {
    let [target, form] = [new URL(url), body];
    for (let hops = 0; hops < 20; hops += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(target, { method: form === undefined ? 'GET' : 'POST', body: form, redirect: 'manual', headers: { cookie } });
      response.headers.getSetCookie().forEach((set) => cookies.set(set.slice(0, set.indexOf('=')), set.slice(set.indexOf('=') + 1).split(';')[0]));
      const location = response.headers.get('location');
      if (location === null) {
        return response.text();
      }
      [target, form] = [new URL(location, target), undefined];
    }
    throw new Error('too many redirects');
  };
  const fieldsOf = (html: string) => new URLSearchParams(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map((match): [string, string] => [match[1], match[2]]),
  );
  const first = fieldsOf(await ask(page));
  first.set('user_code', code);
  const second = fieldsOf(await ask(page, first));
  second.set('user_code', code);
  second.set('confirm', 'yes');
  await ask(page, second);
}

const DEVICE = { device_code: 'the-device-code-0123456789', user_code: 'ABCD-EFGH', verification_uri: 'https://github.com/login/device', expires_in: 900, interval: 0.1 };
const TOKENS = { access_token: 'the-access-token-0123', token_type: 'bearer', scope: 'repo' };
const pending: FakeAnswer = { body: { error: 'authorization_pending' } };

async function login(connector: string, answers: readonly FakeAnswer[], ...more: string[]): ReturnType<typeof cli> {
  fake.reset(...answers);
  return cli(
    ['login', connector, '--secret', 'appflow/acme', '--device', '--yes', '--debug', ...more],
    { ...moto.env(), ...fake.env }, { node: fake.node },
  );
}

test('GitHub: pending and slow_down with 200, and no client secret', async () => {
  const start = Date.now();
  const { code, stderr, stdout } = await login('github', [{ body: DEVICE }, pending, { body: { error: 'slow_down', interval: 6 } }, { body: TOKENS }], '--scope', 'repo');
  expect(Date.now() - start).toBeGreaterThan(5_000);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Open:\n  https://github.com/login/device\nand enter the code ABCD-EFGH\n') });
  expect(fake.asked.map(({ url, parameters }) => [url, parameters])).toEqual([
    ['https://github.com/login/device/code', { client_id: CLIENT.clientId, scope: 'repo' }],
    ...Array.from({ length: 3 }, () => ['https://github.com/login/oauth/access_token', {
      client_id: CLIENT.clientId, device_code: DEVICE.device_code, grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    }]),
  ]);
  expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: TOKENS.access_token });
  expect(`${stdout}${stderr}`).not.toMatch(/the-device-code|the-access-token|the-client-secret/);
}, 45_000);

test('Microsoft: its addresses', async () => {
  const entra = 'https://login.microsoftonline.com/acme.onmicrosoft.com/oauth2/v2.0';
  const { code } = await login('microsoft-sharepoint-online', [
    { body: { ...DEVICE, verification_uri: 'https://microsoft.com/devicelogin', message: 'To sign in' } }, { status: 400, body: { error: 'authorization_pending', error_description: 'AADSTS70016' } },
    { body: { ...TOKENS, refresh_token: 'the-refresh-token-0123', scope: 'Sites.Read.All User.Read' } },
  ], '--tenant', 'acme.onmicrosoft.com');
  expect(code).toBe(0);
  expect(fake.asked.map(({ url }) => url)).toEqual([`${entra}/devicecode`, `${entra}/token`, `${entra}/token`]);
  expect(fake.asked[0].parameters).toEqual({ client_id: CLIENT.clientId, scope: 'Sites.Read.All User.Read offline_access' });
  expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: TOKENS.access_token, refreshToken: 'the-refresh-token-0123' });
});

test.each<[string, FakeAnswer[], number, string]>([
  ['denied', [{ body: DEVICE }, { body: { error: 'access_denied', error_description: '\u001b[31mno' } }], 3, 'error: GitHub refused (access_denied): [31mno\n'],
  ['expired', [{ body: DEVICE }, { body: { error: 'expired_token' } }], 4, 'error: nobody signed in in time\n'],
  ['not enabled', [{ body: { error: 'device_flow_disabled' } }], 3, 'nothing was written; enable the device flow in the settings of the app\n'],
  ['an error that repeats the device code', [{ body: DEVICE }, { body: { error: 'bad', error_description: `x ${DEVICE.device_code}` } }], 3, 'error: GitHub refused (bad): x ***\n'],
  ['a page that is none', [{ body: { ...DEVICE, verification_uri: 'javascript:alert(1)' } }], 3, 'error: the provider sent no web address to enter the code at, but javascript:alert(1)\n'],
  ['no device code', [{ body: {} }], 3, 'error: the answer of GitHub can\'t be used: '],
])('%s', async (_, answers, exit, message) => {
  const { code, stdout, stderr } = await login('github', answers);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('\u001b');
  expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
  await unchanged(moto);
});

test('the time is up', async () => {
  const { code, stderr } = await login('github', [{ body: DEVICE }, ...Array.from({ length: 100 }, () => pending)], '--timeout', '1s');
  expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringContaining('error: nobody signed in in time\n') });
  await unchanged(moto);
});

test('Ctrl-C between two polls', async () => {
  fake.reset({ body: { ...DEVICE, interval: 60 } });
  const run = new Run(['login', 'github', '--secret', 'appflow/acme', '--device', '--yes'], { ...moto.env(), ...fake.env }, { node: fake.node });
  await run.until(/Waiting/);
  const start = Date.now();
  run.child.kill('SIGINT');
  expect(await run.outcome).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining('error: cancelled\n') });
  expect(Date.now() - start).toBeLessThan(2_000);
  await unchanged(moto);
});

test.each([
  ['a provider without one', ['hubspot', '--device'], 'error: HubSpot has no device flow\n  leave --device out; --paste is for machines without a browser\n'],
  ['custom without its address', ['custom', '--device', '--auth-url', 'https://a.example', '--token-url', 'https://a.example'], 'error: Custom connector has no device flow\n  name its address with --device-url\n'],
  ['an address for nothing', ['custom', '--device-url', 'https://a.example', '--auth-url', 'https://a.example', '--token-url', 'https://a.example'], 'error: --device-url is for --device\n'],
  ['no sign-in at all', ['marketo', '--device', '--instance', 'https://123-ABC-456.mktorest.com'], 'error: Marketo has no sign-in, only a client id and secret\n'],
])('%s: exit 2', async (_, args, message) => {
  const { code, stderr } = await cli(['login', ...args, '--secret', 'appflow/acme', '--yes'], moto.env());
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  await unchanged(moto);
});
