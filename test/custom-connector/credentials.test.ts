import type { Stack } from 'aws-cdk-lib';
import { custom, rendered, renderedOAuth2, TOKEN_URL } from './util';
import { CustomConnectorCredentials, OAuth2GrantType } from '../../src';
import { CLIENT, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const tokens = { accessToken: stored('a'), refreshToken: stored('r') };
const renderedTokens = { AccessToken: storedReference('a'), RefreshToken: storedReference('r') };
const code = { authCode: stored('c'), redirectUri: REDIRECT_URI };
const renderedCode = { OAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } };
const tokenUrlCustomProperties = { audience: 'https://example.com', tenant: 'acme' };
const all = ['clientId', 'clientSecret', 'accessToken', 'refreshToken'];
const clientReferences = { ClientId: reference('clientId'), ClientSecret: reference('clientSecret') };
const tokenReferences = { AccessToken: reference('accessToken'), RefreshToken: reference('refreshToken') };

test.each<[string, (stack: Stack) => CustomConnectorCredentials, object]>([
  ['basic', () => CustomConnectorCredentials.basic({ username: 'appflow', password: stored('pw') }),
    rendered({ AuthenticationType: 'BASIC', Basic: { Username: 'appflow', Password: storedReference('pw') } })],
  ['basicFromSecret', (stack) => CustomConnectorCredentials.basicFromSecret(secretIn(stack)),
    rendered({ AuthenticationType: 'BASIC', Basic: { Username: reference('username'), Password: reference('password') } })],

  ['apiKey', () => CustomConnectorCredentials.apiKey({ apiKey: stored('k') }),
    rendered({ AuthenticationType: 'APIKEY', ApiKey: { ApiKey: storedReference('k') } })],
  ['apiKey with its secret key', () => CustomConnectorCredentials.apiKey({ apiKey: stored('k'), apiSecretKey: stored('s') }),
    rendered({ AuthenticationType: 'APIKEY', ApiKey: { ApiKey: storedReference('k'), ApiSecretKey: storedReference('s') } })],
  ['apiKeyFromSecret', (stack) => CustomConnectorCredentials.apiKeyFromSecret(secretIn(stack)),
    rendered({ AuthenticationType: 'APIKEY', ApiKey: { ApiKey: reference('apiKey') } })],
  ['apiKeyFromSecret with fields', (stack) => CustomConnectorCredentials.apiKeyFromSecret(secretIn(stack), { fields: ['apiKey', 'apiSecretKey'] }),
    rendered({ AuthenticationType: 'APIKEY', ApiKey: { ApiKey: reference('apiKey'), ApiSecretKey: reference('apiSecretKey') } })],

  ['oauth2Tokens', () => CustomConnectorCredentials.oauth2Tokens({ tokenUrl: TOKEN_URL, ...tokens }),
    renderedOAuth2('AUTHORIZATION_CODE', renderedTokens)],
  ['oauth2Tokens with everything', () => CustomConnectorCredentials.oauth2Tokens({ tokenUrl: TOKEN_URL, tokenUrlCustomProperties, ...CLIENT, ...tokens }),
    renderedOAuth2('AUTHORIZATION_CODE', { ...RENDERED_CLIENT, ...renderedTokens }, { TokenUrlCustomProperties: tokenUrlCustomProperties })],
  ['oauth2TokensFromSecret', (stack) => CustomConnectorCredentials.oauth2TokensFromSecret(secretIn(stack), { tokenUrl: TOKEN_URL }),
    renderedOAuth2('AUTHORIZATION_CODE', tokenReferences)],
  ['oauth2TokensFromSecret with fields',
    (stack) => CustomConnectorCredentials.oauth2TokensFromSecret(secretIn(stack), { tokenUrl: TOKEN_URL, tokenUrlCustomProperties, fields: all }),
    renderedOAuth2('AUTHORIZATION_CODE', { ...clientReferences, ...tokenReferences }, { TokenUrlCustomProperties: tokenUrlCustomProperties })],

  ['oauth2AuthorizationCode', () => CustomConnectorCredentials.oauth2AuthorizationCode({ tokenUrl: TOKEN_URL, ...CLIENT, ...code }),
    renderedOAuth2('AUTHORIZATION_CODE', { ...RENDERED_CLIENT, ...renderedCode })],
  ['oauth2AuthorizationCodeFromSecret', (stack) => CustomConnectorCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), {
    tokenUrl: TOKEN_URL, redirectUri: REDIRECT_URI,
  }), renderedOAuth2('AUTHORIZATION_CODE', {
    ...clientReferences, OAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
  })],

  ['oauth2ClientCredentials', () => CustomConnectorCredentials.oauth2ClientCredentials({ tokenUrl: TOKEN_URL, tokenUrlCustomProperties, ...CLIENT }),
    renderedOAuth2('CLIENT_CREDENTIALS', RENDERED_CLIENT, { TokenUrlCustomProperties: tokenUrlCustomProperties })],
  ['oauth2ClientCredentialsFromSecret',
    (stack) => CustomConnectorCredentials.oauth2ClientCredentialsFromSecret(secretIn(stack), { tokenUrl: TOKEN_URL }),
    renderedOAuth2('CLIENT_CREDENTIALS', clientReferences)],

  ['oauth2JwtBearer', () => CustomConnectorCredentials.oauth2JwtBearer({ tokenUrl: TOKEN_URL, ...CLIENT, ...tokens }),
    renderedOAuth2('JWT_BEARER', { ...RENDERED_CLIENT, ...renderedTokens })],
  ['oauth2JwtBearer with the token URL alone', () => CustomConnectorCredentials.oauth2JwtBearer({ tokenUrl: TOKEN_URL }),
    renderedOAuth2('JWT_BEARER', {})],
  ['oauth2JwtBearerFromSecret', (stack) => CustomConnectorCredentials.oauth2JwtBearerFromSecret(secretIn(stack), { tokenUrl: TOKEN_URL, fields: all }),
    renderedOAuth2('JWT_BEARER', { ...clientReferences, ...tokenReferences })],

  ['oauth2', () => CustomConnectorCredentials.oauth2({
    grantType: OAuth2GrantType.AUTHORIZATION_CODE, tokenUrl: TOKEN_URL, tokenUrlCustomProperties, ...CLIENT, ...tokens, ...code,
  }), renderedOAuth2('AUTHORIZATION_CODE', { ...RENDERED_CLIENT, ...renderedTokens, ...renderedCode }, {
    TokenUrlCustomProperties: tokenUrlCustomProperties,
  })],
  ['oauth2FromSecret', (stack) => CustomConnectorCredentials.oauth2FromSecret(secretIn(stack), {
    grantType: OAuth2GrantType.CLIENT_CREDENTIALS, tokenUrl: TOKEN_URL, fields: ['clientId', 'clientSecret'],
  }), renderedOAuth2('CLIENT_CREDENTIALS', clientReferences)],
  ['oauth2FromSecret with a code', (stack) => CustomConnectorCredentials.oauth2FromSecret(secretIn(stack), {
    grantType: OAuth2GrantType.AUTHORIZATION_CODE, tokenUrl: TOKEN_URL, redirectUri: REDIRECT_URI, fields: ['authCode'],
  }), renderedOAuth2('AUTHORIZATION_CODE', { OAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI } })],

  ['custom', () => CustomConnectorCredentials.custom({
    customAuthenticationType: 'Signature', credentialsMap: { key_id: stored('i'), signing_key: stored('s') },
  }), rendered({
    AuthenticationType: 'CUSTOM',
    Custom: { CustomAuthenticationType: 'Signature', CredentialsMap: { key_id: storedReference('i'), signing_key: storedReference('s') } },
  })],
  ['custom without a map', () => CustomConnectorCredentials.custom({ customAuthenticationType: 'None' }),
    rendered({ AuthenticationType: 'CUSTOM', Custom: { CustomAuthenticationType: 'None' } })],
  ['customFromSecret', (stack) => CustomConnectorCredentials.customFromSecret(secretIn(stack), {
    customAuthenticationType: 'Signature', fields: ['key_id', 'signing_key'], fieldNames: { key_id: 'id' },
  }), rendered({
    AuthenticationType: 'CUSTOM',
    Custom: { CustomAuthenticationType: 'Signature', CredentialsMap: { key_id: reference('id'), signing_key: reference('signing_key') } },
  })],
])('%s', (_, credentials, expected) => {
  expect(custom.properties((stack) => ({ credentials: credentials(stack) }))).toEqual(expected);
});

const NO_TOKEN_URL = `credentials: tokenUrl is required (e.g. "${TOKEN_URL}")`;

test.each<[string, () => CustomConnectorCredentials, string[]]>([
  ['nothing for basic', () => CustomConnectorCredentials.basic(untyped({})), ['credentials: username is required', 'credentials: password is required']],
  ['nothing for apiKey', () => CustomConnectorCredentials.apiKey(untyped({})), ['credentials: apiKey is required']],
  ['the secret key alone to read', () => CustomConnectorCredentials.apiKeyFromSecret(secretIn(newStack()), { fields: ['apiSecretKey'] }),
    ['credentials: apiKey is required; add it to fields']],
  ['nothing for oauth2AuthorizationCode', () => CustomConnectorCredentials.oauth2AuthorizationCode(untyped({})), [
    NO_TOKEN_URL,
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: authCode is required',
    `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`,
  ]],
  ['a secret without the token URL', () => CustomConnectorCredentials.oauth2TokensFromSecret(secretIn(newStack()), untyped(undefined)), [NO_TOKEN_URL]],
  ['nothing for custom', () => CustomConnectorCredentials.custom(untyped({})), ['credentials: customAuthenticationType is required']],
  ['no fields for oauth2JwtBearerFromSecret', () => CustomConnectorCredentials.oauth2JwtBearerFromSecret(secretIn(newStack()), { tokenUrl: TOKEN_URL }), [
    'credentials: fields must list at least one field for CustomConnectorCredentials.oauth2JwtBearerFromSecret to read from the secret: '
      + 'clientId, clientSecret, accessToken, refreshToken',
  ]],
  ['no fields for oauth2FromSecret', () => CustomConnectorCredentials.oauth2FromSecret(secretIn(newStack()), {
    grantType: OAuth2GrantType.JWT_BEARER, tokenUrl: TOKEN_URL,
  }), ['credentials: fields must list at least one field for CustomConnectorCredentials.oauth2FromSecret to read from the secret: '
    + 'clientId, clientSecret, accessToken, refreshToken, authCode']],
  ['no fields for customFromSecret', () => CustomConnectorCredentials.customFromSecret(secretIn(newStack()), { customAuthenticationType: 'X' }),
    ['credentials: fields must list at least one field for CustomConnectorCredentials.customFromSecret to read from the secret']],
])('an error: %s', (_, credentials, problems) => {
  expect(custom.error({ credentials: credentials() })).toBe(invalid('CustomConnectorProfile', ...problems));
});
