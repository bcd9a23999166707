import type { Stack } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { SecretFieldsOptions } from '../../../src';
import { SalesforceCredentials, ServiceNowCredentials } from '../../../src';
import { configOf, errorOf, invalid, newStack, REDIRECT_URI, reference, salesforce, secretIn, serviceNow, stored, untyped } from '../../support/util';

const PART = '1 to 512 characters without whitespace, ":", "{" or "}" that do not end in "\\"';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function basic(options: { [option in keyof SecretFieldsOptions]: unknown }): unknown {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped(options)) });
  return configOf(stack);
}

const READ = { ServiceNow: { Username: reference('username'), Password: reference('password') } };

test.each<[string, { [option in keyof SecretFieldsOptions]: unknown }]>([
  ['no options', {}],
  ['options that are null', { fields: null, fieldNames: null, versionId: null, versionStage: null }],
  ['every field', { fields: ['password', 'username'] }],
  ['a field twice', { fields: ['password', 'username', 'password'] }],
  ['an empty map', { fieldNames: {} }],
])('reads the default with %s', (_, options) => {
  expect(basic(options)).toHaveProperty('ConnectorProfileCredentials', READ);
});

test.each([null, undefined])('options may be %s', (options) => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped(options)) });
  expect(configOf(stack)).toHaveProperty('ConnectorProfileCredentials', READ);
});

test('key, version and ARN may be tokens', () => {
  const name = new CfnParameter(stack, 'Key').valueAsString;
  const version = new CfnParameter(stack, 'Version').valueAsString;
  expect(basic({ fieldNames: { username: name }, versionId: version })).toHaveProperty('ConnectorProfileCredentials.ServiceNow', {
    Username: { 'Fn::Join': ['', [reference('').slice(0, -4), { Ref: 'Key' }, '::', { Ref: 'Version' }, '}}']] },
    Password: { 'Fn::Join': ['', [`${reference('').slice(0, -4)}password::`, { Ref: 'Version' }, '}}']] },
  });
});

test('a secret imported by its name is referred to by an ARN of the stack', () => {
  const secret = Secret.fromSecretNameV2(stack, 'Named', 'crm/login');
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret) });
  expect(configOf(stack)).toHaveProperty('ConnectorProfileCredentials.ServiceNow.Password', {
    'Fn::Join': ['', [
      '{{resolve:secretsmanager:arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' },
      ':secret:crm/login:SecretString:password::}}',
    ]],
  });
});

test.each<[string, { [option in keyof SecretFieldsOptions]: unknown }, string[]]>([
  ['fields that are none of the factory', { fields: ['username', 'pass', 4] }, [
    'fields must contain only fields of ServiceNowCredentials.basicFromSecret (username, password), got "pass"',
    'fields must contain only fields of ServiceNowCredentials.basicFromSecret (username, password), got a number',
  ]],
  ['fields that are no list', { fields: 'username' }, ['fields must be a list of strings, got a string']],
  ['fieldNames that are no map', { fieldNames: ['username'] }, ['fieldNames must be a map of field to JSON key, got an array']],
  ['fieldNames that are a text', { fieldNames: 'username' }, ['fieldNames must be a map of field to JSON key, got a string']],
  ['fieldNames for what is no field', { fieldNames: { user: 'u' } },
    ['fieldNames must map fields that can be read from the secret (username, password), got "user"']],
  ['a key that is no string', { fieldNames: { username: 1 } }, ['fieldNames["username"] must be a string, got a number']],
  ['a key with a colon', { fieldNames: { username: 'a:b' } }, [`fieldNames["username"] must be ${PART}, got "a:b"`]],
  ['a key with a brace', { fieldNames: { username: 'a}b' } }, [`fieldNames["username"] must be ${PART}, got "a}b"`]],
  ['a key with a space', { fieldNames: { username: 'a b' } }, [`fieldNames["username"] must be ${PART}, got "a b"`]],
  ['a key that ends in a backslash', { fieldNames: { username: 'a\\' } }, [`fieldNames["username"] must be ${PART}, got "a\\\\"`]],
  ['an empty key', { fieldNames: { username: '' } }, [`fieldNames["username"] must be ${PART}, got ""`]],
  ['a key of 513 characters', { fieldNames: { username: 'a'.repeat(513) } }, ['fieldNames["username"] must be at most 512 characters, got 513 characters']],
  ['an empty versionId', { versionId: '' }, [`versionId must be ${PART}, got ""`]],
  ['a versionStage with a colon', { versionStage: 'a:b' }, [`versionStage must be ${PART}, got "a:b"`]],
  ['a versionId that is no string', { versionId: 1 }, ['versionId must be a string, got a number']],
  ['both versions', { versionId: 'f00d', versionStage: 'AWSCURRENT' }, ['versionId and versionStage are mutually exclusive; leave out one of them']],
])('an error: %s', (_, options, problems) => {
  expect(errorOf(() => basic(options))).toBe(invalid('ServiceNowConnectorProfile', ...problems.map((problem) => `credentials: ${problem}`)));
});

test('an empty list of fields is an error that lists the possible ones', () => {
  expect(errorOf(() => basic({ fields: [] }))).toBe(invalid('ServiceNowConnectorProfile',
    'credentials: fields must list at least one field for ServiceNowCredentials.basicFromSecret to read from the secret: username, password'));
});

test('a field that isn\'t secret can\'t be read from the secret', () => {
  expect(errorOf(() => salesforce(stack, {
    credentials: SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), {
      redirectUri: REDIRECT_URI,
      fields: ['authCode', 'redirectUri', 'clientCredentials'],
    }),
  }))).toBe(invalid('SalesforceConnectorProfile',
    'credentials: fields must contain only fields of SalesforceCredentials.oauth2AuthorizationCodeFromSecret (authCode), got "redirectUri"',
    'credentials: fields must contain only fields of SalesforceCredentials.oauth2AuthorizationCodeFromSecret (authCode), got "clientCredentials"'));
});

describe('a value that isn\'t a secret', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['an ARN', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:x', 'a string'],
    ['a SecretValue', stored('x'), 'a SecretValue'],
    ['an object', {}, 'an object'],
  ])('%s is an error', (_, secret, got) => {
    expect(errorOf(() => serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(untyped<ISecret>(secret)) })).split('\n')[1])
      .toBe(`  - credentials: ServiceNowCredentials.basicFromSecret requires a Secrets Manager secret (e.g. Secret.fromSecretNameV2(...)), got ${got}`);
  });

  test.each<[string, unknown, string]>([
    ['an ARN', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:x', 'a string'],
    ['a SecretValue', stored('x'), 'a SecretValue'],
    ['an object', {}, 'an object'],
  ])('%s is an error for clientCredentials', (_, clientCredentials, got) => {
    expect(errorOf(() => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2ClientCredentials({ clientCredentials: untyped<ISecret>(clientCredentials) }),
    }))).toBe(invalid('SalesforceConnectorProfile',
      `credentials: clientCredentials must be a Secrets Manager secret (ISecret), got ${got}`));
  });

  test('the ARN of clientCredentials must be one of Secrets Manager', () => {
    const clientCredentials = { secretArn: 'arn:aws:ssm:eu-west-1:111111111111:parameter/x', addToResourcePolicy: () => undefined };
    expect(errorOf(() => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2ClientCredentials({ clientCredentials: untyped(clientCredentials) }),
    }))).toBe(invalid('SalesforceConnectorProfile',
      'credentials: clientCredentials must be an ARN of the form arn:aws:secretsmanager:..., got "arn:aws:ssm:eu-west-1:111111111111:parameter/x"'));
  });
});
