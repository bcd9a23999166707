import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SalesforceCredentials } from '../../../src';
import { CONNECTED_APP, newStack, PROFILE, propertiesOf, salesforce, serviceNow, stored, warningsOf } from '../../support/util';

const KEY = 'AWS::KMS::Key';
const POLICY = 'AWS::SecretsManager::ResourcePolicy';
const ACCOUNT = { Ref: 'AWS::AccountId' };

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function statement(actions: string[], account: unknown): object {
  return {
    Effect: 'Allow',
    Principal: { Service: 'appflow.amazonaws.com' },
    Action: actions,
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  };
}

const keyStatement = (account: unknown = ACCOUNT) => statement(['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'], account);
const secretStatement = (account: unknown = ACCOUNT) => statement(['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'], account);

/** The statements for AppFlow among those of a policy. */
function forAppFlow(policy: { Statement: Array<{ Principal: { Service?: string } }> }): object[] {
  return policy.Statement.filter(({ Principal }) => Principal.Service === 'appflow.amazonaws.com');
}

function keyStatements(of: Stack): object[] {
  return forAppFlow(propertiesOf(of, KEY).KeyPolicy);
}

function connectedApp(clientCredentials: ISecret): SalesforceCredentials {
  return SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r'), clientCredentials });
}

/** The dependencies of each profile in a stack. */
function dependencies(of: Stack): unknown[] {
  return Object.values(Template.fromStack(of).findResources(PROFILE)).map(({ DependsOn }) => DependsOn);
}

describe('encryptionKey', () => {
  test('allows AppFlow, and is the key of the profile', () => {
    const key = new Key(stack, 'Key');
    salesforce(stack, { encryptionKey: key });
    expect(keyStatements(stack)).toEqual([keyStatement()]);
    expect(propertiesOf(stack).KMSArn).toEqual({ 'Fn::GetAtt': [stack.getLogicalId(key.node.defaultChild as CfnKey), 'Arn'] });
    expect(dependencies(stack)).toEqual([undefined]);
    expect(warningsOf(stack)).toEqual([]);
  });

  test('gets its statement once for many profiles', () => {
    const encryptionKey = new Key(stack, 'Key');
    salesforce(stack, { encryptionKey }, 'One');
    salesforce(stack, { encryptionKey }, 'Two');
    serviceNow(stack, { encryptionKey }, 'Three');
    expect(keyStatements(stack)).toEqual([keyStatement()]);
  });

  test('gets its statement once for the stacks of an account', () => {
    const app = new App();
    const [one, two, three] = ['One', 'Two', 'Three'].map((id) => new Stack(app, id, { env: { account: '111111111111', region: 'eu-west-1' } }));
    const encryptionKey = new Key(one, 'Key');
    salesforce(two, { encryptionKey });
    salesforce(three, { encryptionKey });
    expect(keyStatements(one)).toEqual([keyStatement('111111111111')]);
  });

  test('can be an L1', () => {
    const encryptionKey = new CfnKey(stack, 'Key', { keyPolicy: { Version: '2012-10-17', Statement: [] } });
    salesforce(stack, { encryptionKey });
    serviceNow(stack, { encryptionKey }, 'Other');
    expect(propertiesOf(stack, KEY)).toEqual({ KeyPolicy: { Version: '2012-10-17', Statement: [keyStatement()] } });
    Template.fromStack(stack).allResourcesProperties(PROFILE, Match.objectLike({ KMSArn: { 'Fn::GetAtt': ['Key', 'Arn'] } }));
    expect(warningsOf(stack)).toEqual([]);
  });

  test('in a stack with an environment has its account in the statement', () => {
    const fixed = newStack({ account: '111111111111', region: 'eu-west-1' });
    salesforce(fixed, { encryptionKey: new Key(fixed, 'Key') });
    expect(keyStatements(fixed)).toEqual([keyStatement('111111111111')]);
  });
});

describe('clientCredentials', () => {
  test('allows AppFlow to read the secret and to use its key, and the profile depends on it', () => {
    const secret = new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: new Key(stack, 'Key') });
    salesforce(stack, { credentials: connectedApp(secret) });
    const [policy] = Object.keys(Template.fromStack(stack).findResources(POLICY));
    expect(propertiesOf(stack, POLICY)).toEqual({
      SecretId: { Ref: stack.getLogicalId(secret.node.defaultChild as any) },
      ResourcePolicy: { Version: '2012-10-17', Statement: [secretStatement()] },
    });
    expect(keyStatements(stack)).toEqual([keyStatement()]);
    expect(dependencies(stack)).toEqual([[policy]]);
    expect(propertiesOf(stack)).not.toHaveProperty('KMSArn');
    expect(warningsOf(stack)).toEqual([]);
  });

  test('gets its statement once for many profiles, and each of them depends on it', () => {
    const encryptionKey = new Key(stack, 'Key');
    const credentials = connectedApp(new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey }));
    for (const id of ['One', 'Two', 'Three']) {
      salesforce(stack, { credentials, encryptionKey }, id);
    }
    const [policy] = Object.keys(Template.fromStack(stack).findResources(POLICY));
    expect(forAppFlow(propertiesOf(stack, POLICY).ResourcePolicy)).toEqual([secretStatement()]);
    expect(keyStatements(stack)).toEqual([keyStatement()]);
    expect(dependencies(stack)).toEqual([[policy], [policy], [policy]]);
  });

  test('in another stack gets its statement once, and the other stacks depend on its stack', () => {
    const app = new App();
    const [one, two, three] = ['One', 'Two', 'Three'].map((id) => new Stack(app, id));
    const credentials = connectedApp(new Secret(one, 'App', { ...CONNECTED_APP, encryptionKey: new Key(one, 'Key') }));
    salesforce(two, { credentials });
    salesforce(three, { credentials });
    expect(forAppFlow(propertiesOf(one, POLICY).ResourcePolicy)).toEqual([secretStatement()]);
    expect(keyStatements(one)).toEqual([keyStatement()]);
    for (const other of [two, three]) {
      expect(other.dependencies).toEqual([one]);
      Template.fromStack(other).resourceCountIs(POLICY, 0);
    }
  });

  test('keeps the existing statements', () => {
    const secret = new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: new Key(stack, 'Key') });
    secret.denyAccountRootDelete();
    salesforce(stack, { credentials: connectedApp(secret) });
    expect(propertiesOf(stack, POLICY).ResourcePolicy.Statement).toEqual([expect.objectContaining({ Effect: 'Deny' }), secretStatement()]);
  });

  test('a secret that only CloudFormation reads gets no policy', () => {
    salesforce(stack, { credentials: SalesforceCredentials.oauth2TokensFromSecret(new Secret(stack, 'Tokens', { secretObjectValue: { accessToken: stored('a'), refreshToken: stored('r') } })) });
    Template.fromStack(stack).resourceCountIs(POLICY, 0);
    expect(dependencies(stack)).toEqual([undefined]);
    expect(warningsOf(stack)).toEqual([]);
  });

  test('without an environment the template contains no literal partition, region or account', () => {
    const key = new Key(stack, 'Key');
    salesforce(stack, { encryptionKey: key, credentials: connectedApp(new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: key })) });
    const template = JSON.stringify(Template.fromStack(stack).toJSON().Resources);
    expect(template).not.toMatch(/arn:aws|\d{12}|[a-z]{2}-[a-z]+-\d/);
  });

  test('two apps in one process don\'t affect each other', () => {
    const stacks = [newStack(), newStack()];
    for (const each of stacks) {
      const key = new Key(each, 'Key');
      salesforce(each, { encryptionKey: key, credentials: connectedApp(new Secret(each, 'App', { ...CONNECTED_APP, encryptionKey: key })) });
    }
    const [first, second] = stacks.map((each) => Template.fromStack(each).toJSON());
    expect(keyStatements(stacks[1])).toEqual([keyStatement()]);
    expect(second).toEqual(first);
  });
});

test('an L1 key without a policy keeps the default policy of AWS KMS', () => {
  const key = new CfnKey(stack, 'Key');
  salesforce(stack, { encryptionKey: key });
  const { Statement: statements } = propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy;
  expect(statements).toEqual([
    {
      Effect: 'Allow',
      Action: 'kms:*',
      Resource: '*',
      Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']] } },
    },
    expect.objectContaining({ Principal: { Service: 'appflow.amazonaws.com' } }),
  ]);
  expect(warningsOf(stack)).toEqual([]);
});
