import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoogleAnalyticsConnectorProfile, GoogleAnalyticsCredentials } from '../../src';
import { CLIENT, nativeProfile, ProfileMaker, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const googleAnalytics = new ProfileMaker(GoogleAnalyticsConnectorProfile, () => ({
  credentials: GoogleAnalyticsCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a'), refreshToken: stored('r') }),
}));

test.each<[string, object, object]>([
  ['both tokens', { accessToken: stored('a'), refreshToken: stored('r') },
    { AccessToken: storedReference('a'), RefreshToken: storedReference('r') }],
  ['the access token alone', { accessToken: stored('a') }, { AccessToken: storedReference('a') }],
  ['the refresh token alone', { refreshToken: stored('r') }, { RefreshToken: storedReference('r') }],
])('oauth2Tokens renders the client and %s, and no properties', (_, tokens, rendered) => {
  expect(googleAnalytics.properties(() => ({ credentials: GoogleAnalyticsCredentials.oauth2Tokens({ ...CLIENT, ...tokens }) })))
    .toEqual(nativeProfile('Googleanalytics', { GoogleAnalytics: { ...RENDERED_CLIENT, ...rendered } }));
});

test('oauth2TokensFromSecret reads the client and both tokens', () => {
  expect(googleAnalytics.properties((stack) => ({ credentials: GoogleAnalyticsCredentials.oauth2TokensFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Googleanalytics', {
      GoogleAnalytics: {
        ClientId: reference('clientId'),
        ClientSecret: reference('clientSecret'),
        AccessToken: reference('accessToken'),
        RefreshToken: reference('refreshToken'),
      },
    }));
});

test('oauth2AuthorizationCode renders the client, the code and its redirect URI', () => {
  expect(googleAnalytics.properties(() => ({
    credentials: GoogleAnalyticsCredentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Googleanalytics', {
    GoogleAnalytics: { ...RENDERED_CLIENT, ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } },
  }));
});

test('oauth2AuthorizationCodeFromSecret reads the client and the code', () => {
  expect(googleAnalytics.properties((stack) => ({
    credentials: GoogleAnalyticsCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Googleanalytics', {
    GoogleAnalytics: {
      ClientId: reference('clientId'),
      ClientSecret: reference('clientSecret'),
      ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
    },
  }));
});

test.each<[string, () => GoogleAnalyticsCredentials, string[]]>([
  ['neither client nor token', () => GoogleAnalyticsCredentials.oauth2Tokens(untyped({})), [
    'credentials: clientId is required',
    'credentials: clientSecret is required',
    'credentials: GoogleAnalyticsCredentials.oauth2Tokens requires accessToken or refreshToken',
  ]],
  ['no token', () => GoogleAnalyticsCredentials.oauth2Tokens(CLIENT),
    ['credentials: GoogleAnalyticsCredentials.oauth2Tokens requires accessToken or refreshToken']],
  ['no token to read', () => GoogleAnalyticsCredentials.oauth2TokensFromSecret(secretIn(newStack()), { fields: ['clientId', 'clientSecret'] }),
    ['credentials: GoogleAnalyticsCredentials.oauth2Tokens requires accessToken or refreshToken']],
  ['no redirect URI', () => GoogleAnalyticsCredentials.oauth2AuthorizationCodeFromSecret(secretIn(newStack()), untyped(undefined)),
    [`credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`]],
])('an error: %s', (_, credentials, problems) => {
  expect(googleAnalytics.error({ credentials: credentials() })).toBe(invalid('GoogleAnalyticsConnectorProfile', ...problems));
});

test('the profile is deprecated, and names its successor', () => {
  const { types } = JSON.parse(readFileSync(join(__dirname, '../../.jsii'), 'utf8'));
  const { docs } = types['cdk-appflow-constructs.GoogleAnalyticsConnectorProfile'];
  expect(docs.stability).toBe('deprecated');
  expect(docs.deprecated).toContain('GoogleAnalytics4ConnectorProfile');
  expect(types['cdk-appflow-constructs.GoogleAnalytics4ConnectorProfile'].docs).not.toHaveProperty('deprecated');
});
