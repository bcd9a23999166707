import type { Stack } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib';
import type { ServiceNowConnectorProfileProps } from '../../src';
import { ConnectorType, SalesforceCredentials, ServiceNowConnectorProfile } from '../../src';
import { errorOf, invalid, newStack, propertiesOf, SERVICE_NOW_URL, serviceNow, stored, storedReference, untyped, warningsOf } from '../support/util';

const KEY_ARN = 'arn:aws:kms:eu-west-1:111111111111:key/f00d';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

test('renders every property', () => {
  const profile = serviceNow(stack, {
    connectorProfileName: 'desk',
    encryptionKey: untyped({ keyRef: { keyArn: KEY_ARN }, node: stack.node }),
  });
  expect(propertiesOf(stack)).toEqual({
    ConnectorProfileName: 'desk',
    ConnectorType: 'Servicenow',
    ConnectionMode: 'Public',
    KMSArn: KEY_ARN,
    ConnectorProfileConfig: {
      ConnectorProfileProperties: { ServiceNow: { InstanceUrl: SERVICE_NOW_URL } },
      ConnectorProfileCredentials: { ServiceNow: { Username: 'appflow', Password: storedReference('password') } },
    },
  });
  expect(profile.connectorType).toBe(ConnectorType.SERVICE_NOW);
});

test('instanceUrl may be a parameter', () => {
  serviceNow(stack, { instanceUrl: new CfnParameter(stack, 'Url').valueAsString });
  expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties).toEqual({ ServiceNow: { InstanceUrl: { Ref: 'Url' } } });
  expect(warningsOf(stack)).toEqual([]);
});

const EXAMPLE = '(e.g. "https://acme.service-now.com")';

test.each<[string, Partial<{ [prop in keyof ServiceNowConnectorProfileProps]: unknown }>, string]>([
  ['no instanceUrl', { instanceUrl: undefined }, `instanceUrl is required ${EXAMPLE}`],
  ['null for instanceUrl', { instanceUrl: null }, `instanceUrl is required ${EXAMPLE}`],
  ['no scheme', { instanceUrl: 'acme.service-now.com' },
    `instanceUrl must be an https:// URL without spaces ${EXAMPLE}, got "acme.service-now.com"`],
  ['257 characters', { instanceUrl: `https://${'a'.repeat(249)}` }, `instanceUrl must be at most 256 characters ${EXAMPLE}, got 257 characters`],
  ['an array', { instanceUrl: [SERVICE_NOW_URL] }, `instanceUrl must be a string ${EXAMPLE}, got an array`],
  ['no credentials', { credentials: undefined }, 'credentials must be created by a factory of ServiceNowCredentials, got undefined'],
  ['a plain object for credentials', { credentials: { username: 'u', password: stored('p') } },
    'credentials must be created by a factory of ServiceNowCredentials, got an object'],
  ['the credentials of another connector', { credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r') }) },
    'credentials must be created by a factory of ServiceNowCredentials, got SalesforceCredentials.oauth2Tokens'],
])('an error: %s', (_, props, problem) => {
  expect(errorOf(() => serviceNow(stack, untyped(props)))).toBe(invalid('ServiceNowConnectorProfile', problem));
});

test('empty props are an error that lists the required ones', () => {
  expect(errorOf(() => new ServiceNowConnectorProfile(stack, 'Profile', untyped({})))).toBe(invalid('ServiceNowConnectorProfile',
    `instanceUrl is required ${EXAMPLE}`,
    'credentials must be created by a factory of ServiceNowCredentials, got undefined'));
});
