import { Annotations } from 'aws-cdk-lib';
import { NO_REFRESH_TOKEN } from './support/connectors-util';
import { FACTORIES } from './support/factories-table';
import { callFactory, callTwin, optionsWith, profileOf } from './support/profiles-table';
import { newStack, secretIn, warningsOf } from './support/util';

const RENEWABLE = [
  'CustomConnectorCredentials.oauth2',
  'CustomConnectorCredentials.oauth2JwtBearer',
  'CustomConnectorCredentials.oauth2Tokens',
  'GitHubCredentials.oauth2Tokens',
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
const NOT_RENEWABLE = ['MarketoCredentials.oauth2ClientCredentials', 'SlackCredentials.oauth2Tokens', 'ZendeskCredentials.oauth2Tokens'];

const factory = (name: string) => FACTORIES.find((each) => each.name === name)!;

function profileWith(name: string, credentials: unknown, stack = newStack()) {
  return { stack, profile: profileOf(factory(name)).make(stack, { credentials }) };
}

test('the lists have every factory that takes an access token', () => {
  expect([...RENEWABLE, ...NOT_RENEWABLE].sort())
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

  test('does not warn where both are given', () => {
    expect(warningsOf(profileWith(name, callFactory(factory(name))).stack)).toEqual([]);
  });

  if (!factory(name).required.includes('accessToken')) {
    test('does not warn where the refresh token alone is given', () => {
      expect(warningsOf(profileWith(name, callFactory(factory(name), optionsWith(factory(name), { accessToken: undefined }))).stack)).toEqual([]);
    });
  }
});

describe.each(NOT_RENEWABLE)('%s', (name) => {
  test('does not warn, since there is no refresh token to give', () => {
    expect(warningsOf(profileWith(name, callFactory(factory(name))).stack)).toEqual([]);
  });
});
