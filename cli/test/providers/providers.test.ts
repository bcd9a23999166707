import { CONNECTORS } from '../../src/keys';
import { PROVIDERS } from '../../src/providers';
import { cli, freePort, Run } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';

const moto = Moto.use();
const fake = FakeProvider.use();
let port: number;

beforeAll(async () => {
  port = await freePort();
});

const CODE = 'the-code-of-the-provider';
const TOKENS = { access_token: 'the-access-token-0123', refresh_token: 'the-refresh-token-0123', token_type: 'Bearer' };

interface LoginDocument {
  readonly keysSet: string[];
  readonly warnings: Array<{ id: string; message: string }>;
  readonly scopes?: string[];
  readonly expiresAt?: string;
}

interface Login {
  readonly url: URL;
  readonly code: number | null;
  readonly document: LoginDocument;
  readonly stderr: string;
}

/** A whole login at a provider whose token endpoint is the fake. */
async function login(connector: string, ...args: string[]): Promise<Login> {
  const run = new Run(
    ['login', connector, '--secret', 'appflow/target', '--client-secret-id', 'appflow/app', '--port', String(port), '--no-browser', '--yes', '--output', 'json', ...args],
    { ...moto.env(), ...fake.env },
    { node: fake.node },
  );
  const url = await run.url();
  const answer = new URL(url.searchParams.get('redirect_uri') ?? '');
  answer.search = new URLSearchParams({ code: CODE, state: url.searchParams.get('state') ?? '' }).toString();
  await (await fetch(answer)).text();
  const { code, stdout, stderr } = await run.outcome;
  return { url, code, document: JSON.parse(stdout), stderr };
}

beforeEach(async () => {
  await moto.create('appflow/app', CLIENT);
  await moto.create('appflow/target', {});
});

const ACCOUNTS = 'https://accounts.google.com/o/oauth2/v2/auth';
const GOOGLE = 'https://oauth2.googleapis.com/token';
const ENTRA = 'https://login.microsoftonline.com/acme.onmicrosoft.com/oauth2/v2.0';

describe('each provider', () => {
  test.each<[string, string[], string, string, string[], { [parameter: string]: string }]>([
    ['salesforce', [], 'https://login.salesforce.com/services/oauth2/authorize', 'https://login.salesforce.com/services/oauth2/token', ['api', 'custom_permissions', 'id', 'profile', 'email', 'address', 'phone', 'openid', 'refresh_token'], {}],
    ['salesforce', ['--sandbox'], 'https://test.salesforce.com/services/oauth2/authorize', 'https://test.salesforce.com/services/oauth2/token', ['api', 'custom_permissions', 'id', 'profile', 'email', 'address', 'phone', 'openid', 'refresh_token'], {}],
    ['salesforce', ['--instance', 'https://acme.my.salesforce.com/', '--scope', 'api refresh_token'], 'https://acme.my.salesforce.com/services/oauth2/authorize', 'https://acme.my.salesforce.com/services/oauth2/token', ['api', 'refresh_token'], {}],
    ['service-now', ['--instance', 'https://acme.service-now.com'], 'https://acme.service-now.com/oauth_auth.do', 'https://acme.service-now.com/oauth_token.do', [], {}],
    ['google-analytics-4', [], ACCOUNTS, GOOGLE, ['https://www.googleapis.com/auth/analytics.readonly'], { access_type: 'offline', prompt: 'consent' }],
    ['google-analytics', [], ACCOUNTS, GOOGLE, ['https://www.googleapis.com/auth/analytics.readonly'], { access_type: 'offline', prompt: 'consent' }],
    ['google-ads', [], ACCOUNTS, GOOGLE, ['https://www.googleapis.com/auth/adwords'], { access_type: 'offline', prompt: 'consent' }],
    ['google-bigquery', ['--scope', 'https://www.googleapis.com/auth/bigquery.readonly'], ACCOUNTS, GOOGLE, ['https://www.googleapis.com/auth/bigquery.readonly'], { access_type: 'offline', prompt: 'consent' }],
    ['hubspot', [], 'https://app.hubspot.com/oauth/authorize', 'https://api.hubapi.com/oauth/2026-03/token', ['automation', 'content', 'crm.lists.read', 'crm.lists.write', 'crm.objects.companies.read', 'crm.objects.companies.write', 'crm.objects.contacts.read', 'crm.objects.contacts.write', 'crm.objects.custom.read', 'crm.objects.custom.write', 'crm.objects.deals.read', 'crm.objects.deals.write', 'crm.objects.owners.read', 'crm.schemas.custom.read', 'e-commerce', 'forms', 'oauth', 'sales-email-read', 'tickets'], {}],
    ['github', [], 'https://github.com/login/oauth/authorize', 'https://github.com/login/oauth/access_token', ['repo:status', 'repo_deployment', 'public_repo', 'security_events', 'admin:repo_hook', 'read:repo_hook', 'read:org', 'read:public_key', 'notifications', 'read:user', 'user:email', 'read:discussion'], {}],
    ['microsoft-dynamics-365', ['--tenant', 'acme.onmicrosoft.com', '--instance', 'https://acme.api.crm.dynamics.com'], `${ENTRA}/authorize`, `${ENTRA}/token`, ['https://acme.crm.dynamics.com/user_impersonation', 'offline_access'], {}],
    ['microsoft-sharepoint-online', ['--tenant', 'acme.onmicrosoft.com'], `${ENTRA}/authorize`, `${ENTRA}/token`, ['Sites.Read.All', 'User.Read', 'offline_access'], {}],
    ['pardot', ['--scope', 'api pardot_api'], 'https://login.salesforce.com/services/oauth2/authorize', 'https://login.salesforce.com/services/oauth2/token', ['api', 'pardot_api'], {}],
    ['zendesk', ['--instance', 'https://acme.zendesk.com'], 'https://acme.zendesk.com/oauth/authorizations/new', 'https://acme.zendesk.com/oauth/tokens', ['read'], {}],
    ['sap-odata', ['--auth-url', 'https://sap.example.com/a', '--token-url', 'https://sap.example.com/t', '--scope', 'S', '--client-auth', 'post'], 'https://sap.example.com/a', 'https://sap.example.com/t', ['S'], {}],
  ])('%s %p', async (connector, options, authorize, token, scopes, extra) => {
    const provider = PROVIDERS.find((each) => each.connector === connector);
    fake.reset({ body: { ...TOKENS, expires_in: 3600 } });
    const { url, code, document } = await login(connector, ...options);
    expect(`${url.origin}${url.pathname}`).toBe(authorize);
    const { state: _, code_challenge: challenge, code_challenge_method: method, ...parameters } = Object.fromEntries(url.searchParams);
    expect(parameters).toEqual({
      client_id: CLIENT.clientId,
      response_type: 'code',
      redirect_uri: `http://localhost:${port}/callback`,
      ...scopes.length > 0 && { scope: scopes.join(' ') },
      ...extra,
    });
    expect([challenge !== undefined, method]).toEqual(provider?.pkce ? [true, 'S256'] : [false, undefined]);
    expect(fake.asked).toEqual([expect.objectContaining({ url: token, method: 'POST' })]);
    const type = provider?.jsonBody ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8';
    expect(fake.asked[0].headers).toMatchObject({ 'accept': 'application/json', 'content-type': type });
    expect(provider?.jsonBody ? JSON.parse(fake.asked[0].body) : fake.asked[0].parameters).toEqual({
      grant_type: 'authorization_code',
      code: CODE,
      redirect_uri: `http://localhost:${port}/callback`,
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
      ...provider?.pkce && { code_verifier: expect.stringMatching(/^[\w-]{43,}$/) },
      ...connector === 'zendesk' && { expires_in: 172_799 },
    });
    const own = provider?.clientInSecret ? CLIENT : {};
    const written = { ...own, accessToken: TOKENS.access_token, ...connector !== 'zendesk' && { refreshToken: TOKENS.refresh_token } };
    expect(await moto.read('appflow/target')).toEqual(written);
    expect({ code, keys: document.keysSet }).toEqual({ code: 0, keys: Object.keys(written) });
  });

  test('the client in a Basic header, as in RFC 6749', async () => {
    fake.reset({ body: TOKENS });
    await login('custom', '--auth-url', 'https://acme.example.com/authorize?audience=x', '--token-url', 'https://acme.example.com/token', '--client-auth', 'basic', '--no-pkce');
    expect(fake.asked[0].headers.authorization).toBe(`Basic ${Buffer.from('the-client:the-client-secret-0123456789').toString('base64')}`);
    expect(fake.asked[0].parameters).toEqual({ grant_type: 'authorization_code', code: CODE, redirect_uri: `http://localhost:${port}/callback` });
  });

  test('every provider writes fields that its factory reads, and every connector with a login has one', () => {
    expect(PROVIDERS.map(({ connector, factory, writes, clientInSecret }) => {
      const fields = CONNECTORS[connector].factories[factory].fields;
      return [connector, [...writes, ...clientInSecret ? ['clientId', 'clientSecret'] : []].filter((field) => !(field in fields))];
    })).toEqual(PROVIDERS.map(({ connector }) => [connector, []]));
    expect(new Set(PROVIDERS.map(({ connector }) => connector)).size).toBe(PROVIDERS.length);
  });
});

describe('answers that deviate from RFC 6749', () => {
  test('GitHub answers an error with 200', async () => {
    fake.reset({ body: { error: 'bad_verification_code', error_description: 'The code passed is incorrect or expired.', error_uri: 'https://docs.github.com' } });
    const run = await login('github');
    expect(run).toMatchObject({ code: 3, stderr: expect.stringContaining('error: GitHub refused (bad_verification_code): The code passed is incorrect or expired.\n') });
    expect(await moto.read('appflow/target')).toEqual({});
  });

  test('GitHub answers as a form, with scopes between commas and no refresh token', async () => {
    fake.reset({ type: 'application/x-www-form-urlencoded; charset=utf-8', body: 'access_token=the-access-token-0123&scope=repo%2Cuser&token_type=bearer' });
    const { code, document } = await login('github', '--scope', 'repo', '--scope', 'user');
    expect({ code, keys: document.keysSet, scopes: document.scopes, ids: document.warnings.map(({ id }) => id) }).toEqual({
      code: 0, keys: ['clientId', 'clientSecret', 'accessToken'], scopes: ['repo', 'user'], ids: ['noRefreshToken'],
    });
  });

  test('Salesforce sends the instance, no lifetime, and an ID token that is ignored', async () => {
    fake.reset({ body: { ...TOKENS, instance_url: 'https://other.my.salesforce.com', id: 'https://login.salesforce.com/id/x', id_token: 'not.a.token', scope: 'refresh_token api', issued_at: '1767323045000' } });
    const { code, document } = await login('salesforce', '--instance', 'https://acme.my.salesforce.com', '--scope', 'api refresh_token');
    expect({ code, expiresAt: document.expiresAt, warnings: document.warnings.map(({ id }) => id) }).toEqual({ code: 0, expiresAt: undefined, warnings: ['instanceMismatch', 'rotatingRefreshToken'] });
    expect(document.warnings[0].message).toBe('the tokens are for https://other.my.salesforce.com, but --instance is https://acme.my.salesforce.com; the instanceUrl of the profile must be the address that the tokens are for');
  });

  test.each([
    ['the same instance', 'https://acme.my.salesforce.com', ['--instance', 'https://acme.my.salesforce.com']],
    ['no instance to compare with', 'https://acme.my.salesforce.com', []],
    ['the address of all', 'https://acme.my.salesforce.com', ['--instance', 'https://login.salesforce.com']],
  ])('Salesforce: %s is no mismatch', async (_, instance, options) => {
    fake.reset({ body: { ...TOKENS, instance_url: instance } });
    expect((await login('salesforce', ...options)).document.warnings.map(({ id }) => id)).toEqual(['rotatingRefreshToken']);
  });

  test('Google grants fewer scopes, and its testing mode is a warning', async () => {
    fake.reset({ body: { ...TOKENS, scope: 'https://www.googleapis.com/auth/other' } });
    const { document } = await login('google-ads');
    expect(document.warnings.map(({ id }) => id)).toEqual(['scopeMissing', 'googleTestingMode']);
  });

  test('a Microsoft scope that never comes back in the answer is not missed', async () => {
    fake.reset({ body: { ...TOKENS, scope: 'Sites.Read.All User.Read profile openid email' } });
    expect((await login('microsoft-sharepoint-online')).document.warnings).toEqual([]);
  });
});

describe('answers that can\'t be used: exit 3, and nothing is written', () => {
  test.each<[string, { status?: number; type?: string; body: string | object }, RegExp]>([
    ['an error page', { status: 502, type: 'text/html', body: '<h1>\u001b[31mBad gateway</h1>' }, /^error: the answer of HubSpot can't be used: /m],
    ['no token', { body: { token_type: 'bearer' } }, /^error: the answer of HubSpot can't be used: /m],
    ['a token that is a number', { body: { access_token: 12 } }, /^error: the answer of HubSpot can't be used: /m],
    ['a token with whitespace', { body: { access_token: 'the access token' } }, /^error: accessToken contains whitespace: AppFlow accepts 1 to 4096 characters without whitespace$/m],
    ['a token that is too long', { body: { access_token: 'x'.repeat(4097) } }, /^error: accessToken is too long: AppFlow accepts 1 to 4096 characters without whitespace$/m],
    ['an error that repeats the secrets', { status: 400, body: { error: 'invalid_grant', error_description: `code ${CODE} of ${CLIENT.clientSecret}` } }, /^error: HubSpot refused \(invalid_grant\): code \*\*\* of \*\*\*$/m],
    ['a redirect', { status: 302, body: '' }, /^error: the answer of HubSpot can't be used: /m],
    ['nothing', { status: 204, body: '' }, /^error: /m],
  ])('%s', async (_, answer, message) => {
    fake.reset(answer);
    const { code, stderr } = await login('hubspot');
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('\u001b');
    expect(code).toBe(3);
    expect(await moto.read('appflow/target')).toEqual({});
  });
});

describe('no browser: the client is tested, and written', () => {
  const args = (connector: string, instance: string) => [
    'login', connector, '--secret', 'appflow/target', '--client-secret-id', 'appflow/app', '--instance', instance, '--yes', '--output', 'json',
  ];

  test.each([
    ['marketo', 'https://123-abc-456.mktorest.com', 'https://123-abc-456.mktorest.com/identity/oauth/token'],
    ['salesforce-marketing-cloud', 'https://acme.auth.marketingcloudapis.com', 'https://acme.auth.marketingcloudapis.com/v2/token'],
    ['salesforce-marketing-cloud', 'https://acme.rest.marketingcloudapis.com/', 'https://acme.auth.marketingcloudapis.com/v2/token'],
    ['salesforce-marketing-cloud', 'https://acme.soap.marketingcloudapis.com/', 'https://acme.auth.marketingcloudapis.com/v2/token'],
  ])('%s at %s', async (connector, instance, token) => {
    fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'Bearer', expires_in: 3599 } });
    const { code, stdout, stderr } = await cli(args(connector, instance), { ...moto.env(), ...fake.env }, { node: fake.node });
    expect({ code, document: JSON.parse(stdout), stderr }).toEqual({
      code: 0,
      document: expect.objectContaining({ connector, keysSet: ['clientId', 'clientSecret'], warnings: [] }),
      stderr: expect.stringContaining('The client works'),
    });
    expect(await moto.read('appflow/target')).toEqual(CLIENT);
    const [{ url, body, parameters, headers }] = fake.asked;
    const wanted = { grant_type: 'client_credentials', client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret };
    expect(url).toBe(token);
    expect(connector === 'marketo' ? parameters : JSON.parse(body)).toEqual(wanted);
    expect(headers['content-type']).toBe(connector === 'marketo' ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'application/json');
  });

  test.each([
    ['marketo', ['--token-url', 'https://acme.mktoapi.example/identity/oauth/token'], {}],
    ['salesforce-marketing-cloud', ['--token-url', 'https://acme.auth.marketingcloudapis.com/v2/token', '--account-id', '7281698'], { account_id: 7_281_698 }],
  ])('%s with %p', async (connector, more, extra) => {
    fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'Bearer', expires_in: 3599 } });
    const { code } = await cli(['login', connector, '--secret', 'appflow/target', '--client-secret-id', 'appflow/app', '--yes', ...more], { ...moto.env(), ...fake.env }, { node: fake.node });
    const [{ url, body, parameters }] = fake.asked;
    expect({ code, url, sent: connector === 'marketo' ? parameters : JSON.parse(body) }).toEqual({
      code: 0, url: more[1], sent: { grant_type: 'client_credentials', client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, ...extra },
    });
    expect(await moto.read('appflow/target')).toEqual(CLIENT);
  });

  test('a client that is refused is not written', async () => {
    fake.reset({ status: 401, body: { error: 'unauthorized', error_description: 'No client with requested id: the-client' } });
    const { code, stderr } = await cli(args('marketo', 'https://123-abc-456.mktorest.com'), { ...moto.env(), ...fake.env }, { node: fake.node });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('error: Marketo refused (unauthorized): No client with requested id: the-client\n') });
    expect(await moto.read('appflow/target')).toEqual({});
  });
});

test.each([
  ['without a lifetime', {}, 'expires after 48 hours at most'],
  ['with one', { expires_in: 172_800 }, 'expires after 48 hours, and'],
])('Zendesk %s: the warning says when it ends', async (_, extra, message) => {
  fake.reset({ body: { ...TOKENS, ...extra } });
  const { document } = await login('zendesk', '--instance', 'https://acme.zendesk.com');
  expect(document.warnings).toEqual([{ id: 'zendeskTokenEnds', message: expect.stringContaining(message) }]);
});

test.each<[string[], string]>([
  [['slack'], 'error: there is no terminal to ask for the address from the browser\n  run the command on a terminal\n'],
  [['slack', '--port', '9999'], 'error: Slack has no --port\n  name another redirect URI with --redirect-uri\n'],
  [['marketo', '--instance', 'https://acme.mktorest.com', '--port', '9999'], 'error: Marketo has no --port\n  leave it out\n'],
  [['marketo', '--instance', 'https://acme.mktorest.com', '--scope', 'x'], 'error: Marketo has no --scope\n  its options are --instance, --token-url\n'],
  [['marketo', '--instance', 'https://acme.mktorest.com', '--token-url', 'https://acme.mktorest.com/x'], 'error: --instance and --token-url exclude each other\n  leave one of them out\n'],
  [['marketo'], 'error: --instance is required (e.g. https://123-abc-456.mktorest.com)\n'],
  [['salesforce-marketing-cloud', '--token-url', 'http://acme.example.com/x'], 'error: --token-url must be an https:// URL (e.g. https://acme.auth.marketingcloudapis.com/v2/token), got "http://acme.example.com"\n'],
  [['salesforce-marketing-cloud', '--instance', 'https://acme.example.com', '--account-id', '1e9'], 'error: --account-id must be the MID of a business unit, a number\n'],
])('%p: exit 2', async (args, stderr) => {
  expect(await cli(['login', ...args, '--secret', 'appflow/target', '--yes'], moto.env())).toEqual({ code: 2, stdout: '', stderr });
});

test('Pardot: the address of the org is no mismatch with the profile\'s', async () => {
  fake.reset({ body: { ...TOKENS, instance_url: 'https://other.my.salesforce.com' } });
  const { document } = await login('pardot', '--instance', 'https://acme.my.salesforce.com', '--scope', 'api pardot_api');
  expect(document.warnings.map(({ id }) => id)).toEqual(['rotatingRefreshToken']);
});
