import type { Stack } from 'aws-cdk-lib';
import { Annotations, CfnParameter, Lazy, SecretValue } from 'aws-cdk-lib';
import { AttachmentTargetType, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnSecret, SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import { CustomConnectorCredentials, CustomConnectorProfile, SalesforceCredentials, ServiceNowCredentials } from '../../../src';
import { newStack, salesforce, secretIn, serviceNow, stored, warning, warningsOf } from '../../support/util';

const CURE = ' is read from it in the same deployment. Create and fill the secret in an earlier deployment, or set its content with secretObjectValue; '
  + 'if it is already filled, acknowledge this warning';
const NO_KEYS = warning('generatedSecret', 'credentials: the secret \'Stack/Secret\' has no JSON keys when it is created, '
  + `but username, password${CURE}`);
const plain = (text: string) => SecretValue.unsafePlainText(text);

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function texts(): string[] {
  return warningsOf(stack).map(({ text }) => text);
}

function warningsWith(props: SecretProps): string[] {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(new Secret(stack, 'Secret', props)) });
  return texts();
}

test.each<[string, SecretProps, string]>([
  ['nothing', {}, NO_KEYS],
  ['a generated text', { generateSecretString: { passwordLength: 40 } }, NO_KEYS],
  ['a text', { secretStringValue: plain('hunter2') }, NO_KEYS],
  ['a number', { secretStringValue: plain('4711') }, NO_KEYS],
  ['an empty object', { secretObjectValue: {} }, NO_KEYS],
  ['one of the keys', { secretObjectValue: { username: plain('u') } },
    warning('generatedSecret', `credentials: the secret 'Stack/Secret' has only the JSON keys username when it is created, but password${CURE}`)],
  ['generated keys that are others', { generateSecretString: { secretStringTemplate: '{"user":"u"}', generateStringKey: 'secret' } },
    warning('generatedSecret', `credentials: the secret 'Stack/Secret' has only the JSON keys user, secret when it is created, but username, password${CURE}`)],
])('a secret that is created with %s raises a warning', (_, props, text) => {
  expect(warningsWith(props)).toEqual([text]);
});

test.each<[string, () => SecretProps]>([
  ['the keys', () => ({ secretObjectValue: { username: plain('u'), password: stored('p') } })],
  ['the keys as text', () => ({ secretStringValue: plain('{"username":"u","password":"p"}') })],
  ['the keys, and values that CloudFormation knows',
    () => ({ secretObjectValue: { username: plain(new CfnParameter(stack, 'P', { noEcho: true }).valueAsString), password: plain('p') } })],
  ['generated keys', () => ({ generateSecretString: { secretStringTemplate: '{"username":"u"}', generateStringKey: 'password' } })],
  ['the value of a parameter', () => ({ secretStringValue: SecretValue.cfnParameter(new CfnParameter(stack, 'P', { noEcho: true })) })],
  ['keys that come late', () => ({ secretStringValue: plain(Lazy.string({ produce: () => '{"username":"u","password":"p"}' })) })],
])('a secret that is created with %s raises none', (_, props) => {
  expect(warningsWith(props())).toEqual([]);
});

test('imported secrets and secrets of other resources are unknown', () => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack)) }, 'Imported');
  const target = { asSecretAttachmentTarget: () => ({ targetId: 'db', targetType: AttachmentTargetType.RDS_DB_INSTANCE }) };
  const secret = new Secret(stack, 'Database').attach(target);
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret) }, 'Attached');
  expect(texts()).toEqual([]);
});

test('fieldNames and fields determine the keys', () => {
  const secret = new Secret(stack, 'Secret', { secretObjectValue: { user: plain('u'), pass: plain('p') } });
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret, { fieldNames: { username: 'user', password: 'pass' } }) });
  const other = new Secret(stack, 'Other', { secretObjectValue: { a: plain('x') } });
  new CustomConnectorProfile(stack, 'Custom', {
    connectorLabel: 'Label',
    credentials: CustomConnectorCredentials.customFromSecret(other, { customAuthenticationType: 'T', fields: ['a', 'b'] }),
  });
  expect(texts()).toEqual([warning('generatedSecret', `credentials: the secret 'Stack/Other' has only the JSON keys a when it is created, but b${CURE}`)]);
});

test('AppFlow reads the client of a connected app itself', () => {
  const clientCredentials = new Secret(stack, 'Secret');
  salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r'), clientCredentials }) });
  expect(texts()).toContain(warning('generatedSecret',
    `credentials: clientCredentials: the secret 'Stack/Secret' has no JSON keys when it is created, but clientId, clientSecret${CURE}`));
});

test('the keys of the secret are known at synthesis', () => {
  const secret = new Secret(stack, 'Secret');
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret) });
  const resource = secret.node.defaultChild as CfnSecret;
  resource.generateSecretString = undefined;
  resource.secretString = '{"username":"u","password":"p"}';
  expect(texts()).toEqual([]);
});

test('the warning is on the resource, and can be acknowledged on the profile', () => {
  const profile = serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(new Secret(stack, 'Secret')) });
  expect(warningsOf(stack).map(({ path }) => path)).toEqual(['/Stack/Profile/Resource']);
  Annotations.of(profile).acknowledgeWarning('cdk-appflow-constructs:generatedSecret', 'filled already');
  expect(texts()).toEqual([]);
});

test('each profile that reads the secret gets its warning, and the secret is validated once', () => {
  const secret = new Secret(stack, 'Secret', { secretObjectValue: { username: plain('u') } });
  const other = new Secret(stack, 'Other', { secretObjectValue: { username: plain('u'), password: plain('p') } });
  const added = jest.spyOn(secret.node, 'addValidation');
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret) }, 'One');
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret) }, 'Two');
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(other) }, 'Three');
  expect(warningsOf(stack).map(({ path }) => path)).toEqual(['/Stack/One/Resource', '/Stack/Two/Resource']);
  expect(added).toHaveBeenCalledTimes(1);
});
