import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, Lazy } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { snowflake } from './util';
import type { SnowflakeConnectorProfile, SnowflakeConnectorProfileProps } from '../../src';
import { invalid, newStack, propertiesOf, untyped } from '../support/util';

const USER = 'arn:aws:iam::123456789012:user/abc1-b-self1234';
const storageIntegration = { userArn: USER, externalId: 'ACME_SFCRole=2_a123456/s0aBCDEfGHIJklmNoPq=' };
const BUCKET_ARN = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::staging']] };
const objects = (path: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::staging/${path}`]] });

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function make(props: Partial<SnowflakeConnectorProfileProps> = {}): SnowflakeConnectorProfile {
  return snowflake.make(stack, { storageIntegration, ...props }) as SnowflakeConnectorProfile;
}

function statements(): unknown {
  return propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument.Statement;
}

test('without a storage integration there is no role', () => {
  const profile = make({ storageIntegration: undefined });
  expect(profile.integrationRole).toBeUndefined();
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 0);
});

test('Snowflake\'s user is allowed to assume the role with the external ID', () => {
  const profile = make();
  expect(propertiesOf(stack, 'AWS::IAM::Role')).toEqual({
    Description: 'Lets a storage integration of Snowflake read the stage of Amazon AppFlow',
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { AWS: USER },
        Condition: { StringEquals: { 'sts:ExternalId': storageIntegration.externalId } },
      }],
    },
  });
  const [roleId] = Object.keys(Template.fromStack(stack).findResources('AWS::IAM::Role'));
  expect(stack.resolve(profile.integrationRole?.roleArn)).toEqual({ 'Fn::GetAtt': [roleId, 'Arn'] });
});

test.each([undefined, '', untyped<string>(null)])('the role allows reading the whole bucket if the prefix is %j', (bucketPrefix) => {
  make({ bucketPrefix });
  expect(statements()).toEqual([
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: objects('*') },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET_ARN },
    { Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: BUCKET_ARN },
  ]);
});

test.each(['appflow/in', 'appflow/in/'])('the role allows reading only the folder %s', (bucketPrefix) => {
  make({ bucketPrefix });
  expect(statements()).toEqual([
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: objects('appflow/in/*') },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: BUCKET_ARN, Condition: { StringLike: { 's3:prefix': ['appflow/in/*'] } } },
    { Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: BUCKET_ARN },
  ]);
});

test('the folder may be a parameter', () => {
  make({ bucketPrefix: new CfnParameter(stack, 'Prefix').valueAsString });
  expect(statements()).toMatchObject([
    { Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::staging/', { Ref: 'Prefix' }, '/*']] } },
    { Condition: { StringLike: { 's3:prefix': [{ 'Fn::Join': ['', [{ Ref: 'Prefix' }, '/*']] }] } } },
    {},
  ]);
});

test('the role allows decrypting with the key of the bucket', () => {
  const encryptionKey = new Key(stack, 'Key');
  make({ bucket: new Bucket(stack, 'Bucket', { encryption: BucketEncryption.KMS, encryptionKey }) });
  const [keyId] = Object.keys(Template.fromStack(stack).findResources('AWS::KMS::Key'));
  const [bucketId] = Object.keys(Template.fromStack(stack).findResources('AWS::S3::Bucket'));
  const bucketArn = { 'Fn::GetAtt': [bucketId, 'Arn'] };
  expect(statements()).toEqual([
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: { 'Fn::Join': ['', [bucketArn, '/*']] } },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn },
    { Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: bucketArn },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: { 'Fn::GetAtt': [keyId, 'Arn'] } },
  ]);
});

test('user and external id may be tokens', () => {
  make({ storageIntegration: { userArn: new CfnParameter(stack, 'User').valueAsString, externalId: Lazy.string({ produce: () => 'late' }) } });
  expect(propertiesOf(stack, 'AWS::IAM::Role').AssumeRolePolicyDocument.Statement).toMatchObject([
    { Principal: { AWS: { Ref: 'User' } }, Condition: { StringEquals: { 'sts:ExternalId': 'late' } } },
  ]);
});

const USER_HINT = `(e.g. "${USER}")`;
const EXTERNAL_ID = 'storageIntegration.externalId must be 2 to 1224 letters, digits or characters of _+=,.@:/-, got';

test.each<[string, unknown, string[]]>([
  ['nothing in it', {}, [`storageIntegration.userArn is required ${USER_HINT}`, 'storageIntegration.externalId is required']],
  ['a text in its place', USER, [`storageIntegration.userArn is required ${USER_HINT}`, 'storageIntegration.externalId is required']],
  ['null in it', { userArn: null, externalId: null }, [`storageIntegration.userArn is required ${USER_HINT}`, 'storageIntegration.externalId is required']],
  ['the ARN of a bucket', { ...storageIntegration, userArn: 'arn:aws:s3:::staging' },
    [`storageIntegration.userArn must be an ARN of the form arn:aws:iam:... ${USER_HINT}, got "arn:aws:s3:::staging"`]],
  ['a long ARN', { ...storageIntegration, userArn: USER.padEnd(513, 'x') }, [`storageIntegration.userArn must be at most 512 characters ${USER_HINT}, got 513 characters`]],
  ['a number for userArn', { ...storageIntegration, userArn: 1 }, [`storageIntegration.userArn must be a string ${USER_HINT}, got a number`]],
  ['a short externalId', { ...storageIntegration, externalId: 'x' }, [`${EXTERNAL_ID} "x"`]],
  ['a space in externalId', { ...storageIntegration, externalId: 'a b' }, [`${EXTERNAL_ID} "a b"`]],
  ['a long externalId', { ...storageIntegration, externalId: 'x'.repeat(1225) }, ['storageIntegration.externalId must be at most 1224 characters, got 1225 characters']],
])('refuses a storage integration with %s', (_, integration, problems) => {
  expect(snowflake.error({ storageIntegration: integration })).toBe(invalid('SnowflakeConnectorProfile', ...problems));
});

test.each([untyped<undefined>(null), undefined])('a storage integration that is %s counts as none', (integration) => {
  expect(make({ storageIntegration: integration }).integrationRole ?? undefined).toBeUndefined();
});
