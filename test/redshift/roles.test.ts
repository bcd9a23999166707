import type { Stack } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BUCKET_ROLE_ARN, CLUSTER, DATA_API_ROLE_ARN, SERVERLESS } from './util';
import type { RedshiftConnectorProfileProps } from '../../src';
import { RedshiftConnectorProfile, RedshiftEndpoint } from '../../src';
import { newStack, propertiesOf } from '../support/util';

const SERVICE_LINKED_ROLE = {
  Effect: 'Allow',
  Action: 'iam:CreateServiceLinkedRole',
  Resource: {
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' },
      ':iam::*:role/aws-service-role/redshift-data.amazonaws.com/AWSServiceRoleForRedshift']],
  },
  Condition: { StringLike: { 'iam:AWSServiceName': 'redshift-data.amazonaws.com' } },
};
const RESULTS = { Effect: 'Allow', Action: ['redshift-data:GetStatementResult', 'redshift-data:DescribeStatement'], Resource: '*' };
const WORKGROUPS = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':redshift-serverless:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':workgroup/*']],
};
const execute = (resource: unknown) => ({ Effect: 'Allow', Action: 'redshift-data:ExecuteStatement', Resource: resource });

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function make(props: Partial<RedshiftConnectorProfileProps> = {}): RedshiftConnectorProfile {
  return new RedshiftConnectorProfile(stack, 'Profile', {
    endpoint: RedshiftEndpoint.cluster(CLUSTER),
    bucket: Bucket.fromBucketName(stack, 'Staging', 'staging'),
    ...props,
  });
}

/** The properties of the role for a service, and the statements of its policy. */
function roleOf(service: string): { id: string; properties: any; statements: unknown } {
  const template = Template.fromStack(stack);
  const [[id, role]] = Object.entries(template.findResources('AWS::IAM::Role'))
    .filter(([, { Properties }]) => Properties.AssumeRolePolicyDocument.Statement[0].Principal.Service === service);
  const [policy] = Object.values(template.findResources('AWS::IAM::Policy')).filter(({ Properties }) => Properties.Roles[0].Ref === id);
  return { id, properties: role.Properties, statements: policy.Properties.PolicyDocument.Statement };
}

function arn(type: string, name: unknown): object {
  const head = ['arn:', { Ref: 'AWS::Partition' }, ':redshift:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }];
  return { 'Fn::Join': ['', [...head, ...(Array.isArray(name) ? [`:${type}:`, ...name] : [`:${type}:${String(name)}`])]] };
}

function trust(service: string, condition?: object): object {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } };
  return { Version: '2012-10-17', Statement: [condition ? { ...statement, Condition: condition } : statement] };
}

/** AppFlow's guide doesn't say whether AppFlow sends the account. */
const FROM_THE_ACCOUNT = { StringEqualsIfExists: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };

describe('the role for the Data API', () => {
  test('of a cluster grants access to this cluster, database and user', () => {
    const profile = make();
    const { id, properties, statements } = roleOf('appflow.amazonaws.com');
    expect(properties).toEqual({
      Description: 'Lets Amazon AppFlow write to Amazon Redshift through its Data API',
      AssumeRolePolicyDocument: trust('appflow.amazonaws.com', FROM_THE_ACCOUNT),
    });
    expect(statements).toEqual([
      execute(arn('cluster', 'cluster')),
      RESULTS,
      { Effect: 'Allow', Action: 'redshift:GetClusterCredentials', Resource: [arn('dbname', 'cluster/dev'), arn('dbuser', 'cluster/appflow')] },
      { Effect: 'Deny', Action: 'redshift:CreateClusterUser', Resource: arn('dbuser', '*/*') },
      SERVICE_LINKED_ROLE,
    ]);
    expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties.Redshift.DataApiRoleArn).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(stack.resolve(profile.dataApiRole?.roleArn)).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
  });

  test('of a cluster that is a parameter', () => {
    make({ endpoint: RedshiftEndpoint.cluster({ ...CLUSTER, clusterIdentifier: new CfnParameter(stack, 'Cluster').valueAsString }) });
    expect(roleOf('appflow.amazonaws.com').statements).toContainEqual(execute(arn('cluster', [{ Ref: 'Cluster' }])));
    expect(roleOf('appflow.amazonaws.com').statements).toContainEqual({
      Effect: 'Allow',
      Action: 'redshift:GetClusterCredentials',
      Resource: [arn('dbname', [{ Ref: 'Cluster' }, '/dev']), arn('dbuser', [{ Ref: 'Cluster' }, '/appflow'])],
    });
  });

  test('of a workgroup grants access to workgroups with the tag', () => {
    make({ endpoint: RedshiftEndpoint.serverless(SERVERLESS) });
    const { id, properties, statements } = roleOf('appflow.amazonaws.com');
    expect(properties.AssumeRolePolicyDocument).toEqual(trust('appflow.amazonaws.com', FROM_THE_ACCOUNT));
    expect(statements).toEqual([
      execute(WORKGROUPS),
      RESULTS,
      {
        Effect: 'Allow',
        Action: 'redshift-serverless:GetCredentials',
        Resource: WORKGROUPS,
        Condition: { StringLike: { 'aws:ResourceTag/RedshiftDataFullAccess': '*' } },
      },
      SERVICE_LINKED_ROLE,
    ]);
    expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties.Redshift.DataApiRoleArn).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
  });
});

describe('the role for the bucket', () => {
  const ROLE = { Description: 'Lets Amazon Redshift read what Amazon AppFlow has staged', AssumeRolePolicyDocument: trust('redshift.amazonaws.com') };
  const READ = ['s3:GetObject*', 's3:GetBucket*', 's3:List*'];

  test('allows reading it', () => {
    const bucket = new Bucket(stack, 'Bucket');
    const profile = make({ bucket });
    const { id, properties, statements } = roleOf('redshift.amazonaws.com');
    const bucketArn = { 'Fn::GetAtt': [stack.getLogicalId(bucket.node.defaultChild as never), 'Arn'] };
    expect(properties).toEqual(ROLE);
    expect(statements).toEqual([{ Effect: 'Allow', Action: READ, Resource: [bucketArn, { 'Fn::Join': ['', [bucketArn, '/*']] }] }]);
    expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties.Redshift.RoleArn).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(stack.resolve(profile.bucketAccessRole.roleArn)).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
  });

  test('allows decrypting with the key of the bucket', () => {
    const encryptionKey = new Key(stack, 'Key');
    make({ bucket: new Bucket(stack, 'Bucket', { encryption: BucketEncryption.KMS, encryptionKey }) });
    const [keyId] = Object.keys(Template.fromStack(stack).findResources('AWS::KMS::Key'));
    expect(roleOf('redshift.amazonaws.com').statements).toEqual([
      expect.objectContaining({ Action: READ }),
      { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:DescribeKey'], Resource: { 'Fn::GetAtt': [keyId, 'Arn'] } },
    ]);
  });

  test('allows reading an imported bucket', () => {
    make();
    const bucketArn = ['arn:', { Ref: 'AWS::Partition' }, ':s3:::staging'];
    expect(roleOf('redshift.amazonaws.com').statements).toEqual([{
      Effect: 'Allow',
      Action: READ,
      Resource: [{ 'Fn::Join': ['', bucketArn] }, { 'Fn::Join': ['', [...bucketArn.slice(0, 2), ':s3:::staging/*']] }],
    }]);
  });
});

test('given roles are used, and none is created or changed', () => {
  const bucketAccessRole = Role.fromRoleArn(stack, 'GivenBucketRole', BUCKET_ROLE_ARN);
  const dataApiRole = Role.fromRoleArn(stack, 'GivenDataApiRole', DATA_API_ROLE_ARN);
  const profile = make({ endpoint: RedshiftEndpoint.cluster({ ...CLUSTER, dataApiRole }), bucketAccessRole });
  expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties.Redshift)
    .toMatchObject({ RoleArn: BUCKET_ROLE_ARN, DataApiRoleArn: DATA_API_ROLE_ARN });
  expect([profile.bucketAccessRole, profile.dataApiRole]).toEqual([bucketAccessRole, dataApiRole]);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::IAM::Role', 0);
  template.resourceCountIs('AWS::IAM::Policy', 0);
});

test('given roles of the same app get no policy', () => {
  const bucketAccessRole = new Role(stack, 'BucketRole', { assumedBy: new ServicePrincipal('redshift.amazonaws.com') });
  const dataApiRole = new Role(stack, 'DataApiRole', { assumedBy: new ServicePrincipal('appflow.amazonaws.com') });
  make({ endpoint: RedshiftEndpoint.serverless({ ...SERVERLESS, dataApiRole }), bucketAccessRole });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::IAM::Role', 2);
  template.resourceCountIs('AWS::IAM::Policy', 0);
});

test.each([RedshiftEndpoint.cluster(CLUSTER), RedshiftEndpoint.serverless(SERVERLESS)])('no partition, region or account is literal: case %#', (endpoint) => {
  make({ endpoint });
  expect(JSON.stringify(Template.fromStack(stack).toJSON().Resources)).not.toMatch(/arn:aws|\d{12}|[a-z]{2}-[a-z]+-\d/);
});

test('the profile depends on the policies of its created roles', () => {
  make();
  const template = Template.fromStack(stack);
  const [profile] = Object.values(template.findResources('AWS::AppFlow::ConnectorProfile'));
  const policies = Object.keys(template.findResources('AWS::IAM::Policy'));
  expect(policies).toHaveLength(2);
  expect(profile.DependsOn).toEqual(expect.arrayContaining(policies));
});

test('AppFlow is allowed to use the key of the staging bucket', () => {
  const key = new Key(stack, 'Key');
  make({ bucket: new Bucket(stack, 'Encrypted', { encryption: BucketEncryption.KMS, encryptionKey: key }) });
  expect(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy.Statement).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'],
    Principal: { Service: 'appflow.amazonaws.com' },
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  });
});
