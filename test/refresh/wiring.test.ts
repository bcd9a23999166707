import { CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { bundle } from './services';
import { ACCOUNT, deployed, ofType, resourcesOf, STACK_UUID, testStack } from './templates';
import {
  CustomConnectorCredentials,
  CustomConnectorProfile,
  OAuth2GrantType,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
} from '../../src';
import { newApp } from '../support/app';

beforeAll(bundle);

const instanceUrl = 'https://acme.service-now.com';

function serviceNow(stack: Stack, id: string, secret = Secret.fromSecretNameV2(stack, `${id}Secret`, `desk/${id}`)): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(stack, id, { instanceUrl, credentials: ServiceNowCredentials.basicFromSecret(secret) });
}

test('a profile that isn\'t refreshed has no such resources', () => {
  const stack = testStack();
  const profile = serviceNow(stack, 'A');
  expect(Object.values(resourcesOf(stack)).map(({ Type }) => Type)).toEqual(['AWS::AppFlow::ConnectorProfile']);
  expect(profile.node.findAll()).toHaveLength(2);
});

test('one function for all profiles of a stack', () => {
  const stack = testStack();
  const [a, b] = ['A', 'B'].map((id) => serviceNow(stack, id).refreshOnSecretChange());
  expect(a.handler).toBe(b.handler);
  expect(a.deadLetterQueue).toBe(b.deadLetterQueue);
  const types = Object.values(resourcesOf(stack)).map(({ Type }) => Type);
  const count = (type: string) => types.filter((one) => one === type).length;
  expect(count('AWS::Lambda::Function')).toBe(1);
  expect(count('AWS::SQS::Queue')).toBe(1);
  expect(count('AWS::IAM::Role')).toBe(1);
  expect(count('AWS::Logs::LogGroup')).toBe(1);
  expect(count('AWS::Events::Rule')).toBe(2);
  expect(count('AWS::CloudWatch::Alarm')).toBe(0);
});

test.each([
  ['with an environment', { account: ACCOUNT, region: 'eu-west-1' }],
  ['without an environment', {}],
])('no warnings in a stack %s', (_, env) => {
  const stack = new Stack(newApp(), 'Test', { env });
  serviceNow(stack, 'A').refreshOnSecretChange();
  expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue())).toEqual([]);
});

test('logical IDs don\'t change: another one would replace the resource', () => {
  const stack = testStack();
  serviceNow(stack, 'A').refreshOnSecretChange({ alarmTopic: new Topic(stack, 'Topic') });
  expect(Object.keys(resourcesOf(stack)).sort()).toEqual([
    'ACCC8ACD5',
    'ACredentialRefreshAlarm6F044CD1',
    'ACredentialRefreshRule144AC547',
    'CdkAppFlowCredentialRefreshAccess27FFD7C9',
    'CdkAppFlowCredentialRefreshAllowRules06AAF8E4',
    'CdkAppFlowCredentialRefreshDeadLetterAlarm27226119',
    'CdkAppFlowCredentialRefreshDeadLetterQueueBEE261EA',
    'CdkAppFlowCredentialRefreshDeadLetterQueuePolicy43409729',
    'CdkAppFlowCredentialRefreshFunctionA4CEB53D',
    'CdkAppFlowCredentialRefreshFunctionAlarmA3FEF7E4',
    'CdkAppFlowCredentialRefreshFunctionEventInvokeConfig57E0C244',
    'CdkAppFlowCredentialRefreshLogs93993BA4',
    'CdkAppFlowCredentialRefreshRole36D50C43',
    'CdkAppFlowCredentialRefreshRoleDefaultPolicyBC64641A',
    'TopicBFC7AF6E',
  ]);
  const [{ Name: name }] = ofType(stack, 'AWS::Events::Rule');
  expect(deployed(stack, name)).toBe(`${STACK_UUID}-TestA4573A33F`);
});

test('each stack has its own function', () => {
  const app = newApp();
  const [one, other] = ['One', 'Other'].map((id) => serviceNow(new Stack(app, id), 'A').refreshOnSecretChange());
  expect(one.handler).not.toBe(other.handler);
});

test('the function, its queue and its log', () => {
  const stack = testStack();
  serviceNow(stack, 'A').refreshOnSecretChange();
  const attribute = (id: string, name: string) => ({ 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^CdkAppFlowCredentialRefresh${id}`)), name] });
  expect(ofType(stack, 'AWS::Lambda::Function')).toEqual([{
    Code: { S3Bucket: expect.anything(), S3Key: expect.any(String) },
    DeadLetterConfig: { TargetArn: attribute('DeadLetterQueue', 'Arn') },
    Description: 'Refreshes the credentials of connector profiles of Amazon AppFlow when their secrets change',
    Handler: 'index.handler',
    LoggingConfig: { LogGroup: { Ref: expect.stringMatching(/^CdkAppFlowCredentialRefreshLogs/) } },
    MemorySize: 256,
    ReservedConcurrentExecutions: 1,
    Role: attribute('Role', 'Arn'),
    Runtime: 'nodejs24.x',
    Timeout: 600,
  }]);
  expect(ofType(stack, 'AWS::Lambda::EventInvokeConfig')).toEqual([expect.objectContaining({ MaximumRetryAttempts: 0 })]);
  expect(ofType(stack, 'AWS::SQS::Queue')).toEqual([{ MessageRetentionPeriod: 1209600, SqsManagedSseEnabled: true }]);
  expect(ofType(stack, 'AWS::Logs::LogGroup')).toEqual([{ RetentionInDays: 90 }]);
});

test('a rule passes references to the function, and has a dead-letter queue', () => {
  const stack = testStack();
  serviceNow(stack, 'A').refreshOnSecretChange();
  expect(ofType(stack, 'AWS::Events::Rule')[0].Targets).toEqual([{
    Arn: { 'Fn::GetAtt': [expect.stringMatching(/^CdkAppFlowCredentialRefreshFunction/), 'Arn'] },
    DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^CdkAppFlowCredentialRefreshDeadLetterQueue/), 'Arn'] } },
    Id: 'Target0',
    Input: {
      'Fn::Join': ['', [
        '{"profile":"',
        { Ref: expect.stringMatching(/^A/) },
        '","connectionMode":"Public","secrets":[{"id":"arn:',
        { Ref: 'AWS::Partition' },
        `:secretsmanager:eu-west-1:${ACCOUNT}:secret:desk/A","stage":"AWSCURRENT"}],"config":{`
        + '"connectorProfileProperties":{"ServiceNow":{"instanceUrl":"https://acme.service-now.com"}},'
        + '"connectorProfileCredentials":{"ServiceNow":{"password":{"$secret":0,"key":"password"},"username":{"$secret":0,"key":"username"}}}}}',
      ]],
    },
  }]);
});

test('only the profile contains dynamic references', () => {
  const stack = testStack();
  const secret = new Secret(stack, 'Secret');
  new CustomConnectorProfile(stack, 'A', {
    connectorLabel: 'Mine',
    profileProperties: { account: `x-${secret.secretValueFromJson('account').unsafeUnwrap()}-y`, region: '{{resolve:secretsmanager:desk:SecretString:r}}' },
    credentials: CustomConnectorCredentials.oauth2({
      grantType: OAuth2GrantType.CLIENT_CREDENTIALS,
      tokenUrl: secret.secretValueFromJson('tokenUrl').unsafeUnwrap(),
      clientId: secret.secretValueFromJson('clientId'),
      clientSecret: secret.secretValue,
    }),
  }).refreshOnSecretChange({ schedule: Schedule.rate(Duration.days(1)), alarmTopic: new Topic(stack, 'Topic') });
  const { profiles, others } = Object.entries(resourcesOf(stack)).reduce((found, [id, resource]) => {
    found[resource.Type === 'AWS::AppFlow::ConnectorProfile' ? 'profiles' : 'others'].push(JSON.stringify({ [id]: resource }));
    return found;
  }, { profiles: new Array<string>(), others: new Array<string>() });
  expect(profiles.join()).toContain('{{resolve:secretsmanager:');
  expect(others.length).toBeGreaterThan(8);
  expect(others.join()).not.toContain('{{resolve:');
});

test('tokens in properties are left to CloudFormation', () => {
  const stack = testStack();
  const host = new CfnParameter(stack, 'Host').valueAsString;
  new ServiceNowConnectorProfile(stack, 'A', {
    instanceUrl: `https://${host}`, credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', 'desk')),
  }).refreshOnSecretChange();
  expect(JSON.stringify(ofType(stack, 'AWS::Events::Rule')[0].Targets)).toContain('{\\"instanceUrl\\":\\"https://",{"Ref":"Host"},"\\"}');
});

test('a secret in another stack', () => {
  const app = newApp();
  const secret = new Secret(new Stack(app, 'Secrets'), 'Secret');
  const stack = new Stack(app, 'Profiles');
  serviceNow(stack, 'A', secret).refreshOnSecretChange();
  const input = JSON.stringify(ofType(stack, 'AWS::Events::Rule')[0]);
  expect(input).toContain('{"Fn::ImportValue":"Secrets:ExportsOutputRefSecret');
  expect(input).not.toContain('{{resolve:');
});

test('a rule for each secret, and the schedule with the first', () => {
  const stack = testStack();
  const [id, key] = ['id', 'key'].map((name) => Secret.fromSecretNameV2(stack, name, `desk/${name}`));
  const { rules } = new CustomConnectorProfile(stack, 'A', {
    connectorLabel: 'Mine',
    credentials: CustomConnectorCredentials.apiKey({ apiKey: id.secretValueFromJson('a'), apiSecretKey: key.secretValueFromJson('b') }),
  }).refreshOnSecretChange({ schedule: Schedule.rate(Duration.days(1)) });
  expect(rules).toHaveLength(2);
  const [first, second] = ofType(stack, 'AWS::Events::Rule');
  expect([first.ScheduleExpression, second.ScheduleExpression]).toEqual(['rate(1 day)', undefined]);
  expect(JSON.stringify(first.EventPattern)).toContain('desk/id');
  expect(JSON.stringify(first.EventPattern)).not.toContain('desk/key');
  expect(JSON.stringify(second.EventPattern)).toContain('desk/key');
  expect(second.Targets).toEqual(first.Targets);
});

test('metric and alarm', () => {
  const stack = testStack();
  const refresh = serviceNow(stack, 'A').refreshOnSecretChange({ alarmTopic: new Topic(stack, 'Topic') });
  expect(refresh.alarm).toBeDefined();
  expect(refresh.metricFailed()).toMatchObject({
    namespace: 'AppFlowCredentialRefresh', metricName: 'RefreshFailed', dimensions: { ConnectorProfile: expect.any(String) }, statistic: 'Sum',
  });
  expect(refresh.metricFailed({ period: Duration.hours(1) }).period.toSeconds()).toBe(3600);
  const alarm = (namespace: string, metric: string, dimension: object, statistic = 'Sum') => ({
    AlarmActions: [{ Ref: expect.stringMatching(/^Topic/) }],
    AlarmDescription: expect.any(String),
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Dimensions: [dimension],
    EvaluationPeriods: 1,
    MetricName: metric,
    Namespace: namespace,
    Period: 300,
    Statistic: statistic,
    Threshold: 1,
    TreatMissingData: 'notBreaching',
  });
  const ofFunction = expect.stringMatching(/^CdkAppFlowCredentialRefreshFunction/);
  const ofQueue = expect.stringMatching(/^CdkAppFlowCredentialRefreshDeadLetterQueue/);
  expect(ofType(stack, 'AWS::CloudWatch::Alarm')).toEqual([
    alarm('AppFlowCredentialRefresh', 'RefreshFailed', { Name: 'ConnectorProfile', Value: { Ref: expect.stringMatching(/^A/) } }),
    alarm('AWS/Lambda', 'Errors', { Name: 'FunctionName', Value: { Ref: ofFunction } }),
    alarm('AWS/SQS', 'ApproximateNumberOfMessagesVisible', { Name: 'QueueName', Value: { 'Fn::GetAtt': [ofQueue, 'QueueName'] } }, 'Maximum'),
  ]);
});

test('the alarms of the function notify the topics of all profiles, each once', () => {
  const stack = testStack();
  const [one, other] = ['One', 'Other'].map((id) => new Topic(stack, id));
  const [a, b, c, d] = [one, other, one, undefined].map((alarmTopic, index) => serviceNow(stack, `P${index}`).refreshOnSecretChange({ alarmTopic }));
  expect(b.functionAlarm).toBe(a.functionAlarm);
  expect(c.deadLetterAlarm).toBe(a.deadLetterAlarm);
  expect([d.alarm, d.functionAlarm, d.deadLetterAlarm]).toEqual([undefined, undefined, undefined]);
  const actions = ofType(stack, 'AWS::CloudWatch::Alarm').map(({ MetricName: metric, AlarmActions: topics }) => [metric, JSON.stringify(topics)]);
  const [first, second] = [/^\[\{"Ref":"One\w+"\}\]$/, /^\[\{"Ref":"Other\w+"\}\]$/].map((pattern) => expect.stringMatching(pattern));
  const both = expect.stringMatching(/^\[\{"Ref":"One\w+"\},\{"Ref":"Other\w+"\}\]$/);
  expect(actions).toEqual([
    ['RefreshFailed', first], ['Errors', both], ['ApproximateNumberOfMessagesVisible', both], ['RefreshFailed', second], ['RefreshFailed', first],
  ]);
});
