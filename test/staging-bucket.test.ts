import type { Stack } from 'aws-cdk-lib';
import { Annotations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { RedshiftConnectorProfile, RedshiftEndpoint, SnowflakeConnectorProfile, SnowflakeCredentials } from '../src';
import { PROFILES } from './support/profiles-table';
import { newStack, PROFILE, propertiesOf, stored, warning, warningsOf } from './support/util';

const BUCKET_POLICY = 'AWS::S3::BucketPolicy';
const STAGED = PROFILES.filter(({ name }) => ['RedshiftConnectorProfile', 'SnowflakeConnectorProfile'].includes(name));
const ACTIONS = ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:ListBucketMultipartUploads', 's3:GetBucketAcl', 's3:PutObjectAcl'];

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function statement(bucket: Bucket, account: unknown = { Ref: 'AWS::AccountId' }): object {
  const arn = { 'Fn::GetAtt': [bucket.stack.getLogicalId(bucket.node.defaultChild as never), 'Arn'] };
  return {
    Effect: 'Allow',
    Principal: { Service: 'appflow.amazonaws.com' },
    Action: ACTIONS,
    Resource: [arn, { 'Fn::Join': ['', [arn, '/*']] }],
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  };
}

function importedWarning(account: string, partition = '${AWS::Partition}'): string {
  return warning('importedBucketPolicy', 'the policy of the bucket \'Stack/Imported\' can\'t be changed from here. '
    + 'If AppFlow can\'t write to the bucket yet, add this statement to its policy: '
    + '{"Action":["s3:PutObject","s3:AbortMultipartUpload","s3:ListMultipartUploadParts","s3:ListBucketMultipartUploads","s3:GetBucketAcl","s3:PutObjectAcl"],'
    + `"Condition":{"StringEquals":{"aws:SourceAccount":"${account}"}},`
    + '"Effect":"Allow","Principal":{"Service":"appflow.amazonaws.com"},'
    + `"Resource":["arn:${partition}:s3:::staging","arn:${partition}:s3:::staging/*"]}`
    + ([account, partition].some((value) => value.startsWith('$')) ? ' (with the account\'s own values in place of ${...})' : ''));
}

test.each<[string, (stack: Stack, props: object) => RedshiftConnectorProfile | SnowflakeConnectorProfile]>([
  ['Redshift', (scope, props) => new RedshiftConnectorProfile(scope, 'Profile', {
    bucket: Bucket.fromBucketName(scope, 'Staging', 'staging'),
    endpoint: RedshiftEndpoint.cluster({ clusterIdentifier: 'cluster', databaseName: 'dev', username: 'appflow' }),
    ...props,
  })],
  ['Snowflake', (scope, props) => new SnowflakeConnectorProfile(scope, 'Profile', {
    bucket: Bucket.fromBucketName(scope, 'Staging', 'staging'),
    warehouse: 'COMPUTE_WH',
    database: 'SALES',
    stage: 'APPFLOW',
    credentials: SnowflakeCredentials.basic({ username: 'appflow', password: stored('pw') }),
    ...props,
  })],
])('a profile for %s exposes its staging bucket', (_, make) => {
  const profile = make(stack, { bucketPrefix: 'appflow/in' });
  expect(profile.stagingBucket).toBe(stack.node.findChild('Staging'));
  expect(profile.stagingBucketPrefix).toBe('appflow/in');
  const bucket = new Bucket(stack, 'Other');
  const other = make(newStack(), { bucket });
  expect(other.stagingBucket).toBe(bucket);
  expect(other.stagingBucketPrefix).toBeUndefined();
});

describe.each(STAGED)('$name', ({ make }) => {
  test('allows AppFlow to write to the bucket, and depends on the policy', () => {
    const bucket = new Bucket(stack, 'Bucket');
    make(stack, { bucket });
    expect(propertiesOf(stack, BUCKET_POLICY).PolicyDocument.Statement).toEqual([statement(bucket)]);
    const [policyId] = Object.keys(Template.fromStack(stack).findResources(BUCKET_POLICY));
    const [profile] = Object.values(Template.fromStack(stack).findResources(PROFILE));
    expect(profile.DependsOn).toEqual(expect.arrayContaining([policyId]));
    expect(warningsOf(stack)).toEqual([]);
  });

  test('names the account of the stack', () => {
    const fixed = newStack({ account: '222222222222', region: 'eu-west-1' });
    const bucket = new Bucket(fixed, 'Bucket');
    make(fixed, { bucket });
    expect(propertiesOf(fixed, BUCKET_POLICY).PolicyDocument.Statement).toEqual([statement(bucket, '222222222222')]);
  });

  test('warns of an imported bucket, with the statement to add, and depends on nothing', () => {
    make(stack, { bucket: Bucket.fromBucketName(stack, 'Imported', 'staging') });
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: importedWarning('${AWS::AccountId}') }]);
    expect(JSON.stringify(Object.values(Template.fromStack(stack).findResources(PROFILE))[0].DependsOn ?? [])).not.toContain('BucketPolicy');
    Template.fromStack(stack).resourceCountIs(BUCKET_POLICY, 0);
  });

  test('warns of an imported bucket with the account of the stack', () => {
    const fixed = newStack({ account: '222222222222', region: 'eu-west-1' });
    make(fixed, { bucket: Bucket.fromBucketName(fixed, 'Imported', 'staging') });
    expect(warningsOf(fixed)).toEqual([{ path: '/Stack/Profile', text: importedWarning('222222222222') }]);
  });

  test('the warning can be acknowledged', () => {
    Annotations.of(make(stack, { bucket: Bucket.fromBucketName(stack, 'Imported', 'staging') }))
      .acknowledgeWarning('cdk-appflow-constructs:importedBucketPolicy', 'the statement is there');
    expect(warningsOf(stack)).toEqual([]);
  });
});

test('many profiles with a bucket add the statement once, and each of them depends on it', () => {
  const bucket = new Bucket(stack, 'Bucket');
  STAGED.forEach(({ make }, index) => {
    make(stack, { bucket }, `One${index}`);
    make(stack, { bucket }, `Two${index}`);
  });
  expect(propertiesOf(stack, BUCKET_POLICY).PolicyDocument.Statement).toEqual([statement(bucket)]);
  const [policyId] = Object.keys(Template.fromStack(stack).findResources(BUCKET_POLICY));
  expect(Object.values(Template.fromStack(stack).findResources(PROFILE)).map(({ DependsOn }) => DependsOn))
    .toEqual(Array.from({ length: 4 }, () => expect.arrayContaining([policyId])));
});

test('many profiles with an imported bucket warn once', () => {
  const bucket = Bucket.fromBucketName(stack, 'Imported', 'staging');
  STAGED.forEach(({ make }, index) => make(stack, { bucket }, `Profile${index}`));
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile0', text: importedWarning('${AWS::AccountId}') }]);
});

test('each bucket gets its own statement', () => {
  const buckets = STAGED.map(({ make }, index) => {
    const bucket = new Bucket(stack, `Bucket${index}`);
    make(stack, { bucket }, `Profile${index}`);
    return bucket;
  });
  expect(Object.values(Template.fromStack(stack).findResources(BUCKET_POLICY)).map(({ Properties }) => Properties.PolicyDocument.Statement))
    .toEqual(buckets.map((bucket) => [statement(bucket)]));
});
