import { App, Duration, Fn, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type { IFlowRef } from 'aws-cdk-lib/aws-appflow';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { IFlow } from '../../src';
import { Flow, FlowGrants } from '../../src';
import { onDemand } from '../support/flow-ends';
import { errorOf, newStack, untyped } from '../support/util';

const ARN = 'arn:aws:appflow:eu-west-1:111111111111:flow/contacts';

let stack: Stack;

beforeEach(() => {
  stack = newStack({ account: '222222222222', region: 'eu-central-1' });
});

const arnInStack = (name: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:appflow:eu-central-1:222222222222:flow/${name}`]] });

describe('an imported flow', () => {
  test('has its name, and an ARN of the stack\'s environment', () => {
    const flow = Flow.fromFlowName(stack, 'Flow', 'contacts');
    expect(stack.resolve([flow.flowName, flow.flowArn, flow.flowRef])).toEqual([
      'contacts', arnInStack('contacts'), { flowName: 'contacts', flowArn: arnInStack('contacts') },
    ]);
    expect(flow.env).toMatchObject({ account: '222222222222', region: 'eu-central-1' });
  });

  test('has its ARN, and name and environment from it', () => {
    const flow = Flow.fromFlowArn(stack, 'Flow', ARN);
    expect([flow.flowName, flow.flowArn, flow.env.account, flow.env.region]).toEqual(['contacts', ARN, '111111111111', 'eu-west-1']);
  });

  test('may have an ARN that is a token', () => {
    const flow = Flow.fromFlowAttributes(stack, 'Flow', { flowArn: Fn.importValue('Arn') });
    expect(stack.resolve(flow.flowName)).toEqual({ 'Fn::Select': [1, { 'Fn::Split': [':flow/', { 'Fn::ImportValue': 'Arn' }] }] });
  });

  test.each<[string, unknown, ...string[]]>([
    ['nothing', {}, 'exactly one of flowName and flowArn must be given'],
    ['name and ARN', { flowName: 'contacts', flowArn: ARN }, 'exactly one of flowName and flowArn must be given'],
    ['the ARN of a profile', { flowArn: 'arn:aws:appflow:eu-west-1:111111111111:connectorprofile/crm' },
      'flowArn must be an ARN of the form arn:aws:appflow:<region>:<account>:flow/<name>, got "arn:aws:appflow:eu-west-1:111111111111:connectorprofile/crm"'],
    ['another service', { flowArn: 'arn:aws:s3:eu-west-1:111111111111:flow/x' },
      'flowArn must be an ARN of the form arn:aws:appflow:<region>:<account>:flow/<name>, got "arn:aws:s3:eu-west-1:111111111111:flow/x"'],
    ['a name with a blank', { flowName: 'a b' }, 'flowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit '
      + '(e.g. "contacts-to-lake"), got "a b"'],
    ['a dynamic reference', { flowArn: '{{resolve:ssm:/flow}}' }, 'flowArn must not contain a dynamic reference: CloudFormation may show the name, '
      + 'and the secret in it'],
    ['no attributes', undefined, 'props are required'],
  ])('can\'t be imported with %s', (_, attrs, ...problems) => {
    expect(errorOf(() => Flow.fromFlowAttributes(stack, 'Flow', untyped(attrs))))
      .toBe(`invalid Flow at 'Stack/Flow':\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  });
});

/** A created flow and an imported one. */
const FLOWS: ReadonlyArray<readonly [string, () => IFlow]> = [
  ['created', () => onDemand(stack)],
  ['imported', () => Flow.fromFlowArn(stack, 'Flow', ARN)],
];

describe.each(FLOWS)('a flow that is %s', (_, make) => {
  let flow: IFlow;

  beforeEach(() => {
    flow = make();
  });

  test.each<[string, (grants: FlowGrants, role: Role) => unknown, string | string[]]>([
    ['start', (grants, role) => grants.start(role), 'appflow:StartFlow'],
    ['stop', (grants, role) => grants.stop(role), 'appflow:StopFlow'],
    ['describe', (grants, role) => grants.describe(role), ['appflow:DescribeFlow', 'appflow:DescribeFlowExecutionRecords']],
    ['actions', (grants, role) => grants.actions(role, 'appflow:CancelFlowExecutions', 'appflow:TagResource'),
      ['appflow:CancelFlowExecutions', 'appflow:TagResource']],
  ])('grants %s', (__, grant, action) => {
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    grant(flow.grants, role);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: stack.resolve(flow.flowArn) }] },
    });
  });

  test('grants nothing to something else than a principal', () => {
    for (const method of ['start', 'stop', 'describe', 'actions'] as const) {
      expect(errorOf(() => flow.grants[method](untyped('role'), 'appflow:TagResource'))).toBe(`invalid grants.${method} at 'Stack/Flow':\n`
        + '  - grantee must be an IAM principal (IGrantable), such as a role or a Lambda function, got a string');
    }
  });

  test('grants at least one action', () => {
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    expect(errorOf(() => flow.grants.actions(role))).toBe('invalid grants.actions at \'Stack/Flow\':\n'
      + '  - actions must be one or more IAM actions (e.g. "appflow:CancelFlowExecutions")');
  });

  test.each<[string, (one: IFlow) => Metric, string, string]>([
    ['metric', (one) => one.metric('FlowExecutionTime'), 'FlowExecutionTime', 'Average'],
    ['metricRunsStarted', (one) => one.metricRunsStarted(), 'FlowExecutionsStarted', 'Sum'],
    ['metricRunsSucceeded', (one) => one.metricRunsSucceeded(), 'FlowExecutionsSucceeded', 'Sum'],
    ['metricRunsFailed', (one) => one.metricRunsFailed(), 'FlowExecutionsFailed', 'Sum'],
    ['metricRecordsProcessed', (one) => one.metricRecordsProcessed(), 'FlowExecutionRecordsProcessed', 'Sum'],
    ['metricRunTime', (one) => one.metricRunTime(), 'FlowExecutionTime', 'Average'],
  ])('has %s', (__, metric, name, statistic) => {
    expect(metric(flow)).toMatchObject({ namespace: 'AWS/AppFlow', metricName: name, statistic });
    expect(stack.resolve(metric(flow).dimensions)).toEqual({ FlowName: stack.resolve(flow.flowName) });
    expect(metric(flow).period.toMinutes()).toBe(5);
  });

  test('has metrics with options, for alarms', () => {
    new Alarm(stack, 'Alarm', { metric: flow.metricRunsFailed({ period: Duration.hours(1), statistic: 'Maximum' }), threshold: 1, evaluationPeriods: 1 });
    const [{ Properties: alarm }] = Object.values(Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm'));
    expect(alarm).toMatchObject({ Namespace: 'AWS/AppFlow', MetricName: 'FlowExecutionsFailed', Period: 3600, Statistic: 'Maximum' });
  });

  test.each<[string, (one: IFlow) => Rule, object]>([
    ['onEvent', (one) => one.onEvent('Rule'), {}],
    ['onRunStarted', (one) => one.onRunStarted('Rule'), { 'detail-type': ['AppFlow Start Flow Run Report'] }],
    ['onRunCompleted', (one) => one.onRunCompleted('Rule'), { 'detail-type': ['AppFlow End Flow Run Report'] }],
    ['onRunFailed', (one) => one.onRunFailed('Rule'),
      { 'detail-type': ['AppFlow End Flow Run Report'], 'detail': { status: [{ 'anything-but': ['Execution Successful'] }] } }],
    ['onDeactivated', (one) => one.onDeactivated('Rule'),
      { 'detail-type': ['AppFlow Scheduled Flow Deactivated', 'AppFlow Event Flow Deactivated'] }],
    ['onFieldImport', (one) => one.onFieldImport('Rule'), { 'detail-type': ['AppFlow Automatic Field Import Report'] }],
  ])('has %s', (__, make_, pattern) => {
    expect(make_(flow).node.path).toBe('Stack/Flow/Rule');
    Template.fromStack(stack).hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.exact({ source: ['aws.appflow'], resources: [stack.resolve(flow.flowArn)], ...pattern }),
    });
  });
});

test('a rule has its target and its event pattern', () => {
  const queue = new Queue(stack, 'Queue');
  onDemand(stack).onRunCompleted('Rule', { target: new SqsQueue(queue), eventPattern: { detail: { source: ['Salesforce'] } }, description: 'Ends' });
  Template.fromStack(stack).hasResourceProperties('AWS::Events::Rule', {
    Description: 'Ends',
    EventPattern: { 'source': ['aws.appflow'], 'detail-type': ['AppFlow End Flow Run Report'], 'detail': { source: ['Salesforce'] } },
    Targets: [{ Arn: stack.resolve(queue.queueArn) }],
  });
});

test('a rule may have another scope', () => {
  const scope = new Construct(stack, 'Scope');
  expect(onDemand(stack).onEvent('Rule', { crossStackScope: scope }).node.path).toBe('Stack/Scope/Rule');
});

test('the L1 has the same grants', () => {
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
  const flow: IFlowRef = untyped(onDemand(stack).node.defaultChild);
  FlowGrants.fromFlow(flow).start(role);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: [{ Action: 'appflow:StartFlow', Resource: stack.resolve(flow.flowRef.flowArn) }] },
  });
});

test('an alarm in another stack refers to the flow', () => {
  const app = new App();
  const [one, two] = [new Stack(app, 'One'), new Stack(app, 'Two')];
  new Alarm(two, 'Alarm', { metric: onDemand(one).metricRunsFailed(), threshold: 1, evaluationPeriods: 1 });
  Template.fromStack(two).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Dimensions: [{ Name: 'FlowName', Value: { 'Fn::ImportValue': Match.stringLikeRegexp('^One:ExportsOutputRefFlow') } }],
  });
});
