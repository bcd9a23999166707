import { SecretValue, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CustomConnectorCredentials, CustomConnectorProfile, ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';
import { newApp } from '../support/app';
import { processorTime } from '../support/processor-time';
import { errorOf, PROFILE, secretIn, untyped } from '../support/util';

const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'prototype', 'then', 'toJSON', 'length', '__proto'];

let stack: Stack;

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
});

afterEach(() => {
  // No test has polluted the prototype of all objects.
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(untyped<{ polluted?: unknown }>({}).polluted).toBeUndefined();
});

/** JSON can create such a key, but a literal would set the prototype. */
const parsed = <T>(key: string, value: T): { [key: string]: T } =>
  Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });

function profileWith(profileProperties?: { [key: string]: string }, credentials = CustomConnectorCredentials.custom({ customAuthenticationType: 'X' })): void {
  new CustomConnectorProfile(stack, 'Profile', { connectorLabel: 'MyConnector', credentials, profileProperties });
}

function config(): any {
  const [{ Properties: { ConnectorProfileConfig: all } }] = Object.values(Template.fromStack(stack).findResources(PROFILE));
  return { properties: all.ConnectorProfileProperties.CustomConnector, credentials: all.ConnectorProfileCredentials.CustomConnector };
}

test.each(NAMES)('the key %s is a key like any other', (key) => {
  const secret = SecretValue.secretsManager('my-secret', { jsonField: 'x' });
  profileWith(parsed(key, 'value'), CustomConnectorCredentials.custom({ customAuthenticationType: 'X', credentialsMap: parsed(key, secret) }));
  const { properties, credentials } = config();
  expect(Object.entries(properties.ProfileProperties)).toEqual([[key, 'value']]);
  expect(Object.entries(credentials.Custom.CredentialsMap)).toEqual([[key, '{{resolve:secretsmanager:my-secret:SecretString:x::}}']]);
});

const KEPT = 'has a key that JavaScript reserves; use another key';

test('__proto__ is refused as the key of a map', () => {
  expect(errorOf(() => profileWith(parsed('__proto__', 'value')))).toContain(`profileProperties["__proto__"] ${KEPT}`);
  const credentialsMap = parsed('__proto__', SecretValue.secretsManager('x'));
  expect(errorOf(() => profileWith(undefined, CustomConnectorCredentials.custom({ customAuthenticationType: 'X', credentialsMap }))))
    .toContain(`credentials: credentialsMap["__proto__"] ${KEPT}`);
});

test('__proto__ is refused when a map is read from a secret', () => {
  const credentials = CustomConnectorCredentials.customFromSecret(secretIn(stack), { customAuthenticationType: 'X', fields: ['__proto__', 'other'] });
  expect(errorOf(() => profileWith(undefined, credentials))).toContain('__proto__');
});

test('a map of maps pollutes nothing', () => {
  expect(errorOf(() => profileWith(untyped(parsed('__proto__', { polluted: 'yes' }))))).toContain('profileProperties["__proto__"]');
});

test('keys of the prototype don\'t belong to a map', () => {
  profileWith(Object.create({ inherited: 'value' }, { own: { value: 'value', enumerable: true } }));
  expect(config().properties.ProfileProperties).toEqual({ own: 'value' });
});

test.each([...NAMES, '__proto__'])('fieldNames and fields with %s don\'t refer to a field', (name) => {
  const make = (options: object) => errorOf(() => new ServiceNowConnectorProfile(stack, 'Profile', {
    instanceUrl: 'https://acme.service-now.com', credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack, `Secret${Math.random()}`), options),
  }));
  expect(make({ fieldNames: parsed(name, 'x') })).toContain(`fieldNames must map fields that can be read from the secret (username, password), got "${name}"`);
  expect(make({ fields: [name] })).toContain(`fields must contain only fields of ServiceNowCredentials.basicFromSecret (username, password), got "${name}"`);
});

test('many entries are refused at once', () => {
  const many = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, 'x']));
  const time = processorTime(() =>
    expect(errorOf(() => profileWith(many))).toContain('profileProperties must have at most 50 entries, got 200000'));
  expect(time).toBeLessThan(1000);
});
