import { CLIENT } from '../services/oidc';
import { CODE, TOKENS, useProvider } from '../services/provider-login';

const { moto, fake, login } = useProvider();

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

test.each([
  ['without a lifetime', {}, 'expires after 48 hours at most'],
  ['with one', { expires_in: 172_800 }, 'expires after 48 hours, and'],
])('Zendesk %s: the warning says when it ends', async (_, extra, message) => {
  fake.reset({ body: { ...TOKENS, ...extra } });
  const { document } = await login('zendesk', '--instance', 'https://acme.zendesk.com');
  expect(document.warnings).toEqual([{ id: 'zendeskTokenEnds', message: expect.stringContaining(message) }]);
});

test('Pardot: the address of the org is no mismatch with the profile\'s', async () => {
  fake.reset({ body: { ...TOKENS, instance_url: 'https://other.my.salesforce.com' } });
  const { document } = await login('pardot', '--instance', 'https://acme.my.salesforce.com', '--scope', 'api pardot_api');
  expect(document.warnings.map(({ id }) => id)).toEqual(['rotatingRefreshToken']);
});
