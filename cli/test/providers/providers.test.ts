import { CONNECTORS } from '../../src/keys';
import { PROVIDERS } from '../../src/providers';
import { cli } from '../services/cli';
import { CLIENT } from '../services/oidc';
import { CODE, TOKENS, useProvider } from '../services/provider-login';

const { moto, fake, redirectUri, login } = useProvider();

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
      redirect_uri: redirectUri(),
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
      redirect_uri: redirectUri(),
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
    expect(fake.asked[0].parameters).toEqual({ grant_type: 'authorization_code', code: CODE, redirect_uri: redirectUri() });
  });

  test('every provider writes fields that its factory reads, and every connector with a login has one', () => {
    expect(PROVIDERS.map(({ connector, factory, writes, clientInSecret }) => {
      const fields = CONNECTORS[connector].factories[factory].fields;
      return [connector, [...writes, ...clientInSecret ? ['clientId', 'clientSecret'] : []].filter((field) => !(field in fields))];
    })).toEqual(PROVIDERS.map(({ connector }) => [connector, []]));
    expect(new Set(PROVIDERS.map(({ connector }) => connector)).size).toBe(PROVIDERS.length);
  });
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
