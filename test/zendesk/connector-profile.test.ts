import { ZendeskConnectorProfile, ZendeskCredentials } from '../../src';
import { CLIENT, nativeProfile, ProfileMaker, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped, warning } from '../support/util';

const PROPERTIES = { Zendesk: { InstanceUrl: 'https://acme.zendesk.com' } };

const zendesk = new ProfileMaker(ZendeskConnectorProfile, () => ({
  instanceUrl: 'https://acme.zendesk.com',
  credentials: ZendeskCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a') }),
}));

test('oauth2Tokens renders the client and the token', () => {
  expect(zendesk.properties())
    .toEqual(nativeProfile('Zendesk', { Zendesk: { ...RENDERED_CLIENT, AccessToken: storedReference('a') } }, PROPERTIES));
});

test('oauth2TokensFromSecret reads the client and the token', () => {
  expect(zendesk.properties((stack) => ({ credentials: ZendeskCredentials.oauth2TokensFromSecret(secretIn(stack)) }))).toEqual(nativeProfile('Zendesk', {
    Zendesk: { ClientId: reference('clientId'), ClientSecret: reference('clientSecret'), AccessToken: reference('accessToken') },
  }, PROPERTIES));
});

const EXPIRES = warning('zendeskTokenExpires', 'credentials: OAuth clients created in Zendesk after 2026-04-30, and all clients from 2027-04-01, '
  + 'issue access tokens that expire within 48 hours, and AppFlow can\'t renew them; keep the token in your secret up to date and use refreshOnSecretChange');

test('oauth2Tokens may have the redirect URI of the client', () => {
  const credentials = ZendeskCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a'), redirectUri: REDIRECT_URI });
  expect(zendesk.properties(() => ({ credentials }))).toEqual(nativeProfile('Zendesk', {
    Zendesk: { ...RENDERED_CLIENT, AccessToken: storedReference('a'), ConnectorOAuthRequest: { RedirectUri: REDIRECT_URI } },
  }, PROPERTIES));
});

test('an access token raises a warning, an authorization code does not', () => {
  const code = ZendeskCredentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI });
  expect(zendesk.warnings()).toEqual([{ path: '/Stack/Profile', text: EXPIRES }]);
  expect(zendesk.warnings((stack) => ({ credentials: ZendeskCredentials.oauth2TokensFromSecret(secretIn(stack)) })))
    .toEqual([{ path: '/Stack/Profile', text: EXPIRES }]);
  expect(zendesk.warnings(() => ({ credentials: code }))).toEqual([]);
});

test('oauth2AuthorizationCode renders the client, the code and its redirect URI', () => {
  expect(zendesk.properties(() => ({
    credentials: ZendeskCredentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Zendesk', {
    Zendesk: { ...RENDERED_CLIENT, ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } },
  }, PROPERTIES));
});

test('oauth2AuthorizationCodeFromSecret reads the client and the code', () => {
  expect(zendesk.properties((stack) => ({
    credentials: ZendeskCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Zendesk', {
    Zendesk: {
      ClientId: reference('clientId'),
      ClientSecret: reference('clientSecret'),
      ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
    },
  }, PROPERTIES));
});

test.each<[string, () => ZendeskCredentials, string[]]>([
  ['nothing for oauth2Tokens', () => ZendeskCredentials.oauth2Tokens(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: accessToken is required',
  ]],
  ['nothing for oauth2AuthorizationCode', () => ZendeskCredentials.oauth2AuthorizationCode(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: authCode is required',
    `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`,
  ]],
  ['a refresh token to read, which AppFlow has no place for',
    () => ZendeskCredentials.oauth2TokensFromSecret(secretIn(newStack()), { fields: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'] }),
    ['credentials: fields must contain only fields of ZendeskCredentials.oauth2TokensFromSecret (clientId, clientSecret, accessToken), got "refreshToken"']],
])('an error: %s', (_, credentials, problems) => {
  expect(zendesk.error({ credentials: credentials() })).toBe(invalid('ZendeskConnectorProfile', ...problems));
});

test('a refresh token from a caller without a type checker is not rendered', () => {
  expect(zendesk.properties(() => ({
    credentials: ZendeskCredentials.oauth2Tokens(untyped({ ...CLIENT, accessToken: stored('a'), refreshToken: stored('r') })),
  }))).toEqual(nativeProfile('Zendesk', { Zendesk: { ...RENDERED_CLIENT, AccessToken: storedReference('a') } }, PROPERTIES));
});
