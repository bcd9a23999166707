import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { PardotConnectorProfile, PardotCredentials } from '../../src';
import { nativeProfile, ProfileMaker, TOKENS } from '../support/connectors-util';
import { invalid, newStack, PROFILE, REDIRECT_URI, reference, SECRET_ARN, secretIn, stored, storedReference, untyped } from '../support/util';

const UNIT = '0UvB00000000001AAA';
const PROPERTIES = { Pardot: { BusinessUnitId: UNIT } };

const pardot = new ProfileMaker(PardotConnectorProfile, () => ({
  businessUnitId: UNIT,
  credentials: PardotCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r') }),
}));

test('oauth2Tokens renders both tokens', () => {
  expect(pardot.properties()).toEqual(nativeProfile('Pardot', {
    Pardot: { AccessToken: storedReference('a'), RefreshToken: storedReference('r') },
  }, PROPERTIES));
});

test('oauth2Tokens renders one token and the connected app', () => {
  expect(pardot.properties((stack) => ({
    credentials: PardotCredentials.oauth2Tokens({ refreshToken: stored('r'), clientCredentials: secretIn(stack) }),
  }))).toEqual(nativeProfile('Pardot', { Pardot: { RefreshToken: storedReference('r'), ClientCredentialsArn: SECRET_ARN } }, PROPERTIES));
});

test('oauth2TokensFromSecret reads both tokens', () => {
  expect(pardot.properties((stack) => ({ credentials: PardotCredentials.oauth2TokensFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Pardot', { Pardot: { AccessToken: reference('accessToken'), RefreshToken: reference('refreshToken') } }, PROPERTIES));
});

test('oauth2TokensFromSecret reads the listed fields, with the connected app', () => {
  const app = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-GhIjKl';
  expect(pardot.properties((stack) => ({
    credentials: PardotCredentials.oauth2TokensFromSecret(secretIn(stack), {
      fields: ['refreshToken'], clientCredentials: secretIn(stack, 'App', app),
    }),
  }))).toEqual(nativeProfile('Pardot', { Pardot: { RefreshToken: reference('refreshToken'), ClientCredentialsArn: app } }, PROPERTIES));
});

test('oauth2AuthorizationCode renders the code, its redirect URI and the connected app', () => {
  expect(pardot.properties((stack) => ({
    credentials: PardotCredentials.oauth2AuthorizationCode({
      authCode: stored('c'), redirectUri: REDIRECT_URI, clientCredentials: secretIn(stack),
    }),
  }))).toEqual(nativeProfile('Pardot', {
    Pardot: { ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI }, ClientCredentialsArn: SECRET_ARN },
  }, PROPERTIES));
});

test('oauth2AuthorizationCodeFromSecret reads the code', () => {
  expect(pardot.properties((stack) => ({
    credentials: PardotCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }),
  }))).toEqual(nativeProfile('Pardot', {
    Pardot: { ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI } },
  }, PROPERTIES));
});

test('renders every property', () => {
  expect(pardot.properties(() => ({ instanceUrl: 'https://pi.demo.pardot.com', sandbox: true })).ConnectorProfileConfig.ConnectorProfileProperties)
    .toEqual({ Pardot: { BusinessUnitId: UNIT, InstanceUrl: 'https://pi.demo.pardot.com', IsSandboxEnvironment: true } });
});

test('sandbox false is rendered, and not treated as absent', () => {
  expect(pardot.properties(() => ({ sandbox: false })).ConnectorProfileConfig.ConnectorProfileProperties)
    .toEqual({ Pardot: { BusinessUnitId: UNIT, IsSandboxEnvironment: false } });
});

test.each(TOKENS)('businessUnitId may be %s', (_, token, rendered) => {
  expect(pardot.properties((stack) => ({ businessUnitId: token(stack) })).ConnectorProfileConfig.ConnectorProfileProperties)
    .toEqual({ Pardot: { BusinessUnitId: rendered } });
});

test.each<[string, object, string]>([
  ['no businessUnitId', { businessUnitId: undefined }, `businessUnitId is required (e.g. "${UNIT}")`],
  ['null for businessUnitId', { businessUnitId: null }, `businessUnitId is required (e.g. "${UNIT}")`],
  ['19 characters', { businessUnitId: '0'.repeat(19) }, `businessUnitId must be at most 18 characters (e.g. "${UNIT}"), got 19 characters`],
  ['an empty businessUnitId', { businessUnitId: '' }, `businessUnitId must be 1 to 18 characters without whitespace (e.g. "${UNIT}"), got ""`],
  ['whitespace', { businessUnitId: '0Uv 1' }, `businessUnitId must be 1 to 18 characters without whitespace (e.g. "${UNIT}"), got "0Uv 1"`],
  ['a number for businessUnitId', { businessUnitId: 1 }, `businessUnitId must be a string (e.g. "${UNIT}"), got a number`],
  ['a text for sandbox', { sandbox: 'true' }, 'sandbox must be true or false, got a string'],
  ['no token', { credentials: PardotCredentials.oauth2Tokens({}) },
    'credentials: PardotCredentials.oauth2Tokens requires accessToken or refreshToken'],
  ['no redirect URI', { credentials: PardotCredentials.oauth2AuthorizationCode(untyped({ authCode: stored('c') })) },
    `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`],
  ['a text for the connected app', { credentials: PardotCredentials.oauth2Tokens({ refreshToken: stored('r'), clientCredentials: untyped(SECRET_ARN) }) },
    'credentials: clientCredentials must be a Secrets Manager secret (ISecret), got a string'],
])('an error: %s', (_, props, problem) => {
  expect(pardot.error(props)).toBe(invalid('PardotConnectorProfile', problem));
});

test('AppFlow is allowed to read the connected app before the profile is created', () => {
  const stack = newStack();
  const clientCredentials = new Secret(stack, 'App', { encryptionKey: new Key(stack, 'Key') });
  pardot.make(stack, { credentials: PardotCredentials.oauth2Tokens({ refreshToken: stored('r'), clientCredentials }) });
  const template = Template.fromStack(stack);
  const [[policyId, policy]] = Object.entries(template.findResources('AWS::SecretsManager::ResourcePolicy'));
  expect(policy.Properties.ResourcePolicy.Statement).toEqual([{
    Effect: 'Allow',
    Principal: { Service: 'appflow.amazonaws.com' },
    Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  }]);
  expect(Object.values(template.findResources(PROFILE)).map(({ DependsOn }) => DependsOn)).toEqual([[policyId]]);
});
