import { GitHubConnectorProfile, GitHubCredentials } from '../../src';
import { CLIENT, customProfile, ProfileMaker, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const TOKEN_URL = 'https://github.com/login/oauth/access_token';
const OAUTH2 = { OAuth2Properties: { TokenUrl: TOKEN_URL, OAuth2GrantType: 'AUTHORIZATION_CODE' } };

const github = new ProfileMaker(GitHubConnectorProfile, () => ({
  credentials: GitHubCredentials.personalAccessToken({ username: 'octocat', personalAccessToken: stored('t') }),
}));

test('personalAccessToken renders user name and token under the keys of the connector', () => {
  expect(github.properties()).toEqual(customProfile('GitHub', {
    AuthenticationType: 'CUSTOM',
    Custom: {
      CustomAuthenticationType: 'BasicAuthPersonalAccessToken',
      CredentialsMap: { username: 'octocat', personalAccessToken: storedReference('t') },
    },
  }));
});

test('personalAccessTokenFromSecret reads both', () => {
  expect(github.properties((stack) => ({ credentials: GitHubCredentials.personalAccessTokenFromSecret(secretIn(stack)) })))
    .toEqual(customProfile('GitHub', {
      AuthenticationType: 'CUSTOM',
      Custom: {
        CustomAuthenticationType: 'BasicAuthPersonalAccessToken',
        CredentialsMap: { username: reference('username'), personalAccessToken: reference('personalAccessToken') },
      },
    }));
});

test('oauth2Tokens renders only the access token, which need not expire', () => {
  const credentials = GitHubCredentials.oauth2Tokens({ accessToken: stored('a') });
  expect(github.properties(() => ({ credentials })))
    .toEqual(customProfile('GitHub', { AuthenticationType: 'OAUTH2', Oauth2: { AccessToken: storedReference('a') } }, OAUTH2));
  expect(github.warnings(() => ({ credentials }))).toEqual([]);
});

test('oauth2Tokens renders the client and both tokens', () => {
  expect(github.properties(() => ({
    credentials: GitHubCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a'), refreshToken: stored('r') }),
  }))).toEqual(customProfile('GitHub', {
    AuthenticationType: 'OAUTH2',
    Oauth2: { ...RENDERED_CLIENT, AccessToken: storedReference('a'), RefreshToken: storedReference('r') },
  }, OAUTH2));
});

test('oauth2TokensFromSecret reads both tokens, and the client if fields lists it', () => {
  const tokens = { AccessToken: reference('accessToken'), RefreshToken: reference('refreshToken') };
  expect(github.properties((stack) => ({ credentials: GitHubCredentials.oauth2TokensFromSecret(secretIn(stack)) })))
    .toEqual(customProfile('GitHub', { AuthenticationType: 'OAUTH2', Oauth2: tokens }, OAUTH2));
  expect(github.properties((stack) => ({
    credentials: GitHubCredentials.oauth2TokensFromSecret(secretIn(stack), { fields: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'] }),
  }))).toEqual(customProfile('GitHub', {
    AuthenticationType: 'OAUTH2', Oauth2: { ClientId: reference('clientId'), ClientSecret: reference('clientSecret'), ...tokens },
  }, OAUTH2));
});

test.each<[string, () => GitHubCredentials, string[]]>([
  ['neither user name nor token', () => GitHubCredentials.personalAccessToken(untyped({})),
    ['credentials: username is required', 'credentials: personalAccessToken is required']],
  ['a refresh token alone', () => GitHubCredentials.oauth2Tokens(untyped({ refreshToken: stored('r') })), ['credentials: accessToken is required']],
  ['a refresh token alone to read', () => GitHubCredentials.oauth2TokensFromSecret(secretIn(newStack()), { fields: ['refreshToken'] }),
    ['credentials: accessToken is required; add it to fields']],
])('an error: %s', (_, credentials, problems) => {
  expect(github.error({ credentials: credentials() })).toBe(invalid('GitHubConnectorProfile', ...problems));
});

test('the token URL can\'t be changed', () => {
  const credentials = GitHubCredentials.oauth2Tokens(untyped({ accessToken: stored('a'), tokenUrl: 'https://example.com' }));
  expect(github.properties(() => ({ credentials, ...{ tokenUrl: 'https://example.com' } })).ConnectorProfileConfig.ConnectorProfileProperties)
    .toEqual({ CustomConnector: OAUTH2 });
});
