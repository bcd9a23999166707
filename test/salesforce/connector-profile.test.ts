import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, Fn, Lazy } from 'aws-cdk-lib';
import type { SalesforceConnectorProfileProps } from '../../src';
import { ConnectionMode, ConnectorType, OAuth2GrantType, SalesforceConnectorProfile, SalesforceCredentials, ServiceNowCredentials } from '../../src';
import {
  errorOf, invalid, newStack, propertiesOf, salesforce, SALESFORCE_URL, stored, storedReference, untyped, warning, warningsOf,
} from '../support/util';

const KEY_ARN = 'arn:aws:kms:eu-west-1:111111111111:key/f00d';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

test('renders only the required props', () => {
  const profile = salesforce(stack, { connectorProfileName: 'crm' });
  expect(propertiesOf(stack)).toEqual({
    ConnectorProfileName: 'crm',
    ConnectorType: 'Salesforce',
    ConnectionMode: 'Public',
    ConnectorProfileConfig: {
      ConnectorProfileProperties: { Salesforce: {} },
      ConnectorProfileCredentials: { Salesforce: { AccessToken: storedReference('accessToken'), RefreshToken: storedReference('refreshToken') } },
    },
  });
  expect(profile.connectorType).toBe(ConnectorType.SALESFORCE);
  expect(warningsOf(stack)).toEqual([]);
});

test('renders every property', () => {
  new SalesforceConnectorProfile(stack, 'Profile', {
    connectorProfileName: 'crm',
    encryptionKey: untyped({ keyRef: { keyArn: KEY_ARN }, node: stack.node }),
    instanceUrl: SALESFORCE_URL,
    sandbox: true,
    connectionMode: ConnectionMode.PRIVATE,
    usePrivateLinkForMetadataAndAuthorization: true,
    credentials: SalesforceCredentials.oauth2JwtBearer({ jwtToken: stored('jwt') }),
  });
  expect(propertiesOf(stack)).toEqual({
    ConnectorProfileName: 'crm',
    ConnectorType: 'Salesforce',
    ConnectionMode: 'Private',
    KMSArn: KEY_ARN,
    ConnectorProfileConfig: {
      ConnectorProfileProperties: {
        Salesforce: { InstanceUrl: SALESFORCE_URL, isSandboxEnvironment: true, usePrivateLinkForMetadataAndAuthorization: true },
      },
      ConnectorProfileCredentials: { Salesforce: { OAuth2GrantType: 'JWT_BEARER', JwtToken: storedReference('jwt') } },
    },
  });
});

test('false is rendered, and not treated as absent', () => {
  salesforce(stack, { sandbox: false, usePrivateLinkForMetadataAndAuthorization: false });
  expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties)
    .toEqual({ Salesforce: { isSandboxEnvironment: false, usePrivateLinkForMetadataAndAuthorization: false } });
});

const SANDBOX_URL = warning('salesforceEnvironment', 'instanceUrl is the URL of a sandbox, but sandbox isn\'t true, '
  + 'so AppFlow would treat it as a production instance; set sandbox to true');
const PRODUCTION_URL = warning('salesforceEnvironment', 'instanceUrl is the URL of a production instance, but sandbox is true; '
  + 'leave out sandbox, or give the URL of the sandbox (e.g. "https://acme--uat.sandbox.my.salesforce.com")');

test.each<[string | undefined, boolean | undefined, string | undefined]>([
  ['https://acme--uat.sandbox.my.salesforce.com', false, SANDBOX_URL],
  ['https://acme--uat.sandbox.my.salesforce.com', undefined, SANDBOX_URL],
  ['HTTPS://ACME--UAT.SANDBOX.MY.SALESFORCE.COM:443/', false, SANDBOX_URL],
  ['https://test.salesforce.com', false, SANDBOX_URL],
  ['https://acme--uat.sandbox.my.salesforce.com', true, undefined],
  ['https://test.salesforce.com/', true, undefined],
  ['https://acme.my.salesforce.com', true, PRODUCTION_URL],
  ['https://login.salesforce.com?a=b', true, PRODUCTION_URL],
  ['https://acme.my.salesforce.com', false, undefined],
  ['https://acme.my.salesforce.com/.sandbox.my.salesforce.com', false, undefined],
  ['https://acme--uat.my.salesforce.com', true, undefined],
  ['https://acme--uat.my.salesforce.com', false, undefined],
  ['https://acme-dev-ed.develop.my.salesforce.com', true, undefined],
  ['https://cs42.salesforce.com', true, undefined],
  ['https://constructor', true, undefined],
  [undefined, true, undefined],
  ['https://{{resolve:ssm:/host}}.sandbox.my.salesforce.com', true, undefined],
])('instanceUrl %s with sandbox %s', (instanceUrl, sandbox, text) => {
  salesforce(stack, { instanceUrl, sandbox });
  expect(warningsOf(stack)).toEqual(text === undefined ? [] : [{ path: '/Stack/Profile', text }]);
});

test.each<[string, (scope: Stack) => string, unknown]>([
  ['a parameter', (scope) => new CfnParameter(scope, 'Url').valueAsString, { Ref: 'Url' }],
  ['a lazy value', () => Lazy.string({ produce: () => 'http://late' }), 'http://late'],
  ['Fn.join', () => Fn.join('', ['https://', Fn.ref('AWS::Region'), '.example.com']),
    { 'Fn::Join': ['', ['https://', { Ref: 'AWS::Region' }, '.example.com']] }],
  ['a literal dynamic reference', () => '{{resolve:ssm:/crm/url}}', '{{resolve:ssm:/crm/url}}'],
  ['text around a dynamic reference', () => 'https://{{resolve:ssm:/crm/host}}/', 'https://{{resolve:ssm:/crm/host}}/'],
])('instanceUrl may be %s', (_, url, rendered) => {
  salesforce(stack, { instanceUrl: url(stack) });
  expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties).toEqual({ Salesforce: { InstanceUrl: rendered } });
  expect(warningsOf(stack)).toEqual([]);
});

test('connectionMode may be a token', () => {
  salesforce(stack, { connectionMode: untyped(Lazy.string({ produce: () => 'Private' })), usePrivateLinkForMetadataAndAuthorization: true });
  expect(propertiesOf(stack).ConnectionMode).toBe('Private');
});

const URL_RULE = 'instanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com")';

test.each<[string, Partial<{ [prop in keyof SalesforceConnectorProfileProps]: unknown }>, string]>([
  ['no scheme', { instanceUrl: 'acme.my.salesforce.com' }, `${URL_RULE}, got "acme.my.salesforce.com"`],
  ['http', { instanceUrl: 'http://acme.my.salesforce.com' }, `${URL_RULE}, got "http://acme.my.salesforce.com"`],
  ['a space', { instanceUrl: 'https://acme my' }, `${URL_RULE}, got "https://acme my"`],
  ['a line break at the end', { instanceUrl: 'https://acme\n' }, `${URL_RULE}, got "https://acme\\n"`],
  ['a scheme alone', { instanceUrl: 'https://' }, `${URL_RULE}, got "https://"`],
  ['an empty string', { instanceUrl: '' }, `${URL_RULE}, got ""`],
  ['a password', { instanceUrl: 'http://user:hunter@acme' }, `${URL_RULE}, got "http://***@acme"`],
  ['257 characters', { instanceUrl: `https://${'a'.repeat(249)}` },
    'instanceUrl must be at most 256 characters (e.g. "https://acme.my.salesforce.com"), got 257 characters'],
  ['a number', { instanceUrl: 4 }, 'instanceUrl must be a string (e.g. "https://acme.my.salesforce.com"), got a number'],
  ['a text for sandbox', { sandbox: 'yes' }, 'sandbox must be true or false, got a string'],
  ['an unknown connectionMode', { connectionMode: 'VPN' }, 'connectionMode must be one of Public, Private, got "VPN"'],
  ['a number for connectionMode', { connectionMode: 1 }, 'connectionMode must be one of Public, Private, got a number'],
  ['PrivateLink for metadata without a mode', { usePrivateLinkForMetadataAndAuthorization: true },
    'usePrivateLinkForMetadataAndAuthorization requires connectionMode PRIVATE'],
  ['PrivateLink for metadata in public', { connectionMode: ConnectionMode.PUBLIC, usePrivateLinkForMetadataAndAuthorization: true },
    'usePrivateLinkForMetadataAndAuthorization requires connectionMode PRIVATE'],
  ['PrivateLink for metadata in an unknown mode', { connectionMode: 'VPN', usePrivateLinkForMetadataAndAuthorization: true },
    'connectionMode must be one of Public, Private, got "VPN"'],
  ['a text for usePrivateLink...', { usePrivateLinkForMetadataAndAuthorization: 'no' },
    'usePrivateLinkForMetadataAndAuthorization must be true or false, got a string'],
  ['no credentials', { credentials: undefined }, 'credentials must be created by a factory of SalesforceCredentials, got undefined'],
  ['null for credentials', { credentials: null }, 'credentials must be created by a factory of SalesforceCredentials, got null'],
  ['a plain object for credentials', { credentials: { refreshToken: stored('r') } },
    'credentials must be created by a factory of SalesforceCredentials, got an object'],
  ['a text for credentials', { credentials: 'token' }, 'credentials must be created by a factory of SalesforceCredentials, got a string'],
  ['a SecretValue for credentials', { credentials: stored('r') },
    'credentials must be created by a factory of SalesforceCredentials, got a SecretValue'],
  ['the credentials of another connector', { credentials: ServiceNowCredentials.basicFromSecret(untyped(stored('x'))) },
    'credentials must be created by a factory of SalesforceCredentials, got ServiceNowCredentials.basicFromSecret'],
])('an error: %s', (_, props, problem) => {
  expect(errorOf(() => salesforce(stack, untyped(props)))).toBe(invalid('SalesforceConnectorProfile', problem));
});

test('a URL may have 256 characters', () => {
  const instanceUrl = `https://${'a'.repeat(248)}`;
  salesforce(stack, { instanceUrl });
  expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties).toEqual({ Salesforce: { InstanceUrl: instanceUrl } });
});

test('one error contains all problems', () => {
  expect(errorOf(() => new SalesforceConnectorProfile(stack, 'Profile', untyped({
    connectorProfileName: 'my crm',
    encryptionKey: 'alias/crm',
    instanceUrl: 'acme.my.salesforce.com',
    sandbox: 1,
    connectionMode: 'VPN',
    credentials: SalesforceCredentials.oauth2({
      grantType: OAuth2GrantType.JWT_BEARER,
      accessToken: untyped('text'),
      redirectUri: 'a b',
      clientCredentials: untyped('arn'),
    }),
  })))).toBe(invalid('SalesforceConnectorProfile',
    `${URL_RULE}, got "acme.my.salesforce.com"`,
    'sandbox must be true or false, got a number',
    'connectionMode must be one of Public, Private, got "VPN"',
    'credentials: accessToken must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string',
    'credentials: clientCredentials must be a Secrets Manager secret (ISecret), got a string',
    'credentials: redirectUri must be 1 to 512 characters without whitespace (e.g. "https://eu-west-1.console.aws.amazon.com/appflow/oauth"), got "a b"',
    'credentials: grantType JWT_BEARER does not allow accessToken',
    'credentials: grantType JWT_BEARER does not allow redirectUri',
    'credentials: grantType JWT_BEARER requires jwtToken',
    'connectorProfileName must be 1 to 256 letters, digits or characters of _/!@#+=.- (e.g. "crm-production"), got "my crm"',
    'encryptionKey must be an AWS KMS key (IKeyRef), got a string'));
});
