import { SecretValue } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { bundle } from './services';
import type { Json } from './templates';
import { ACCOUNT, deployed, ofType, REGION, resourcesOf, testStack } from './templates';
import {
  OAuth2TokensOnRefresh,
  RedshiftConnectorProfile,
  RedshiftEndpoint,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
} from '../../src';

beforeAll(bundle);

const instanceUrl = 'https://acme.service-now.com';
const viaSecretsManager = { 'kms:ViaService': `secretsmanager.${REGION}.amazonaws.com` };
const viaAppFlow = { 'kms:ViaService': `appflow.${REGION}.amazonaws.com` };
const calledVia = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'appflow.amazonaws.com' } };
const current = { 'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': 'AWSCURRENT' } };

/** What the function may do, with each resource under the path of its construct. */
function statementsOf(stack: Stack): Json[] {
  const [policy] = Object.entries(resourcesOf(stack)).filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.includes('CredentialRefresh'));
  const document = deployed(stack, policy[1].Properties.PolicyDocument);
  if (typeof document !== 'object' || document === null || Array.isArray(document) || !Array.isArray(document.Statement)) {
    throw new Error('no policy');
  }
  const short = JSON.stringify(document.Statement)
    .replace(/<(?:CdkAppFlowCredentialRefresh)?([A-Za-z]+?)[0-9A-F]{8}(\.\w+)?>/g, '<$1$2>');
  const statements: Json[] = JSON.parse(short);
  return statements;
}

const allow = (action: string | string[], resource: string | string[], condition?: object) => ({
  Effect: 'Allow', Action: action, Resource: resource, ...(condition && { Condition: condition }),
});

const ALWAYS = [
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], '<Logs.Arn>'),
  allow('sqs:SendMessage', '<DeadLetterQueue.Arn>'),
];
const OF_EACH_PROFILE = [
  allow('appflow:UpdateConnectorProfile', '<ServiceNow.ConnectorProfileArn>'),
  allow('secretsmanager:CreateSecret', `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:appflow!*`, {
    ...calledVia, StringLike: { 'secretsmanager:Name': 'appflow!*' },
  }),
  allow('secretsmanager:PutResourcePolicy', '<ServiceNow.CredentialsArn>', {
    ...calledVia, StringEqualsIgnoreCase: { 'secretsmanager:ResourceTag/aws:secretsmanager:owningService': 'appflow' },
  }),
];

function serviceNow(stack: Stack, secret: ISecret): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(stack, 'ServiceNow', { instanceUrl, credentials: ServiceNowCredentials.basicFromSecret(secret) });
}

test('a secret under the AWS managed key', () => {
  const stack = testStack();
  serviceNow(stack, new Secret(stack, 'Login')).refreshOnSecretChange();
  expect(statementsOf(stack)).toEqual([
    ...ALWAYS,
    allow('secretsmanager:GetSecretValue', '<Login>', current),
    ...OF_EACH_PROFILE,
  ]);
});

test('a secret and a profile under customer managed keys', () => {
  const stack = testStack();
  const secret = new Secret(stack, 'Login', { encryptionKey: new Key(stack, 'SecretKey') });
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl,
    encryptionKey: new Key(stack, 'ProfileKey'),
    credentials: ServiceNowCredentials.basicFromSecret(secret),
  }).refreshOnSecretChange();
  expect(statementsOf(stack)).toEqual([
    ...ALWAYS,
    allow('secretsmanager:GetSecretValue', '<Login>', current),
    allow('kms:Decrypt', '<SecretKey.Arn>', { StringEquals: viaSecretsManager, StringLike: { 'kms:EncryptionContext:SecretARN': '<Login>' } }),
    ...OF_EACH_PROFILE,
    allow('kms:CreateGrant', '<ProfileKey.Arn>', { StringEquals: viaAppFlow, Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    allow(['kms:DescribeKey', 'kms:ListGrants'], '<ProfileKey.Arn>', { StringEquals: viaAppFlow }),
  ]);
});

const named = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:desk-??????`;
const whole = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:desk-AbCdEf`;

test.each<[string, string | string[], (stack: Stack) => SecretValue]>([
  ['a name', named, () => SecretValue.secretsManager('desk', { jsonField: 'password' })],
  // A name may end like the suffix of an ARN: it can't be seen which it is.
  ['a whole ARN', [whole, `${whole}-??????`], () => SecretValue.secretsManager(whole, { jsonField: 'password' })],
  ['a part of an ARN', `${whole.slice(0, -7)}-??????`, () => SecretValue.secretsManager(whole.slice(0, -7), { jsonField: 'password' })],
  ['a construct', '<Login>', (stack) => new Secret(stack, 'Login').secretValueFromJson('password')],
  ['the ARN of a construct', '<Login>', (stack) => SecretValue.secretsManager(new Secret(stack, 'Login').secretArn)],
  ['an imported secret', named, (stack) => Secret.fromSecretNameV2(stack, 'Login', 'desk').secretValue],
])('a SecretValue of %s', (_what, resource, password) => {
  const stack = testStack();
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl, credentials: ServiceNowCredentials.basic({ username: 'appflow', password: password(stack) }),
  }).refreshOnSecretChange();
  expect(statementsOf(stack)).toEqual([...ALWAYS, allow('secretsmanager:GetSecretValue', resource, current), ...OF_EACH_PROFILE]);
});

test('a SecretValue of a construct with a customer managed key', () => {
  const stack = testStack();
  const secret = new Secret(stack, 'Login', { encryptionKey: new Key(stack, 'SecretKey') });
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl, credentials: ServiceNowCredentials.basic({ username: 'appflow', password: secret.secretValueFromJson('password') }),
  }).refreshOnSecretChange();
  expect(statementsOf(stack)).toContainEqual(expect.objectContaining({ Action: 'kms:Decrypt', Resource: '<SecretKey.Arn>' }));
});

test('the key of an imported secret', () => {
  const stack = testStack();
  serviceNow(stack, Secret.fromSecretNameV2(stack, 'Login', 'desk')).refreshOnSecretChange({ secretEncryptionKey: new Key(stack, 'SecretKey') });
  expect(statementsOf(stack)).toContainEqual(allow('kms:Decrypt', '<SecretKey.Arn>', {
    StringEquals: viaSecretsManager, StringLike: { 'kms:EncryptionContext:SecretARN': named },
  }));
});

test('another label is the only one that may be read', () => {
  const stack = testStack();
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl,
    credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Login', 'desk'), { versionStage: 'BLUE' }),
  }).refreshOnSecretChange();
  expect(statementsOf(stack)).toContainEqual(allow('secretsmanager:GetSecretValue', named, {
    'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': 'BLUE' },
  }));
});

test('kept tokens need AppFlow\'s own secret', () => {
  const stack = testStack();
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl,
    encryptionKey: new Key(stack, 'ProfileKey'),
    credentials: ServiceNowCredentials.oauth2TokensFromSecret(Secret.fromSecretNameV2(stack, 'Login', 'desk')),
  }).refreshOnSecretChange({ oauth2Tokens: OAuth2TokensOnRefresh.KEEP });
  expect(statementsOf(stack).slice(2, 5)).toEqual([
    allow('secretsmanager:GetSecretValue', named, current),
    allow('secretsmanager:GetSecretValue', '<ServiceNow.CredentialsArn>', {
      'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': ['AWSCURRENT', 'AWSPREVIOUS'] },
    }),
    allow('kms:Decrypt', '<ProfileKey.Arn>', {
      StringEquals: viaSecretsManager, StringLike: { 'kms:EncryptionContext:SecretARN': '<ServiceNow.CredentialsArn>' },
    }),
  ]);
});

test('the roles of Redshift are passed on', () => {
  const stack = testStack();
  new RedshiftConnectorProfile(stack, 'Redshift', {
    bucket: Bucket.fromBucketName(stack, 'Bucket', 'staging'),
    endpoint: RedshiftEndpoint.jdbcFromSecret(Secret.fromSecretNameV2(stack, 'Login', 'desk'), { databaseUrl: 'jdbc:redshift://h:5439/dev' }),
  }).refreshOnSecretChange();
  expect(statementsOf(stack).at(-1)).toEqual(allow('iam:PassRole', '<RedshiftBucketAccessRole.Arn>', {
    StringEquals: { 'iam:PassedToService': ['appflow.amazonaws.com', 'redshift.amazonaws.com'] },
  }));
});

test('only Lambda may take the role, and only the rules may use the queue and the function', () => {
  const stack = testStack();
  serviceNow(stack, new Secret(stack, 'Login')).refreshOnSecretChange();
  expect(ofType(stack, 'AWS::IAM::Role')).toEqual([expect.objectContaining({
    AssumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }], Version: '2012-10-17',
    },
  })]);
  expect(ofType(stack, 'AWS::IAM::Role')[0]).not.toHaveProperty('ManagedPolicyArns');
  const rule = { 'Fn::GetAtt': [expect.stringMatching(/^ServiceNowCredentialRefreshRule/), 'Arn'] };
  expect(ofType(stack, 'AWS::Lambda::Permission')).toEqual([expect.objectContaining({ Principal: 'events.amazonaws.com', SourceArn: rule })]);
  const queue = { 'Fn::GetAtt': [expect.stringMatching(/^CdkAppFlowCredentialRefreshDeadLetterQueue/), 'Arn'] };
  expect(ofType(stack, 'AWS::SQS::QueuePolicy')).toEqual([expect.objectContaining({
    PolicyDocument: {
      Statement: [
        { Effect: 'Deny', Action: 'sqs:*', Principal: { AWS: '*' }, Resource: queue, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        expect.objectContaining({
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'events.amazonaws.com' },
          Resource: queue,
          Condition: { ArnEquals: { 'aws:SourceArn': rule } },
        }),
      ],
      Version: '2012-10-17',
    },
  })]);
});
