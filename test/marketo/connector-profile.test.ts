import { MarketoConnectorProfile, MarketoCredentials } from '../../src';
import { CLIENT, nativeProfile, ProfileMaker, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const PROPERTIES = { Marketo: { InstanceUrl: 'https://123-abc-456.mktorest.com' } };

const marketo = new ProfileMaker(MarketoConnectorProfile, () => ({
  instanceUrl: 'https://123-abc-456.mktorest.com',
  credentials: MarketoCredentials.oauth2ClientCredentials({ ...CLIENT, accessToken: stored('a') }),
}));

test('oauth2ClientCredentials renders the client and the token', () => {
  expect(marketo.properties())
    .toEqual(nativeProfile('Marketo', { Marketo: { ...RENDERED_CLIENT, AccessToken: storedReference('a') } }, PROPERTIES));
});

test('oauth2ClientCredentials renders only the client', () => {
  expect(marketo.properties(() => ({ credentials: MarketoCredentials.oauth2ClientCredentials(CLIENT) })))
    .toEqual(nativeProfile('Marketo', { Marketo: RENDERED_CLIENT }, PROPERTIES));
});

test('oauth2ClientCredentialsFromSecret reads the client', () => {
  expect(marketo.properties((stack) => ({ credentials: MarketoCredentials.oauth2ClientCredentialsFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Marketo', { Marketo: { ClientId: reference('clientId'), ClientSecret: reference('clientSecret') } }, PROPERTIES));
});

test('oauth2ClientCredentialsFromSecret reads the token if fields lists it', () => {
  expect(marketo.properties((stack) => ({
    credentials: MarketoCredentials.oauth2ClientCredentialsFromSecret(secretIn(stack), { fields: ['clientId', 'clientSecret', 'accessToken'] }),
  }))).toEqual(nativeProfile('Marketo', {
    Marketo: { ClientId: reference('clientId'), ClientSecret: reference('clientSecret'), AccessToken: reference('accessToken') },
  }, PROPERTIES));
});

test('oauth2AuthorizationCode renders the client, the code and its redirect URI', () => {
  expect(marketo.properties(() => ({
    credentials: MarketoCredentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Marketo', {
    Marketo: { ...RENDERED_CLIENT, ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } },
  }, PROPERTIES));
});

test('oauth2AuthorizationCodeFromSecret reads the client and the code', () => {
  expect(marketo.properties((stack) => ({
    credentials: MarketoCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Marketo', {
    Marketo: {
      ClientId: reference('clientId'),
      ClientSecret: reference('clientSecret'),
      ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
    },
  }, PROPERTIES));
});

test.each<[string, () => MarketoCredentials, string[]]>([
  ['nothing for oauth2ClientCredentials', () => MarketoCredentials.oauth2ClientCredentials(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
  ]],
  ['nothing for oauth2AuthorizationCode', () => MarketoCredentials.oauth2AuthorizationCode(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: authCode is required',
    `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`,
  ]],
  ['a refresh token to read, which AppFlow has no place for',
    () => MarketoCredentials.oauth2ClientCredentialsFromSecret(secretIn(newStack()), { fields: ['clientId', 'clientSecret', 'refreshToken'] }),
    ['credentials: fields must contain only fields of MarketoCredentials.oauth2ClientCredentialsFromSecret (clientId, clientSecret, accessToken), got "refreshToken"']],
])('an error: %s', (_, credentials, problems) => {
  expect(marketo.error({ credentials: credentials() })).toBe(invalid('MarketoConnectorProfile', ...problems));
});

test('a refresh token from a caller without a type checker is not rendered', () => {
  expect(marketo.properties(() => ({
    credentials: MarketoCredentials.oauth2ClientCredentials(untyped({ ...CLIENT, accessToken: stored('a'), refreshToken: stored('r') })),
  }))).toEqual(nativeProfile('Marketo', { Marketo: { ...RENDERED_CLIENT, AccessToken: storedReference('a') } }, PROPERTIES));
});
