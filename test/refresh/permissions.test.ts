import { SecretValue } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { bundle } from './services';
import type { Json } from './templates';
import { ACCOUNT, deployed, ofType, REGION, resourcesOf, STACK_UUID, testStack } from './templates';
import {
  CustomConnectorCredentials,
  CustomConnectorProfile,
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
const onOwnKey = { StringEquals: viaAppFlow, BoolIfExists: { 'kms:GrantIsForAWSResource': 'true' } };
const calledVia = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'appflow.amazonaws.com' } };
const current = { 'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': 'AWSCURRENT' } };

/** The permissions of the function, with each resource replaced by the path of its construct. */
function statementsOf(stack: Stack): Json[] {
  const statements = Object.entries(resourcesOf(stack))
    .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.includes('CredentialRefresh'))
    .flatMap(([, { Properties }]) => {
      const document = deployed(stack, Properties.PolicyDocument);
      return typeof document === 'object' && document !== null && !Array.isArray(document) && Array.isArray(document.Statement) ? document.Statement : [];
    });
  return JSON.parse(JSON.stringify(statements).replace(/<(?:CdkAppFlowCredentialRefresh)?([A-Za-z]+?)[0-9A-F]{8}(\.\w+)?>/g, '<$1$2>'));
}

const grouped = (actions: string[], resources: string[], condition?: object) => ({
  Effect: 'Allow', Action: actions, Resource: resources, ...(condition && { Condition: condition }),
});
const allow = (action: string, resource: string | string[], condition?: object) => grouped([action], [resource].flat(), condition);

const ALWAYS = [
  { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '<Logs.Arn>' },
  { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '<DeadLetterQueue.Arn>' },
];
const OF_EACH_PROFILE = [
  allow('appflow:UpdateConnectorProfile', '<ServiceNow.ConnectorProfileArn>'),
  allow('secretsmanager:CreateSecret', `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:appflow!*`, {
    ...calledVia, StringLike: { 'secretsmanager:Name': 'appflow!*' },
  }),
  allow('secretsmanager:PutResourcePolicy', `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:appflow!*`, {
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
    allow('kms:Decrypt', '<SecretKey.Arn>', { StringEquals: viaSecretsManager }),
    ...OF_EACH_PROFILE,
    grouped(['kms:CreateGrant', 'kms:DescribeKey', 'kms:ListGrants'], ['<ProfileKey.Arn>'], onOwnKey),
  ]);
});

const named = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:desk-??????`;
const whole = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:desk-AbCdEf`;

test.each<[string, string | string[], (stack: Stack) => SecretValue]>([
  ['a name', named, () => SecretValue.secretsManager('desk', { jsonField: 'password' })],
  // A name may end like the suffix of an ARN, which is ambiguous.
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
  expect(statementsOf(stack)).toContainEqual(allow('kms:Decrypt', '<SecretKey.Arn>', { StringEquals: viaSecretsManager }));
});

test('the key of an imported secret', () => {
  const stack = testStack();
  serviceNow(stack, Secret.fromSecretNameV2(stack, 'Login', 'desk')).refreshOnSecretChange({ secretEncryptionKey: new Key(stack, 'SecretKey') });
  expect(statementsOf(stack)).toContainEqual(allow('kms:Decrypt', '<SecretKey.Arn>', { StringEquals: viaSecretsManager }));
});

test('only the given label may be read', () => {
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
    allow('kms:Decrypt', '<ProfileKey.Arn>', { StringEquals: viaSecretsManager }),
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

test('only Lambda may assume the role, and only the rules may use the queue and the function', () => {
  const stack = testStack();
  serviceNow(stack, new Secret(stack, 'Login')).refreshOnSecretChange();
  expect(ofType(stack, 'AWS::IAM::Role')).toEqual([expect.objectContaining({
    AssumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }], Version: '2012-10-17',
    },
  })]);
  expect(ofType(stack, 'AWS::IAM::Role')[0]).not.toHaveProperty('ManagedPolicyArns');
  const rules = `arn:aws:events:${REGION}:${ACCOUNT}:rule/${STACK_UUID}-*`;
  expect(deployed(stack, ofType(stack, 'AWS::Lambda::Permission'))).toEqual([{
    Action: 'lambda:InvokeFunction',
    FunctionName: expect.stringMatching(/^<CdkAppFlowCredentialRefreshFunction\w+\.Arn>$/),
    Principal: 'events.amazonaws.com',
    SourceArn: rules,
  }]);
  const queue = { 'Fn::GetAtt': [expect.stringMatching(/^CdkAppFlowCredentialRefreshDeadLetterQueue/), 'Arn'] };
  const [{ PolicyDocument: policy }] = ofType(stack, 'AWS::SQS::QueuePolicy');
  expect(policy).toEqual({
    Statement: [
      { Effect: 'Deny', Action: 'sqs:*', Principal: { AWS: '*' }, Resource: queue, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      {
        Sid: 'AllowRules',
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { Service: 'events.amazonaws.com' },
        Resource: queue,
        Condition: { ArnLike: { 'aws:SourceArn': expect.anything() } },
      },
    ],
    Version: '2012-10-17',
  });
  expect(JSON.stringify(deployed(stack, policy))).toContain(`{"ArnLike":{"aws:SourceArn":"${rules}"}}`);
});

test('the names of a stack\'s rules begin with the id of the stack, and no two are the same', () => {
  const stack = testStack();
  for (const id of ['Crm', 'CrmArchive']) {
    const [user, password] = ['user', 'password'].map((key) => SecretValue.secretsManager(`${id}-${key}`));
    new CustomConnectorProfile(stack, id, {
      connectorLabel: 'Mine', credentials: CustomConnectorCredentials.apiKey({ apiKey: user, apiSecretKey: password }),
    }).refreshOnSecretChange();
  }
  const names = ofType(stack, 'AWS::Events::Rule').map(({ Name: name }) => String(deployed(stack, name)));
  expect(new Set(names).size).toBe(4);
  for (const name of names) {
    expect(name).toMatch(new RegExp(`^${STACK_UUID}-[A-Za-z0-9-]+$`));
    expect(name.length).toBeLessThanOrEqual(64);
  }
});
