import type { SecretValue } from 'aws-cdk-lib';
import { SAP_PROPERTIES, sap } from './util';
import { SapODataCredentials } from '../../src';
import { CLIENT, nativeProfile, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const ENDPOINTS = {
  tokenUrl: 'https://sap.example.com/sap/bc/sec/oauth2/token',
  authCodeUrl: 'https://sap.example.com/sap/bc/sec/oauth2/authorize',
  oauthScopes: ['ZAPI_SALES_ORDER_SRV_0001', 'ZAPI_OTHER_0001'],
};

/** The two halves of OAuth 2.0: the endpoints are properties of the profile. */
function oauth2(credentials: object): object {
  return nativeProfile('SAPOData', { SAPOData: { OAuthCredentials: credentials } }, {
    SAPOData: {
      ...SAP_PROPERTIES,
      OAuthProperties: {
        TokenUrl: 'https://sap.example.com/sap/bc/sec/oauth2/token',
        AuthCodeUrl: 'https://sap.example.com/sap/bc/sec/oauth2/authorize',
        OAuthScopes: ['ZAPI_SALES_ORDER_SRV_0001', 'ZAPI_OTHER_0001'],
      },
    },
  });
}

test('basic renders user name and password, and no OAuth block', () => {
  expect(sap.properties()).toEqual(nativeProfile('SAPOData', {
    SAPOData: { BasicAuthCredentials: { Username: 'appflow', Password: storedReference('pw') } },
  }, { SAPOData: SAP_PROPERTIES }));
});

test('basicFromSecret reads both', () => {
  expect(sap.properties((stack) => ({ credentials: SapODataCredentials.basicFromSecret(secretIn(stack)) }))).toEqual(nativeProfile('SAPOData', {
    SAPOData: { BasicAuthCredentials: { Username: reference('username'), Password: reference('password') } },
  }, { SAPOData: SAP_PROPERTIES }));
});

test.each<[string, { accessToken?: SecretValue; refreshToken?: SecretValue }, object]>([
  ['both tokens', { accessToken: stored('a'), refreshToken: stored('r') },
    { AccessToken: storedReference('a'), RefreshToken: storedReference('r') }],
  ['the access token alone', { accessToken: stored('a') }, { AccessToken: storedReference('a') }],
  ['the refresh token alone', { refreshToken: stored('r') }, { RefreshToken: storedReference('r') }],
])('oauth2Tokens renders the endpoints, the client and %s', (_, tokens, rendered) => {
  expect(sap.properties(() => ({ credentials: SapODataCredentials.oauth2Tokens({ ...CLIENT, ...tokens, ...ENDPOINTS }) })))
    .toEqual(oauth2({ ...RENDERED_CLIENT, ...rendered }));
});

test('oauth2TokensFromSecret renders the endpoints, and reads the client and both tokens', () => {
  expect(sap.properties((stack) => ({ credentials: SapODataCredentials.oauth2TokensFromSecret(secretIn(stack), ENDPOINTS) }))).toEqual(oauth2({
    ClientId: reference('clientId'),
    ClientSecret: reference('clientSecret'),
    AccessToken: reference('accessToken'),
    RefreshToken: reference('refreshToken'),
  }));
});

test('oauth2AuthorizationCode renders the endpoints, the client, the code and its redirect URI', () => {
  expect(sap.properties(() => ({
    credentials: SapODataCredentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI, ...ENDPOINTS }),
  }))).toEqual(oauth2({ ...RENDERED_CLIENT, ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } }));
});

test('oauth2AuthorizationCodeFromSecret renders the endpoints, and reads the client and the code', () => {
  expect(sap.properties((stack) => ({
    credentials: SapODataCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI, ...ENDPOINTS }),
  }))).toEqual(oauth2({
    ClientId: reference('clientId'),
    ClientSecret: reference('clientSecret'),
    ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
  }));
});

const MISSING_ENDPOINTS = [
  'credentials: tokenUrl is required (e.g. "https://sap.example.com/sap/bc/sec/oauth2/token")',
  'credentials: authCodeUrl is required (e.g. "https://sap.example.com/sap/bc/sec/oauth2/authorize")',
  'credentials: oauthScopes is required (e.g. "ZAPI_SALES_ORDER_SRV_0001")',
];

test.each<[string, () => SapODataCredentials, string[]]>([
  ['neither login nor anything', () => SapODataCredentials.basic(untyped({})),
    ['credentials: username is required', 'credentials: password is required']],
  ['nothing for oauth2Tokens', () => SapODataCredentials.oauth2Tokens(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    ...MISSING_ENDPOINTS,
    'credentials: SapODataCredentials.oauth2Tokens requires accessToken or refreshToken',
  ]],
  ['a secret without the endpoints', () => SapODataCredentials.oauth2TokensFromSecret(secretIn(newStack()), untyped(undefined)), MISSING_ENDPOINTS],
  ['no token', () => SapODataCredentials.oauth2Tokens({ ...CLIENT, ...ENDPOINTS }),
    ['credentials: SapODataCredentials.oauth2Tokens requires accessToken or refreshToken']],
  ['nothing for oauth2AuthorizationCode', () => SapODataCredentials.oauth2AuthorizationCode(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: authCode is required',
    `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`,
    ...MISSING_ENDPOINTS,
  ]],
])('an error: %s', (_, credentials, problems) => {
  expect(sap.error({ credentials: credentials() })).toBe(invalid('SapODataConnectorProfile', ...problems));
});

test.each<[string, unknown, string[]]>([
  ['absent', undefined, ['oauthScopes is required (e.g. "ZAPI_SALES_ORDER_SRV_0001")']],
  ['null', null, ['oauthScopes is required (e.g. "ZAPI_SALES_ORDER_SRV_0001")']],
  ['a string', 'one two', ['oauthScopes must be a list of strings (e.g. "ZAPI_SALES_ORDER_SRV_0001"), got a string']],
  ['a map', { one: 'two' }, ['oauthScopes must be a list of strings (e.g. "ZAPI_SALES_ORDER_SRV_0001"), got an object']],
  ['there twice', ['one', 'two', 'one'], ['oauthScopes must not contain the same value twice']],
  ['of 129 characters', ['x'.repeat(129)], ['oauthScopes[0] must be at most 128 characters, got 129 characters']],
  ['bad at several places', ['one two', '', 4, 'good', null], [
    'oauthScopes[0] must be 1 to 128 characters without whitespace, got "one two"',
    'oauthScopes[1] must be 1 to 128 characters without whitespace, got ""',
    'oauthScopes[2] must be a string, got a number',
    'oauthScopes[4] is required',
  ]],
])('refuses scopes that are %s', (_, oauthScopes, problems) => {
  expect(sap.error({ credentials: SapODataCredentials.oauth2Tokens(untyped({ ...CLIENT, refreshToken: stored('r'), ...ENDPOINTS, oauthScopes })) }))
    .toBe(invalid('SapODataConnectorProfile', ...problems.map((problem) => `credentials: ${problem}`)));
});

test('accepts a scope of 128 characters, with characters of any kind', () => {
  const oauthScopes = ['x'.repeat(128), 'https://example.com/.default:read-all'];
  expect(sap.properties(() => ({ credentials: SapODataCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r'), ...ENDPOINTS, oauthScopes }) }))
    .ConnectorProfileConfig.ConnectorProfileProperties.SAPOData.OAuthProperties.OAuthScopes).toEqual(oauthScopes);
});
