import { CfnParameter, SecretValue, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { bundle } from './services';
import { deployed, ofType, REGION, STACK_UUID, testStack } from './templates';
import type { CredentialRefreshOptions } from '../../src';
import { ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';
import { errorOf } from '../support/util';

beforeAll(bundle);

function serviceNow(stack: Stack, id: string): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(stack, id, {
    instanceUrl: 'https://acme.service-now.com',
    credentials: ServiceNowCredentials.basic({ username: 'appflow', password: SecretValue.secretsManager(id) }),
  });
}

const reference = (id: string, attribute: string) => ({ 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${id}`)), attribute] });

test('a VPC, memory and a log group', () => {
  const stack = testStack();
  const vpc = new Vpc(stack, 'Vpc', { maxAzs: 2 });
  serviceNow(stack, 'Desk').refreshOnSecretChange({
    vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
    securityGroups: [new SecurityGroup(stack, 'Group', { vpc })],
    memorySize: 512,
    logGroup: new LogGroup(stack, 'MyLogs', { retention: RetentionDays.ONE_YEAR, encryptionKey: new Key(stack, 'LogKey') }),
  });
  const [refreshFunction] = ofType(stack, 'AWS::Lambda::Function').filter(({ Handler: handler }) => handler === 'index.handler');
  expect(refreshFunction).toMatchObject({
    MemorySize: 512,
    LoggingConfig: { LogGroup: { Ref: expect.stringMatching(/^MyLogs/) } },
    VpcConfig: {
      SecurityGroupIds: [reference('Group', 'GroupId')],
      SubnetIds: [{ Ref: expect.stringMatching(/^VpcPrivateSubnet1/) }, { Ref: expect.stringMatching(/^VpcPrivateSubnet2/) }],
    },
  });
  expect(ofType(stack, 'AWS::Logs::LogGroup')).toHaveLength(1);
  const policies = JSON.stringify(ofType(stack, 'AWS::IAM::Policy'));
  expect(policies).toContain('"ec2:CreateNetworkInterface"');
  expect(policies).toMatch(/"logs:PutLogEvents"\],"Effect":"Allow","Resource":\{"Fn::GetAtt":\["MyLogs/);
});

test('its own security group, if none is given', () => {
  const stack = testStack();
  serviceNow(stack, 'Desk').refreshOnSecretChange({ vpc: new Vpc(stack, 'Vpc', { maxAzs: 2 }) });
  expect(ofType(stack, 'AWS::EC2::SecurityGroup')).toHaveLength(1);
});

test('a key for the queue, which the function and the rules of the stack are allowed to use', () => {
  const stack = testStack();
  serviceNow(stack, 'Desk').refreshOnSecretChange({ deadLetterQueueEncryptionKey: new Key(stack, 'QueueKey') });
  expect(ofType(stack, 'AWS::SQS::Queue')).toEqual([expect.objectContaining({ KmsMasterKeyId: reference('QueueKey', 'Arn') })]);
  const [{ KeyPolicy: policy }] = ofType(stack, 'AWS::KMS::Key');
  expect(deployed(stack, policy)).toMatchObject({
    Statement: [{}, {
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:events:${REGION}:123456789012:rule/${STACK_UUID}-*` } },
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Resource: '*',
    }],
  });
  expect(JSON.stringify(ofType(stack, 'AWS::IAM::Policy'))).toContain(
    `{"Action":["kms:Decrypt","kms:GenerateDataKey"],"Condition":{"StringEquals":{"kms:ViaService":"sqs.${REGION}.amazonaws.com"}},"Effect":"Allow"`);
});

test('an imported key for the queue', () => {
  const stack = testStack();
  const key = Key.fromKeyArn(stack, 'QueueKey', `arn:aws:kms:${REGION}:123456789012:key/1`);
  serviceNow(stack, 'Desk').refreshOnSecretChange({ deadLetterQueueEncryptionKey: key });
  Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp(
    'the policy of the key \'Test/QueueKey\' can\'t be changed from here.*events\\.amazonaws\\.com.*\\[ack: cdk-appflow-constructs:importedKeyPolicy\\]'));
});

describe('the first call in a stack decides', () => {
  test('later calls may leave options out, or repeat them', () => {
    const stack = testStack();
    const options = { memorySize: 512, vpc: new Vpc(stack, 'Vpc', { maxAzs: 2 }) };
    const [first, ...others] = [options, {}, options, { memorySize: 512 }].map((one, index) => serviceNow(stack, `P${index}`).refreshOnSecretChange(one));
    for (const { handler } of others) {
      expect(handler).toBe(first.handler);
    }
  });

  test('another value is an error that names both profiles', () => {
    const stack = testStack();
    const vpc = new Vpc(stack, 'Vpc', { maxAzs: 2 });
    serviceNow(stack, 'First').refreshOnSecretChange({ memorySize: 512 });
    const error = errorOf(() => serviceNow(stack, 'Second').refreshOnSecretChange({ memorySize: 1024, vpc, vpcSubnets: { subnets: vpc.privateSubnets } }));
    const cure = 'set the option in the first call in the stack, and repeat it or leave it out in later calls';
    expect(error).toBe(['invalid refreshOnSecretChange at \'Test/Second/CredentialRefresh\':',
      `vpc is Test/Vpc, but 'Test/First' created the function of this stack without vpc; ${cure}`,
      'vpcSubnets is {"subnets":["Test/Vpc/PrivateSubnet1","Test/Vpc/PrivateSubnet2"]}, but \'Test/First\' created the function of this stack without '
        + `vpcSubnets; ${cure}`,
      `memorySize is 1024, but 'Test/First' created the function of this stack with memorySize 512; ${cure}`].join('\n  - '));
    expect(stack.node.findChild('Second').node.tryFindChild('CredentialRefresh')).toBeUndefined();
  });

  test('another stack has its own function', () => {
    const stack = testStack();
    const other = new Stack(stack.node.root, 'Other');
    serviceNow(stack, 'First').refreshOnSecretChange({ memorySize: 512 });
    expect(() => serviceNow(other, 'Second').refreshOnSecretChange({ memorySize: 1024 })).not.toThrow();
  });
});

test.each([
  [{ vpc: 'vpc-1' }, 'vpc must be a VPC (IVpc), got a string'],
  [{ vpcSubnets: {} }, 'vpcSubnets requires vpc'],
  [{ securityGroups: [] }, 'securityGroups requires vpc'],
  [{ vpc: { vpcId: 'v', node: { path: 'v' } }, securityGroups: ['sg-1'] }, 'securityGroups must be a list of security groups (ISecurityGroup), got an array'],
  [{ vpc: { vpcId: 'v', node: { path: 'v' } }, vpcSubnets: 'private' }, 'vpcSubnets must be a selection of subnets (SubnetSelection), got a string'],
  [{ memorySize: 64 }, 'memorySize must be a whole number of megabytes from 128 to 10240, got 64'],
  [{ memorySize: '512' }, 'memorySize must be a whole number of megabytes from 128 to 10240, got a string'],
  [{ logGroup: '/aws/lambda/x' }, 'logGroup must be a log group (ILogGroup), got a string'],
  [{ deadLetterQueueEncryptionKey: 'alias/x' }, 'deadLetterQueueEncryptionKey must be an AWS KMS key (IKey), got a string'],
])('callers without a type checker: %j', (options, problem) => {
  const profile: { refreshOnSecretChange(options: object): unknown } = serviceNow(testStack(), 'Desk');
  expect(() => profile.refreshOnSecretChange(options)).toThrow(
    new Error(`invalid refreshOnSecretChange at 'Test/Desk/CredentialRefresh':\n  - ${problem}`));
});

test('a token as memory', () => {
  const stack = testStack();
  serviceNow(stack, 'Desk').refreshOnSecretChange({ memorySize: new CfnParameter(stack, 'Memory', { type: 'Number' }).valueAsNumber });
  expect(ofType(stack, 'AWS::Lambda::Function')).toEqual([expect.objectContaining({ MemorySize: { Ref: 'Memory' } })]);
});

test('null, as other languages pass it', () => {
  const options: CredentialRefreshOptions = JSON.parse('{"vpc":null,"vpcSubnets":null,"securityGroups":null,"memorySize":null,"logGroup":null,'
    + '"deadLetterQueueEncryptionKey":null,"schedule":null,"alarmTopic":null}');
  expect(() => serviceNow(testStack(), 'Desk').refreshOnSecretChange(options)).not.toThrow();
});
