import type { Stack } from 'aws-cdk-lib';
import { CfnDynamicReference, CfnDynamicReferenceService, CfnParameter, CfnResource, Fn, Lazy, SecretValue, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SalesforceCredentials, ServiceNowCredentials } from '../../../src';
import { findReferences } from '../../../src/private/secrets/dynamic-references';
import { expectForEach } from '../../support/expect-for-each';
import { PROFILES } from '../../support/profiles-table';
import {
  configOf, errorOf, invalid, newStack, PROFILE, salesforce, secretIn, serviceNow, stored, warningsOf,
} from '../../support/util';

const { SSM, SSM_SECURE, SECRETS_MANAGER } = CfnDynamicReferenceService;
const SSM_SECURE_PROBLEM = 'must not be an ssm-secure reference, which CloudFormation does not resolve in a connector profile; '
  + 'use AWS Secrets Manager (SecretValue.secretsManager)';
const NAME_PROBLEM = 'connectorProfileName must not contain a dynamic reference: CloudFormation may show the name, and the secret in it';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function attribute(): string {
  return new CfnResource(stack, 'A', { type: 'Acme::Secret::Thing' }).getAtt('Arn').toString();
}

test.each<[string, () => string, boolean, number, boolean, boolean]>([
  ['a text', () => 'text', false, 0, false, false],
  ['braces without resolve', () => '{{text}}', false, 0, false, false],
  ['a parameter', () => new CfnParameter(stack, 'P').valueAsString, true, 0, false, false],
  ['a lazy value, which is not asked', () => Lazy.string({ produce: () => { throw new Error('asked'); } }), true, 0, false, false],
  ['Fn.join', () => Fn.join('-', ['a', Fn.ref('B')]), true, 0, false, false],
  ['a literal reference', () => '{{resolve:secretsmanager:a}}', true, 1, false, true],
  ['two literal references', () => '{{resolve:secretsmanager:a}}{{resolve:ssm:b}}', true, 2, false, true],
  ['a literal ssm-secure reference', () => 'x{{resolve:ssm-secure:a:1}}', true, 1, true, true],
  ['SecretValue.secretsManager', () => stored('a').unsafeUnwrap(), true, 1, false, true],
  ['SecretValue.toString', () => stored('a').toString(), true, 1, false, true],
  ['two SecretValues with text', () => `${stored('a').unsafeUnwrap()}:${stored('b').toString()}`, true, 2, false, true],
  ['a field of a secret', () => new Secret(stack, 'S').secretValueFromJson('a').unsafeUnwrap(), true, 1, false, true],
  ['SecretValue.ssmSecure', () => SecretValue.ssmSecure('/a', '1').unsafeUnwrap(), true, 1, true, true],
  ['SecretValue.ssmSecure as a string', () => SecretValue.ssmSecure('/a').toString(), true, 1, true, true],
  ['CfnDynamicReference', () => Token.asString(new CfnDynamicReference(SECRETS_MANAGER, 'a')), true, 1, false, true],
  ['CfnDynamicReference of ssm', () => Token.asString(new CfnDynamicReference(SSM, 'a')), true, 1, false, false],
  ['CfnDynamicReference of ssm-secure', () => `x${Token.asString(new CfnDynamicReference(SSM_SECURE, 'a:1'))}`, true, 1, true, true],
  ['a literal and a token', () => `{{resolve:ssm-secure:a:1}}${stored('a').unsafeUnwrap()}`, true, 2, true, true],
  ['a plain SecretValue as a string', () => SecretValue.unsafePlainText('text').toString(), true, 0, false, true],
  ['a parameter as a secret', () => SecretValue.cfnParameter(new CfnParameter(stack, 'P', { noEcho: true })).unsafeUnwrap(), true, 0, false, false],
  ['an attribute as a secret', () => SecretValue.resourceAttribute(attribute()).unsafeUnwrap(), true, 0, false, false],
])('findReferences finds the references in %s', (_, value, unresolved, dynamicReferences, ssmSecure, secret) => {
  expect(findReferences(value())).toEqual({ unresolved, dynamicReferences, ssmSecure, secret });
});

describe('a secret field may be', () => {
  test.each<[string, () => SecretValue, unknown]>([
    ['a parameter', () => SecretValue.cfnParameter(new CfnParameter(stack, 'P', { noEcho: true })), { Ref: 'P' }],
    ['an attribute', () => SecretValue.resourceAttribute(attribute()), { 'Fn::GetAtt': ['A', 'Arn'] }],
    ['a lazy reference', () => SecretValue.unsafePlainText(Lazy.string({ produce: () => '{{resolve:secretsmanager:b}}' })),
      '{{resolve:secretsmanager:b}}'],
    ['Fn.join', () => SecretValue.unsafePlainText(Fn.join('-', ['a', Fn.ref('B')])), { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }],
    ['a literal reference', () => SecretValue.unsafePlainText('{{resolve:secretsmanager:a}}'), '{{resolve:secretsmanager:a}}'],
    ['a dynamic reference', () => SecretValue.cfnDynamicReference(new CfnDynamicReference(SECRETS_MANAGER, 'a')), '{{resolve:secretsmanager:a}}'],
    ['an SSM parameter', () => SecretValue.cfnDynamicReference(new CfnDynamicReference(SSM, '/a')), '{{resolve:ssm:/a}}'],
  ])('%s', (_, password, rendered) => {
    serviceNow(stack, { credentials: ServiceNowCredentials.basic({ username: 'u', password: password() }) });
    expect(configOf(stack)).toHaveProperty('ConnectorProfileCredentials.ServiceNow', { Username: 'u', Password: rendered });
    expect(warningsOf(stack)).toEqual([]);
  });
});

describe('ssm-secure is an error', () => {
  test.each<[string, () => SecretValue]>([
    ['from SecretValue.ssmSecure', () => SecretValue.ssmSecure('/a', '1')],
    ['from a dynamic reference', () => SecretValue.cfnDynamicReference(new CfnDynamicReference(SSM_SECURE, '/a:1'))],
    ['as a literal', () => SecretValue.unsafePlainText('{{resolve:ssm-secure:/a:1}}')],
    ['with text around', () => SecretValue.unsafePlainText(`x-${SecretValue.ssmSecure('/a').toString()}`)],
  ])('in a secret field, %s', (_, value) => {
    expect(errorOf(() => salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: value() }) })))
      .toBe(invalid('SalesforceConnectorProfile', `credentials: refreshToken ${SSM_SECURE_PROBLEM}`));
  });

  test.each<[string, () => string]>([
    ['as a literal', () => 'https://{{resolve:ssm-secure:/a:1}}/'],
    ['from SecretValue.unsafeUnwrap', () => SecretValue.ssmSecure('/a').unsafeUnwrap()],
    ['from SecretValue.toString', () => SecretValue.ssmSecure('/a').toString()],
  ])('in plain properties, %s', (_, value) => {
    expect(errorOf(() => salesforce(stack, {
      instanceUrl: value(),
      credentials: SalesforceCredentials.oauth2AuthorizationCode({ authCode: stored('c'), redirectUri: value() }),
    }))).toBe(invalid('SalesforceConnectorProfile', `instanceUrl ${SSM_SECURE_PROBLEM}`, `credentials: redirectUri ${SSM_SECURE_PROBLEM}`));
  });
});

describe('connectorProfileName', () => {
  test.each<[string, () => string]>([
    ['a literal reference', () => '{{resolve:secretsmanager:a}}'],
    ['a literal reference with text around', () => 'crm-{{resolve:ssm:/stage}}-x'],
    ['SecretValue.unsafeUnwrap', () => stored('a').unsafeUnwrap()],
    ['SecretValue.toString', () => stored('a').toString()],
    ['SecretValue.toString with text around', () => `crm-${stored('a').toString()}-x`],
    ['SecretValue.unsafeUnwrap with text around', () => `crm-${stored('a').unsafeUnwrap()}-x`],
    ['CfnDynamicReference', () => Token.asString(new CfnDynamicReference(SSM, '/stage'))],
    ['a field of a secret', () => new Secret(stack, 'S').secretValueFromJson('a').unsafeUnwrap()],
  ])('must not be %s', (_, connectorProfileName) => {
    const value = connectorProfileName();
    expectForEach(PROFILES, ({ name, make }) => [
      errorOf(() => make(stack, { connectorProfileName: value })), invalid(name, NAME_PROBLEM),
    ], ({ name }) => name);
  });

  test('must not be ssm-secure, for two reasons', () => {
    expectForEach(PROFILES, ({ name, make }) => [
      errorOf(() => make(stack, { connectorProfileName: '{{resolve:ssm-secure:/a}}' })),
      invalid(name, `connectorProfileName ${SSM_SECURE_PROBLEM}`, NAME_PROBLEM),
    ], ({ name }) => name);
  });

  test.each<[string, () => string, unknown]>([
    ['a parameter', () => new CfnParameter(stack, 'Name').valueAsString, { Ref: 'Name' }],
    ['a lazy value', () => Lazy.string({ produce: () => 'late' }), 'late'],
    ['Fn.join', () => Fn.join('-', ['crm', Fn.ref('AWS::Region')]), { 'Fn::Join': ['-', ['crm', { Ref: 'AWS::Region' }]] }],
  ])('may be %s', (_, connectorProfileName, rendered) => {
    const value = connectorProfileName();
    PROFILES.forEach(({ name, make }) => make(stack, { connectorProfileName: value }, name));
    const names = Object.values(Template.fromStack(stack).findResources(PROFILE)).map(({ Properties }) => Properties.ConnectorProfileName);
    expect(names).toEqual(PROFILES.map(() => rendered));
  });
});

test('values that are not secret may be references too', () => {
  salesforce(stack, {
    credentials: SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: '{{resolve:ssm:/redirect}}' }),
  });
  expect(configOf(stack)).toHaveProperty('ConnectorProfileCredentials.Salesforce.ConnectorOAuthRequest.RedirectUri', '{{resolve:ssm:/redirect}}');
});
