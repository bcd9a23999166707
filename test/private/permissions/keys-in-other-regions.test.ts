import { Stack } from 'aws-cdk-lib';
import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { ServiceNowConnectorProfile, ServiceNowCredentials } from '../../../src';
import { newApp } from '../../support/app';
import { newStack, salesforce, secretIn, SERVICE_NOW_URL, warningsOf } from '../../support/util';

const ENV = { account: '123456789012', region: 'eu-west-1' };

let stack: Stack;

beforeEach(() => {
  stack = newStack(ENV);
});

describe('a key in another region', () => {
  const HERE = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
  const FOREIGN = 'arn:aws:kms:us-east-1:123456789012:key/mrk-1234';
  const SECRET_HERE = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:service-now-AbCdEf';
  const warning = (prop: string) => ({
    path: '/Stack/Profile',
    text: `${prop} is a key in us-east-1 but is used in eu-west-1, and an AWS KMS key works only in its own region; `
      + 'use a key in eu-west-1, such as a replica of a multi-Region key [ack: cdk-appflow-constructs:keyInAnotherRegion]',
  });
  const regionWarnings = (of = stack) => warningsOf(of).filter(({ text }) => text.includes('another region') || text.includes('keyInAnotherRegion'));

  test('encryptionKey', () => {
    salesforce(stack, { encryptionKey: Key.fromKeyArn(stack, 'Foreign', FOREIGN) });
    expect(regionWarnings()).toEqual([warning('encryptionKey')]);
  });

  test('secretEncryptionKey', () => {
    new ServiceNowConnectorProfile(stack, 'Profile', {
      instanceUrl: SERVICE_NOW_URL, credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack, 'Secret', SECRET_HERE)),
    }).refreshOnSecretChange({ secretEncryptionKey: Key.fromKeyArn(stack, 'Foreign', FOREIGN) });
    expect(regionWarnings()).toEqual([warning('secretEncryptionKey')]);
  });

  test('a key created in another stack of the app', () => {
    const app = newApp();
    const here = new Stack(app, 'Stack', { env: ENV, crossRegionReferences: true });
    const there = new Stack(app, 'There', { env: { ...ENV, region: 'us-east-1' }, crossRegionReferences: true });
    salesforce(here, { encryptionKey: new Key(there, 'Key') });
    expect(regionWarnings(here)).toEqual([warning('encryptionKey')]);
  });

  test.each<[string, () => Stack]>([
    ['the same region', () => {
      salesforce(stack, { encryptionKey: Key.fromKeyArn(stack, 'Imported', HERE) });
      return stack;
    }],
    ['a stack whose region isn\'t known', () => {
      const anywhere = newStack();
      salesforce(anywhere, { encryptionKey: Key.fromKeyArn(anywhere, 'Foreign', FOREIGN) });
      return anywhere;
    }],
    ['a key that is an L1', () => {
      salesforce(stack, { encryptionKey: new CfnKey(stack, 'L1') });
      return stack;
    }],
  ])('%s raises nothing', (_what, make) => {
    expect(regionWarnings(make())).toEqual([]);
  });
});
