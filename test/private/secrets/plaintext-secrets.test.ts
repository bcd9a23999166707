import type { Stack } from 'aws-cdk-lib';
import { Annotations, CfnParameter, Fn, Lazy, SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { ServiceNowCredentials } from '../../../src';
import { newStack, serviceNow, stored, warning, warningsOf } from '../../support/util';

const CURE = 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory';
const PLAIN = warning('plaintextSecret', `credentials: password: the template contains this secret in plain text. ${CURE}`);

function readable(parameter: string): string {
  return warning('plaintextSecret', 'credentials: password: anyone allowed to describe the stack can read this secret, because the parameter '
    + `${parameter} isn't NoEcho. ${CURE}`);
}

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function usePassword(password: SecretValue): void {
  serviceNow(stack, { credentials: ServiceNowCredentials.basic({ username: 'u', password }) });
}

test.each<[string, () => SecretValue, string]>([
  ['a lazy value', () => SecretValue.unsafePlainText(Lazy.string({ produce: () => 'hunter2' })), PLAIN],
  ['a lazy value of a lazy value',
    () => SecretValue.unsafePlainText(Lazy.string({ produce: () => Lazy.string({ produce: () => 'hunter2' }) })), PLAIN],
  ['a SecretValue with plain text as a string', () => SecretValue.unsafePlainText(SecretValue.unsafePlainText('hunter2').toString()), PLAIN],
  ['a parameter that echoes', () => SecretValue.unsafePlainText(new CfnParameter(stack, 'P').valueAsString), readable('P')],
  ['a parameter that echoes, in a text', () => SecretValue.unsafePlainText(`x-${new CfnParameter(stack, 'P').valueAsString}`), readable('P')],
  ['a parameter that echoes, in a function', () => SecretValue.unsafePlainText(Fn.base64(new CfnParameter(stack, 'P').valueAsString)), readable('P')],
  ['a lazy parameter', () => {
    const parameter = new CfnParameter(stack, 'P');
    return SecretValue.unsafePlainText(Lazy.string({ produce: () => parameter.valueAsString }));
  }, readable('P')],
  ['a parameter of Systems Manager', () => SecretValue.unsafePlainText(StringParameter.valueForStringParameter(stack, '/crm/password')),
    readable('SsmParameterValuecrmpasswordC96584B6F00A464EAD1953AFF4B05118Parameter')],
])('a secret that is %s raises a warning', (_, secret, text) => {
  usePassword(secret());
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile/Resource', text }]);
});

test.each<[string, () => SecretValue]>([
  ['a parameter with NoEcho', () => SecretValue.cfnParameter(new CfnParameter(stack, 'P', { noEcho: true }))],
  ['a parameter that gets NoEcho later', () => {
    const parameter = new CfnParameter(stack, 'P');
    const secret = SecretValue.unsafePlainText(parameter.valueAsString);
    parameter.noEcho = true;
    return secret;
  }],
  ['a lazy reference', () => SecretValue.unsafePlainText(Lazy.string({ produce: () => '{{resolve:secretsmanager:x}}' }))],
  ['a reference', () => stored('p')],
  ['a field of a secret', () => new Secret(stack, 'Secret').secretValueFromJson('p')],
  ['a reference with a parameter in it', () => SecretValue.secretsManager(new CfnParameter(stack, 'Name').valueAsString)],
])('a secret that is %s raises none', (_, secret) => {
  usePassword(secret());
  expect(warningsOf(stack)).toEqual([]);
});

test('all late secrets of a profile are in one warning, which can be acknowledged on the profile', () => {
  const late = (text: string) => SecretValue.unsafePlainText(Lazy.string({ produce: () => text }));
  serviceNow(stack, {
    credentials: ServiceNowCredentials.oauth2Tokens({ clientId: late('id'), clientSecret: late('secret'), refreshToken: stored('r') }),
  });
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Profile/Resource',
    text: warning('plaintextSecret', `credentials: clientId, credentials: clientSecret: the template contains this secret in plain text. ${CURE}`),
  }]);
  const other = newStack();
  stack = other;
  const acknowledged = serviceNow(other, { credentials: ServiceNowCredentials.basic({ username: 'u', password: late('hunter2') }) });
  Annotations.of(acknowledged).acknowledgeWarning('cdk-appflow-constructs:plaintextSecret');
  expect(warningsOf(other)).toEqual([]);
});
