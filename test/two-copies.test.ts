import type { Stack } from 'aws-cdk-lib';
import { SecretValue } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import * as library from '../src';
import { loadSecondCopy } from './support/second-copy';
import { newStack, PROFILE, propertiesOf, SALESFORCE_URL, warning, warningsOf } from './support/util';

type Library = typeof library;

const other = loadSecondCopy();

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function addProfiles({ ServiceNowConnectorProfile, ServiceNowCredentials }: Library, of: Stack, id: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    new ServiceNowConnectorProfile(of, `${id}${index}`, {
      instanceUrl: 'https://acme.service-now.com',
      credentials: ServiceNowCredentials.basic({
        username: SecretValue.secretsManager('now', { jsonField: 'username' }).toString(),
        password: SecretValue.secretsManager('now', { jsonField: 'password' }),
      }),
    });
  }
}

test('the copies are two', () => {
  expect(other.ServiceNowConnectorProfile).not.toBe(library.ServiceNowConnectorProfile);
  addProfiles(library, stack, 'One', 1);
  addProfiles(other, stack, 'Two', 1);
  expect(stack.node.findChild('One0')).not.toBeInstanceOf(other.ServiceNowConnectorProfile);
  expect(stack.node.findChild('Two0')).not.toBeInstanceOf(library.ServiceNowConnectorProfile);
  Template.fromStack(stack).resourceCountIs(PROFILE, 2);
});

test('dynamic references are counted together, and raise one warning', () => {
  addProfiles(library, stack, 'One', 20);
  addProfiles(other, stack, 'Two', 20);
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/One0/Resource',
    text: warning('dynamicReferenceLimit', 'the connector profiles and flows in this stack contain 80 dynamic references, '
      + 'but CloudFormation resolves at most 60 in one template; split the stack'),
  }]);
});

test('references within the limit raise no warning, whoever created them', () => {
  addProfiles(library, stack, 'One', 15);
  addProfiles(other, stack, 'Two', 15);
  expect(warningsOf(stack)).toEqual([]);
});

/** A profile with a key and a connected app. */
function salesforce(
  { SalesforceConnectorProfile, SalesforceCredentials }: Library,
  id: string,
  encryptionKey: Key | CfnKey,
  clientCredentials: Secret,
): void {
  new SalesforceConnectorProfile(stack, id, {
    instanceUrl: SALESFORCE_URL,
    encryptionKey,
    credentials: SalesforceCredentials.oauth2Tokens({ accessToken: SecretValue.secretsManager('access'), refreshToken: SecretValue.secretsManager('crm', { jsonField: 'r' }), clientCredentials }),
  });
}

function statementsForAppFlow(policy: { readonly Statement: Array<{ readonly Principal: { readonly Service?: string } }> }): number {
  return policy.Statement.filter(({ Principal }) => Principal.Service === 'appflow.amazonaws.com').length;
}

test('the grants of one copy on a secret, its key and a key are not repeated by the other, which depends on them', () => {
  const encryptionKey = new Key(stack, 'Key');
  const secret = new Secret(stack, 'App', { encryptionKey });
  salesforce(library, 'One', encryptionKey, secret);
  salesforce(other, 'Two', encryptionKey, secret);
  expect(statementsForAppFlow(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toBe(1);
  expect(statementsForAppFlow(propertiesOf(stack, 'AWS::SecretsManager::ResourcePolicy').ResourcePolicy)).toBe(1);
  const [policy] = Object.keys(Template.fromStack(stack).findResources('AWS::SecretsManager::ResourcePolicy'));
  expect(Object.values(Template.fromStack(stack).findResources(PROFILE)).map(({ DependsOn }) => DependsOn)).toEqual([[policy], [policy]]);
});

test('a bucket gets its statement from only one of them', () => {
  const bucket = new Bucket(stack, 'Bucket');
  for (const [id, { SnowflakeConnectorProfile, SnowflakeCredentials }] of Object.entries({ One: library, Two: other })) {
    new SnowflakeConnectorProfile(stack, id, {
      warehouse: 'COMPUTE_WH',
      database: 'SALES',
      stage: 'APPFLOW',
      bucket,
      credentials: SnowflakeCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, `${id}Secret`, 'snowflake')),
    });
  }
  expect(statementsForAppFlow(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument)).toBe(1);
});

test('an L1 key keeps the default policy, and one statement is beside it', () => {
  const key = new CfnKey(stack, 'Key');
  const secret = new Secret(stack, 'App', { encryptionKey: new Key(stack, 'AppKey') });
  salesforce(other, 'One', key, secret);
  salesforce(library, 'Two', key, secret);
  expect(statementsForAppFlow(Template.fromStack(stack).toJSON().Resources.Key.Properties.KeyPolicy)).toBe(1);
  expect(Template.fromStack(stack).toJSON().Resources.Key.Properties.KeyPolicy.Statement).toHaveLength(2);
});

test('a warning about a resource that cannot be changed comes once', () => {
  const key = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/f00d');
  for (const [id, copy] of Object.entries({ One: library, Two: other })) {
    new copy.ServiceNowConnectorProfile(stack, id, {
      instanceUrl: 'https://acme.service-now.com',
      encryptionKey: key,
      credentials: copy.ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, `${id}Secret`, 'now')),
    });
  }
  expect(warningsOf(stack).map(({ path }) => path)).toEqual(['/Stack/One']);
});

test('a secret that lacks keys raises a warning for the profiles of both', () => {
  const secret = new Secret(stack, 'Secret');
  for (const [id, copy] of Object.entries({ One: library, Two: other })) {
    new copy.ServiceNowConnectorProfile(stack, id, {
      instanceUrl: 'https://acme.service-now.com',
      credentials: copy.ServiceNowCredentials.basicFromSecret(secret),
    });
  }
  expect(warningsOf(stack).map(({ path }) => path)).toEqual(['/Stack/One/Resource', '/Stack/Two/Resource']);
});
