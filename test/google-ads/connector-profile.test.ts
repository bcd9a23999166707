import { Annotations, SecretValue } from 'aws-cdk-lib';
import { GoogleAdsConnectorProfile, GoogleCredentials } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker, TOKENS } from '../support/connectors-util';
import { invalid, newStack, stored, storedReference, untyped, warning, warningsOf } from '../support/util';

const READABLE = warning('readableSecret',
  'developerToken contains a secret that anyone allowed to call appflow:DescribeConnectorProfiles can read');

const googleAds = new ProfileMaker(GoogleAdsConnectorProfile, () => ({
  developerToken: stored('d'),
  apiVersion: 'v17',
  credentials: GoogleCredentials.oauth2Tokens({ ...CLIENT, accessToken: stored('a'), refreshToken: stored('r') }),
}));

/** The profile properties rendered for the props. */
function profileProperties(props: Parameters<typeof googleAds.properties>[0]): unknown {
  return googleAds.properties(props).ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.ProfileProperties;
}

testCodeGrant(googleAds, GoogleCredentials, {
  profile: 'GoogleAdsConnectorProfile',
  label: 'GoogleAds',
  tokenUrl: 'https://oauth2.googleapis.com/token',
  properties: { ProfileProperties: { developerToken: storedReference('d'), apiVersion: 'v17' } },
});

test('managerId is rendered under the key of the connector', () => {
  expect(profileProperties(() => ({ managerId: '1234567890' })))
    .toEqual({ developerToken: storedReference('d'), apiVersion: 'v17', managerID: '1234567890' });
});

test.each(TOKENS)('apiVersion and managerId may be %s', (_, token, rendered) => {
  expect(profileProperties((stack) => ({ apiVersion: token(stack) }))).toEqual({ developerToken: storedReference('d'), apiVersion: rendered });
  expect(profileProperties((stack) => ({ managerId: token(stack) })))
    .toEqual({ developerToken: storedReference('d'), apiVersion: 'v17', managerID: rendered });
});

test('warns that the developer token can be read by others, and the warning can be acknowledged', () => {
  expect(googleAds.warnings()).toEqual([{ path: '/Stack/Profile', text: READABLE }]);
  const stack = newStack();
  Annotations.of(googleAds.make(stack)).acknowledgeWarning('cdk-appflow-constructs:readableSecret', 'the connector wants it there');
  expect(warningsOf(stack)).toEqual([]);
});

test('warns of a developer token that is plain text, and does not show it', () => {
  const warnings = googleAds.warnings(() => ({ developerToken: SecretValue.unsafePlainText('hunter2') })).map(({ text }) => text);
  expect(warnings.sort()).toEqual([
    warning('plaintextSecret', 'developerToken: the template contains this secret in plain text. '
      + 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory'),
    READABLE,
  ].sort());
});

test.each<[string, object, string]>([
  ['no developerToken', { developerToken: undefined }, 'developerToken is required'],
  ['null for developerToken', { developerToken: null }, 'developerToken is required'],
  ['a text for developerToken', { developerToken: 'hunter2' },
    'developerToken must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string'],
  ['2049 characters', { developerToken: SecretValue.unsafePlainText('x'.repeat(2049)) }, 'developerToken must be at most 2048 characters'],
  ['whitespace', { developerToken: SecretValue.unsafePlainText('hunter two') }, 'developerToken must be 1 to 2048 characters without whitespace'],
  ['a secure parameter', { developerToken: SecretValue.ssmSecure('developer') }, 'developerToken must not be an ssm-secure reference, '
    + 'which CloudFormation does not resolve in a connector profile; use AWS Secrets Manager (SecretValue.secretsManager)'],
  ['no apiVersion', { apiVersion: undefined }, 'apiVersion is required (e.g. "v17")'],
  ['whitespace in apiVersion', { apiVersion: 'v 17' }, 'apiVersion must be 1 to 2048 characters without whitespace (e.g. "v17"), got "v 17"'],
  ['a long apiVersion', { apiVersion: 'v'.repeat(2049) }, 'apiVersion must be at most 2048 characters (e.g. "v17"), got 2049 characters'],
  ['a number for apiVersion', { apiVersion: 17 }, 'apiVersion must be a string (e.g. "v17"), got a number'],
  ['whitespace in managerId', { managerId: '123 456' },
    'managerId must be 1 to 2048 characters without whitespace (e.g. "1234567890"), got "123 456"'],
  ['an empty managerId', { managerId: '' }, 'managerId must be 1 to 2048 characters without whitespace (e.g. "1234567890"), got ""'],
  ['a long managerId', { managerId: '1'.repeat(2049) }, 'managerId must be at most 2048 characters (e.g. "1234567890"), got 2049 characters'],
  ['a number for managerId', { managerId: 1234567890 }, 'managerId must be a string (e.g. "1234567890"), got a number'],
])('an error: %s', (_, props, problem) => {
  expect(googleAds.error(props)).toBe(invalid('GoogleAdsConnectorProfile', problem));
});

test('a null managerId is left out', () => {
  expect(profileProperties(() => ({ managerId: untyped(null) }))).toEqual({ developerToken: storedReference('d'), apiVersion: 'v17' });
});
