import { Annotations } from 'aws-cdk-lib';
import { NO_REFRESH_TOKEN } from './support/connectors-util';
import { FACTORIES } from './support/factories-table';
import { callFactory, callTwin, optionsWith, profileOf } from './support/profiles-table';
import { newStack, secretIn, warningsOf } from './support/util';

const RENEWABLE = [
  'CustomConnectorCredentials.oauth2',
  'CustomConnectorCredentials.oauth2JwtBearer',
  'CustomConnectorCredentials.oauth2Tokens',
  'GoogleAnalyticsCredentials.oauth2Tokens',
  'GoogleCredentials.oauth2Tokens',
  'HubSpotCredentials.oauth2Tokens',
  'MicrosoftCredentials.oauth2Tokens',
  'PardotCredentials.oauth2Tokens',
  'SalesforceCredentials.oauth2',
  'SalesforceCredentials.oauth2Tokens',
  'SapODataCredentials.oauth2Tokens',
  'ServiceNowCredentials.oauth2Tokens',
];
/** Tokens of GitHub's OAuth apps don't expire; a Marketo client obtains a new one; the others don't support refresh tokens, and
 * Zendesk's have a separate warning. */
const NOT_RENEWABLE = ['GitHubCredentials.oauth2Tokens', 'MarketoCredentials.oauth2ClientCredentials', 'SlackCredentials.oauth2Tokens'];

/** Connectors for which the service reportedly rejects a refresh token alone. */
const NEEDS_BOTH = [
  'GoogleCredentials.oauth2Tokens', 'HubSpotCredentials.oauth2Tokens', 'MicrosoftCredentials.oauth2Tokens', 'SalesforceCredentials.oauth2Tokens',
];
const REFRESH_TOKEN_ALONE = 'credentials: refreshToken without accessToken. AppFlow reportedly requires both for this '
  + 'connector; give accessToken as well [ack: cdk-appflow-constructs:refreshTokenWithoutAccessToken]';

const factory = (name: string) => FACTORIES.find((each) => each.name === name)!;

function profileWith(name: string, credentials: unknown, stack = newStack()) {
  return { stack, profile: profileOf(factory(name)).make(stack, { credentials }) };
}

test('the lists have every factory that takes an access token', () => {
  expect([...RENEWABLE, ...NOT_RENEWABLE, 'ZendeskCredentials.oauth2Tokens'].sort())
    .toEqual(FACTORIES.filter(({ secrets }) => 'accessToken' in secrets).map(({ name }) => name).sort());
});

describe.each(RENEWABLE)('%s', (name) => {
  test('warns of an access token without a refresh token', () => {
    const { stack } = profileWith(name, callFactory(factory(name), optionsWith(factory(name), { refreshToken: undefined })));
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: NO_REFRESH_TOKEN }]);
  });

  test('warns of an access token that is read without the refresh token', () => {
    const stack = newStack();
    const fields = Object.keys(factory(name).secrets).filter((field) => field !== 'refreshToken');
    profileWith(name, callTwin(factory(name), secretIn(stack), { fields }), stack);
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: NO_REFRESH_TOKEN }]);
  });

  test('the warning can be acknowledged', () => {
    const { stack, profile } = profileWith(name, callFactory(factory(name), optionsWith(factory(name), { refreshToken: null })));
    Annotations.of(profile).acknowledgeWarning('cdk-appflow-constructs:accessTokenWithoutRefreshToken', 'a token that does not expire');
    expect(warningsOf(stack)).toEqual([]);
  });

  test('does not warn if both are given', () => {
    expect(warningsOf(profileWith(name, callFactory(factory(name))).stack)).toEqual([]);
  });

  if (!factory(name).required.includes('accessToken')) {
    test(`${NEEDS_BOTH.includes(name) ? 'warns' : 'does not warn'} if only the refresh token is given`, () => {
      expect(warningsOf(profileWith(name, callFactory(factory(name), optionsWith(factory(name), { accessToken: undefined }))).stack))
        .toEqual(NEEDS_BOTH.includes(name) ? [{ path: '/Stack/Profile', text: REFRESH_TOKEN_ALONE }] : []);
    });
  }
});

const TOKENS_ALONE = 'credentials: tokens without clientId and clientSecret. AppFlow can\'t renew the access token without the client, '
  + 'and flows will fail when it expires; give both [ack: cdk-appflow-constructs:tokensWithoutClient]';

describe.each(['GoogleCredentials.oauth2Tokens', 'HubSpotCredentials.oauth2Tokens', 'MicrosoftCredentials.oauth2Tokens'])('%s', (name) => {
  test.each([
    ['without the client', { clientId: undefined, clientSecret: undefined }],
    ['without the client secret', { clientSecret: null }],
    ['without the client id', { clientId: null }],
  ])('warns of tokens %s', (_, without) => {
    const { stack } = profileWith(name, callFactory(factory(name), optionsWith(factory(name), without)));
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: TOKENS_ALONE }]);
  });

  test('warns of tokens that are read without the client', () => {
    const stack = newStack();
    profileWith(name, callTwin(factory(name), secretIn(stack), { fields: ['accessToken', 'refreshToken'] }), stack);
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: TOKENS_ALONE }]);
  });
});

describe.each(NOT_RENEWABLE)('%s', (name) => {
  test('does not warn', () => {
    const options = optionsWith(factory(name), { refreshToken: undefined });
    expect(warningsOf(profileWith(name, callFactory(factory(name), options)).stack)).toEqual([]);
  });
});
