import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { IKey, IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { RedshiftConnectorProfile, RedshiftEndpoint, SalesforceCredentials, ServiceNowConnectorProfile, ServiceNowCredentials } from '../../../src';
import type { Json } from '../../refresh/templates';
import { deployed, resourcesOf } from '../../refresh/templates';
import { snowflake } from '../../snowflake/util';
import { CONNECTED_APP, errorOf, invalid, newStack, propertiesOf, salesforce, SERVICE_NOW_URL, stored, untyped, warningsOf } from '../../support/util';

const ENV = { account: '123456789012', region: 'eu-west-1' };
const KEY_ARN = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const ANY_KEY = 'arn:aws:kms:eu-west-1:123456789012:key/*';
const OF_THE_ALIAS = { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/crm' } };

const importedKey = (stack: Stack) => Key.fromKeyArn(stack, 'Imported', KEY_ARN);

/** Aliases whose key is known, and the ARN of the key. */
const KNOWN: ReadonlyArray<readonly [string, (stack: Stack) => IKey, string]> = [
  ['an alias', (stack) => new Alias(stack, 'Alias', { aliasName: 'crm', targetKey: new Key(stack, 'Key') }), '<Key.Arn>'],
  ['an alias of a key', (stack) => new Key(stack, 'Key').addAlias('crm'), '<Key.Arn>'],
  ['an imported alias with its key', (stack) => Alias.fromAliasAttributes(stack, 'Alias', { aliasName: 'alias/crm', aliasTargetKey: importedKey(stack) }),
    KEY_ARN],
  ['an alias of an alias', (stack) => Alias.fromAliasAttributes(stack, 'Outer', {
    aliasName: 'alias/outer', aliasTargetKey: new Key(stack, 'Key').addAlias('crm'),
  }), '<Key.Arn>'],
];

const byName = (stack: Stack) => Alias.fromAliasName(stack, 'Alias', 'alias/crm');

/** The ARN of an alias, used as a key by code outside the CDK. */
const byArn = (stack: Stack): IKeyRef => untyped(Object.assign(new Construct(stack, 'Alias'), {
  keyRef: { keyArn: 'arn:aws:kms:eu-west-1:123456789012:alias/crm', keyId: 'alias/crm' },
  env: ENV,
}));

let stack: Stack;

beforeEach(() => {
  stack = newStack(ENV);
});

/** A value in the template, with each resource replaced by the path of its construct. */
function readable(value: Json): Json {
  return JSON.parse(JSON.stringify(deployed(stack, value)).replace(/<([A-Za-z]+?)[0-9A-F]{8}(\.\w+)?>/g, '<$1$2>'));
}

/** The statements about KMS of all roles. */
function keyStatements(): Json[] {
  return Object.values(resourcesOf(stack)).filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .flatMap(({ Properties }) => {
      const { PolicyDocument: document } = Properties;
      const statements = typeof document === 'object' && document !== null && !Array.isArray(document) ? document.Statement : [];
      return Array.isArray(statements) ? statements : [];
    })
    .filter((statement) => JSON.stringify(statement).includes('"kms:'))
    .map((statement) => unwrapped(readable(statement)));
}

/** IAM treats a list with one item like the item. */
function unwrapped(statement: Json): Json {
  return typeof statement !== 'object' || statement === null || Array.isArray(statement) ? statement
    : Object.fromEntries(Object.entries(statement).map(([name, value]) => [name, Array.isArray(value) && value.length === 1 ? value[0] : value]));
}

function appFlowStatementOf(key: string): unknown {
  const [{ Properties = undefined } = {}] = Object.entries(Template.fromStack(stack).findResources('AWS::KMS::Key'))
    .filter(([id]) => id.startsWith(key)).map(([, resource]) => resource);
  return Properties?.KeyPolicy.Statement.filter(({ Principal }: { Principal: { Service?: string } }) => Principal.Service === 'appflow.amazonaws.com');
}

const followed = (keyOfSecret?: IKey) => ServiceNowCredentials.basicFromSecret(Secret.fromSecretAttributes(stack, 'Login', {
  secretCompleteArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:desk-AbCdEf',
  encryptionKey: keyOfSecret,
}));

function refreshed(keys: { ofSecret?: IKey; option?: IKeyRef; ofProfile?: IKeyRef }): void {
  new ServiceNowConnectorProfile(stack, 'Profile', {
    instanceUrl: SERVICE_NOW_URL, credentials: followed(keys.ofSecret), encryptionKey: keys.ofProfile,
  }).refreshOnSecretChange({ secretEncryptionKey: keys.option });
}

describe('encryptionKey', () => {
  test.each(KNOWN)('%s is its key', (_what, key, arn) => {
    salesforce(stack, { encryptionKey: key(stack) });
    expect(readable(propertiesOf(stack).KMSArn)).toBe(arn);
    if (arn === '<Key.Arn>') {
      expect(appFlowStatementOf('Key')).toHaveLength(1);
      expect(warningsOf(stack)).toEqual([]);
    }
  });

  test('an alias and its key get one statement', () => {
    const key = new Key(stack, 'Key');
    salesforce(stack, { encryptionKey: key.addAlias('crm') }, 'One');
    salesforce(stack, { encryptionKey: key }, 'Other');
    expect(appFlowStatementOf('Key')).toHaveLength(1);
  });

  test.each<[string, (of: Stack) => IKeyRef]>([
    ['its name', byName],
    ['its ARN', byArn],
    ['its name in an alias', (of) => Alias.fromAliasAttributes(of, 'Outer', { aliasName: 'alias/outer', aliasTargetKey: byName(of) })],
  ])('an alias known only by %s is an error', (_what, alias) => {
    const key = alias(stack);
    expect(errorOf(() => salesforce(stack, { encryptionKey: key }))).toMatch(new RegExp(`^${
      invalid('SalesforceConnectorProfile', 'encryptionKey must be an AWS KMS key, got "alias/(crm|outer)", an alias whose key isn\'t known here, '
        + 'but AppFlow creates grants, which require the key itself; use Key.fromLookup with this alias, Key.fromKeyArn or Alias.fromAliasAttributes')}$`));
  });

  test.each(KNOWN)('%s: the function that refreshes gets access to the key', (_what, key, arn) => {
    refreshed({ ofProfile: key(stack) });
    expect(keyStatements()).toEqual([
      expect.objectContaining({ Action: ['kms:CreateGrant', 'kms:DescribeKey', 'kms:ListGrants'], Resource: arn }),
    ]);
  });
});

describe('the key of a secret', () => {
  test('an alias: AppFlow gets its statement on the key', () => {
    const clientCredentials = new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: new Key(stack, 'Key').addAlias('crm') });
    salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r'), clientCredentials }) });
    expect(appFlowStatementOf('Key')).toHaveLength(1);
  });

  test('an alias known only by its name: the warning has the statement for the policy of the key', () => {
    const clientCredentials = new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: byName(stack) });
    salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r'), clientCredentials }) });
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: expect.stringContaining('the policy of the key \'Stack/Alias\' can\'t be changed') }]);
  });

  const decrypt = (resource: string, condition = {}) => ({
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: resource,
    Condition: {
      StringEquals: { 'kms:ViaService': 'secretsmanager.eu-west-1.amazonaws.com' },
      ...condition,
    },
  });

  test.each(KNOWN)('%s: the function that refreshes is allowed to decrypt with the key', (_what, key, arn) => {
    refreshed({ ofSecret: key(stack) });
    expect(keyStatements()).toEqual([decrypt(arn)]);
  });

  test.each(KNOWN)('%s as secretEncryptionKey', (_what, key, arn) => {
    refreshed({ option: key(stack) });
    expect(keyStatements()).toEqual([decrypt(arn)]);
  });

  test.each<[string, () => void]>([
    ['as the key of the secret', () => refreshed({ ofSecret: byName(stack) })],
    ['as secretEncryptionKey', () => refreshed({ option: byName(stack) })],
    ['as secretEncryptionKey, by its ARN', () => refreshed({ option: byArn(stack) })],
  ])('an alias whose key isn\'t known is a condition: %s', (_what, refresh) => {
    refresh();
    expect(keyStatements()).toEqual([decrypt(ANY_KEY, OF_THE_ALIAS)]);
  });
});

describe('the key of a staging bucket', () => {
  const bucketWith = (key: IKey) => Bucket.fromBucketAttributes(stack, 'Bucket', { bucketName: 'staging', encryptionKey: key });
  const redshift = (bucket: ReturnType<typeof bucketWith>) => new RedshiftConnectorProfile(stack, 'Profile', {
    bucket, endpoint: RedshiftEndpoint.serverless({ workgroupName: 'w', databaseName: 'dev' }),
  });
  const integration = { userArn: 'arn:aws:iam::123456789012:user/abc1', externalId: 'ACME_SFCRole=2' };

  test.each<[string, (key: IKey) => void]>([
    ['Redshift', (key) => redshift(bucketWith(key))],
    ['Snowflake', (key) => snowflake.make(stack, { bucket: bucketWith(key), storageIntegration: integration })],
  ])('%s is allowed to decrypt with the key of the alias', (_what, make) => {
    make(byName(stack));
    expect(keyStatements()).toEqual([{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: ANY_KEY, Condition: OF_THE_ALIAS }]);
  });

  test.each<[string, string | string[], (key: IKey) => void]>([
    ['Redshift', ['kms:Decrypt', 'kms:DescribeKey'], (key) => redshift(bucketWith(key))],
    ['Snowflake', 'kms:Decrypt', (key) => snowflake.make(stack, { bucket: bucketWith(key), storageIntegration: integration })],
  ])('%s is allowed to decrypt with the key of an alias, with one statement', (_what, actions, make) => {
    make(new Key(stack, 'Key').addAlias('crm'));
    expect(keyStatements()).toEqual([{ Effect: 'Allow', Action: actions, Resource: '<Key.Arn>' }]);
  });
});

test.each<[string, unknown]>([
  ['an empty keyRef', { keyRef: {} }],
  ['an empty ARN', { keyRef: { keyArn: '' }, node: {} }],
  ['no construct', { keyRef: { keyArn: KEY_ARN } }],
])('%s isn\'t a key', (_what, key) => {
  const text = 'must be an AWS KMS key (e.g. Key.fromKeyArn(...)), got an object that is not a construct, or whose keyRef has no keyArn';
  expect(errorOf(() => salesforce(stack, { encryptionKey: untyped(key) }))).toBe(invalid('SalesforceConnectorProfile', `encryptionKey ${text}`));
  expect(errorOf(() => refreshed({ option: untyped(key) }))).toContain(`  - secretEncryptionKey ${text}`);
});

test('a topic isn\'t a key', () => {
  expect(errorOf(() => salesforce(stack, { encryptionKey: untyped(new Topic(stack, 'Topic')) })))
    .toBe(invalid('SalesforceConnectorProfile', 'encryptionKey must be an AWS KMS key (IKeyRef), got an object'));
});
