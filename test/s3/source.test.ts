import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { S3InputFileType, S3Source } from '../../src';
import { FLOW, flowOf, invalidFlow, onDemand } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;
let bucket: Bucket;

beforeEach(() => {
  stack = newStack();
  bucket = new Bucket(stack, 'Inbox');
});

const flowWith = (given: object = {}) => onDemand(stack, { source: new S3Source(untyped({ bucket, prefix: 'accounts', ...given })) });

test('renders bucket and prefix', () => {
  flowWith();
  expect(flowOf(stack).SourceFlowConfig).toEqual({
    ConnectorType: 'S3',
    SourceConnectorProperties: { S3: { BucketName: { Ref: 'InboxA8E05DC3' }, BucketPrefix: 'accounts' } },
  });
  expect(warningsOf(stack)).toEqual([]);
});

test.each([[S3InputFileType.CSV, 'CSV'], [S3InputFileType.JSON, 'JSON']])('renders the type %s', (fileType, S3InputFileTypeText) => {
  flowWith({ fileType });
  expect(flowOf(stack).SourceFlowConfig.SourceConnectorProperties.S3.S3InputFormatConfig).toEqual({ S3InputFileType: S3InputFileTypeText });
});

test('allows AppFlow to read the bucket, and depends on its policy', () => {
  flowWith();
  const template = Template.fromStack(stack);
  const [[policyId, policy]] = Object.entries(template.findResources('AWS::S3::BucketPolicy'));
  const arn = { 'Fn::GetAtt': ['InboxA8E05DC3', 'Arn'] };
  expect(policy.Properties.PolicyDocument.Statement).toEqual([{
    Effect: 'Allow',
    Principal: { Service: 'appflow.amazonaws.com' },
    Action: ['s3:ListBucket', 's3:GetObject'],
    Resource: [arn, { 'Fn::Join': ['', [arn, '/*']] }],
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  }]);
  expect(Object.values(template.findResources(FLOW))[0].DependsOn).toEqual([policyId]);
});

test('allows AppFlow to use the key of the bucket', () => {
  bucket = new Bucket(stack, 'Encrypted', { encryptionKey: new Key(stack, 'Key') });
  flowWith();
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
  expect(Properties.KeyPolicy.Statement).toContainEqual({
    Effect: 'Allow',
    Principal: { Service: 'appflow.amazonaws.com' },
    Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  });
});

test('warns if the policy of the bucket can\'t be changed', () => {
  flowWith({ bucket: Bucket.fromBucketName(stack, 'Imported', 'inbox') });
  const [{ path, text }] = warningsOf(stack);
  expect(path).toBe('/Stack/Flow');
  expect(text).toContain('If AppFlow can\'t read the bucket yet, add this statement to its policy: ');
  expect(text).toContain('"Action":["s3:ListBucket","s3:GetObject"]');
  expect(text).toContain('[ack: cdk-appflow-constructs:importedBucketPolicy]');
});

test('warns of files outside a folder', () => {
  flowWith({ prefix: '' });
  expect(flowOf(stack).SourceFlowConfig.SourceConnectorProperties.S3.BucketPrefix).toBe('');
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Flow',
    text: warning('sourceWithoutFolder', 'source: prefix is empty, but AppFlow requires the files to be in a folder of the bucket; give the folder'),
  }]);
});

test('accepts a token for the prefix', () => {
  flowWith({ prefix: Lazy.string({ produce: () => 'later' }) });
  expect(flowOf(stack).SourceFlowConfig.SourceConnectorProperties.S3.BucketPrefix).toBe('later');
});

test.each([
  [{ bucket: undefined }, 'source: bucket is required'],
  [{ bucket: 'inbox' }, 'source: bucket must be an Amazon S3 bucket (IBucket), got a string'],
  [{ prefix: undefined }, 'source: prefix is required'],
  [{ prefix: 5 }, 'source: prefix must be a string, got a number'],
  [{ prefix: 'a\nb' }, 'source: prefix must be at most 512 characters on one line, got "a\\nb"'],
  [{ prefix: 'x'.repeat(513) }, 'source: prefix must be at most 512 characters, got 513 characters'],
  [{ fileType: 'XML' }, 'source: fileType must be one of CSV, JSON, got "XML"'],
  [{ fileType: 5 }, 'source: fileType must be one of CSV, JSON, got a number'],
])('refuses %j', (given, problem) => {
  expect(errorOf(() => flowWith(given))).toBe(invalidFlow('OnDemandFlow', problem));
});

test.each([
  ['region', { account: '111111111111', region: 'us-east-1' }, 'eu-west-1'],
  ['account', { account: '222222222222', region: 'eu-west-1' }, '111111111111'],
] as const)('refuses a bucket in another %s', (what, env, ours) => {
  stack = newStack({ account: '111111111111', region: 'eu-west-1' });
  const elsewhere = Bucket.fromBucketAttributes(stack, 'Elsewhere', { bucketName: 'elsewhere', ...env });
  expect(errorOf(() => flowWith({ bucket: elsewhere }))).toBe(
    invalidFlow('OnDemandFlow', `source: bucket must be in the ${what} of the flow, ${ours}, got a bucket in ${env[what]}`));
});
