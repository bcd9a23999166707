import { SlackConnectorProfile, SlackCredentials } from '../../src';
import { CLIENT, nativeProfile, ProfileMaker, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const PROPERTIES = { Slack: { InstanceUrl: 'https://acme.slack.com' } };

const slack = new ProfileMaker(SlackConnectorProfile, () => ({
  instanceUrl: 'https://acme.slack.com',
  credentials: SlackCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a') }),
}));

test('oauth2Tokens renders the client and the token', () => {
  expect(slack.properties())
    .toEqual(nativeProfile('Slack', { Slack: { ...RENDERED_CLIENT, AccessToken: storedReference('a') } }, PROPERTIES));
});

test('oauth2TokensFromSecret reads the client and the token', () => {
  expect(slack.properties((stack) => ({ credentials: SlackCredentials.oauth2TokensFromSecret(secretIn(stack)) }))).toEqual(nativeProfile('Slack', {
    Slack: { ClientId: reference('clientId'), ClientSecret: reference('clientSecret'), AccessToken: reference('accessToken') },
  }, PROPERTIES));
});

test('oauth2Tokens may have the redirect URI of the client', () => {
  const credentials = SlackCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a'), redirectUri: REDIRECT_URI });
  expect(slack.properties(() => ({ credentials }))).toEqual(nativeProfile('Slack', {
    Slack: { ...RENDERED_CLIENT, AccessToken: storedReference('a'), ConnectorOAuthRequest: { RedirectUri: REDIRECT_URI } },
  }, PROPERTIES));
});

test('oauth2AuthorizationCode renders the client, the code and its redirect URI', () => {
  expect(slack.properties(() => ({
    credentials: SlackCredentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Slack', {
    Slack: { ...RENDERED_CLIENT, ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } },
  }, PROPERTIES));
});

test('oauth2AuthorizationCodeFromSecret reads the client and the code', () => {
  expect(slack.properties((stack) => ({
    credentials: SlackCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Slack', {
    Slack: {
      ClientId: reference('clientId'),
      ClientSecret: reference('clientSecret'),
      ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
    },
  }, PROPERTIES));
});

test.each<[string, () => SlackCredentials, string[]]>([
  ['nothing for oauth2Tokens', () => SlackCredentials.oauth2Tokens(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: accessToken is required',
  ]],
  ['nothing for oauth2AuthorizationCode', () => SlackCredentials.oauth2AuthorizationCode(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: authCode is required',
    `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`,
  ]],
  ['a refresh token to read, which AppFlow has no place for',
    () => SlackCredentials.oauth2TokensFromSecret(secretIn(newStack()), { fields: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'] }),
    ['credentials: fields must contain only fields of SlackCredentials.oauth2TokensFromSecret (clientId, clientSecret, accessToken), got "refreshToken"']],
])('an error: %s', (_, credentials, problems) => {
  expect(slack.error({ credentials: credentials() })).toBe(invalid('SlackConnectorProfile', ...problems));
});

test('a refresh token from a caller without a type checker is not rendered', () => {
  expect(slack.properties(() => ({
    credentials: SlackCredentials.oauth2Tokens(untyped({ ...CLIENT, accessToken: stored('a'), refreshToken: stored('r') })),
  }))).toEqual(nativeProfile('Slack', { Slack: { ...RENDERED_CLIENT, AccessToken: storedReference('a') } }, PROPERTIES));
});
