import { App, Duration, PropertyInjectors, Stack, Tags } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DataPull, EventFlow, FieldMapping, FlowSchedule, FlowStatus, OnDemandFlow, ScheduledFlow } from '../../src';
import {
  events, flowOf, invalidFlow, onDemand, scheduled, SomeDestination, SomeEventDestination, SomeEventSource, SomeSource,
} from '../support/flow-ends';
import { errorOf, newStack, untyped } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const mappings = [FieldMapping.all()];
const schedule = FlowSchedule.rate(Duration.hours(1));

const TASKS = [{
  TaskType: 'Map_all',
  SourceFields: [],
  ConnectorOperator: { Salesforce: 'NO_OP' },
  TaskProperties: [{ Key: 'EXCLUDE_SOURCE_FIELDS_LIST', Value: '[]' }],
}];
const SOURCE = { ConnectorType: 'Salesforce', ConnectorProfileName: 'crm', SourceConnectorProperties: { Salesforce: { Object: 'Contact' } } };
const DESTINATION = { ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName: 'lake', BucketPrefix: 'crm' } } };
const FLOW_NAME = 'StackFlowD2EFD21E-9fd21743';

test('an on-demand flow has no status and no properties of a trigger', () => {
  onDemand(stack);
  expect(flowOf(stack)).toEqual({
    FlowName: FLOW_NAME,
    TriggerConfig: { TriggerType: 'OnDemand' },
    SourceFlowConfig: SOURCE,
    DestinationFlowConfigList: [DESTINATION],
    Tasks: TASKS,
  });
});

test('a scheduled flow is active', () => {
  scheduled(stack, { schedule });
  expect(flowOf(stack)).toEqual({
    FlowName: FLOW_NAME,
    FlowStatus: 'Active',
    TriggerConfig: { TriggerType: 'Scheduled', TriggerProperties: { ScheduleExpression: 'rate(1hours)', DataPullMode: 'Incremental' } },
    SourceFlowConfig: SOURCE,
    DestinationFlowConfigList: [DESTINATION],
    Tasks: TASKS,
  });
});

test('a flow for events is active', () => {
  events(stack);
  expect(flowOf(stack)).toEqual({
    FlowName: FLOW_NAME,
    FlowStatus: 'Active',
    TriggerConfig: { TriggerType: 'Event' },
    SourceFlowConfig: SOURCE,
    DestinationFlowConfigList: [DESTINATION],
    Tasks: TASKS,
  });
});

test.each([[undefined, 'Draft'], [FlowStatus.ACTIVE, 'Active'], [FlowStatus.DRAFT, 'Draft']])(
  'the status %s is %s where the destination has to be prepared', (status, rendered) => {
    events(stack, { destination: new SomeEventDestination({ draftByDefault: true }), status });
    expect(flowOf(stack).FlowStatus).toBe(rendered);
  });

test('a destination for records accepts events', () => {
  expect(() => events(stack, { destination: new SomeDestination() })).not.toThrow();
});

test('every property of a flow is rendered', () => {
  const metadataCatalogConfig = { glueDataCatalog: { databaseName: 'd', roleArn: 'r', tablePrefix: 't' } };
  const flow = scheduled(stack, {
    flowName: 'flow',
    description: 'Contacts, hourly.',
    encryptionKey: Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/f00d'),
    source: new SomeSource({ apiVersion: '61.0' }),
    destination: new SomeDestination({ apiVersion: 'v1', connectorProfileName: 'lake', bind: () => ({ metadataCatalogConfig }) }),
    schedule,
    pull: DataPull.incremental({ timestampField: 'LastModifiedDate' }),
    deactivateAfterFailures: 3,
    status: FlowStatus.SUSPENDED,
  });
  Tags.of(flow).add('team', 'crm');
  expect(flowOf(stack)).toEqual({
    FlowName: 'flow',
    Description: 'Contacts, hourly.',
    KMSArn: 'arn:aws:kms:eu-west-1:111111111111:key/f00d',
    FlowStatus: 'Suspended',
    TriggerConfig: {
      TriggerType: 'Scheduled',
      TriggerProperties: { ScheduleExpression: 'rate(1hours)', DataPullMode: 'Incremental', FlowErrorDeactivationThreshold: 3 },
    },
    SourceFlowConfig: { ...SOURCE, ApiVersion: '61.0', IncrementalPullConfig: { DatetimeTypeFieldName: 'LastModifiedDate' } },
    DestinationFlowConfigList: [{ ...DESTINATION, ApiVersion: 'v1', ConnectorProfileName: 'lake' }],
    MetadataCatalogConfig: { GlueDataCatalog: { DatabaseName: 'd', RoleArn: 'r', TablePrefix: 't' } },
    Tags: [{ Key: 'team', Value: 'crm' }],
    Tasks: TASKS,
  });
});

test('the tree contains only the flow and its Resource', () => {
  const flow = onDemand(stack);
  expect(stack.node.findAll().map(({ node }) => node.path)).toEqual(['Stack', 'Stack/Flow', 'Stack/Flow/Resource']);
  expect(flow.node.defaultChild).toBeInstanceOf(CfnFlow);
  expect(stack.resolve([flow.flowName, flow.flowArn, flow.flowRef])).toEqual([
    { Ref: 'FlowA74D6E88' }, { 'Fn::GetAtt': ['FlowA74D6E88', 'FlowArn'] },
    { flowName: { Ref: 'FlowA74D6E88' }, flowArn: { 'Fn::GetAtt': ['FlowA74D6E88', 'FlowArn'] } },
  ]);
});

describe.each([
  ['OnDemandFlow', OnDemandFlow], ['ScheduledFlow', ScheduledFlow], ['EventFlow', EventFlow],
] as const)('%s', (name, construct) => {
  test('accepts injected properties', () => {
    expect(construct.PROPERTY_INJECTION_ID).toBe(`cdk-appflow-constructs.${name}`);
    PropertyInjectors.of(stack).add({
      constructUniqueId: construct.PROPERTY_INJECTION_ID,
      inject: (props: object) => ({ ...props, description: 'Injected' }),
    });
    const ends = name === 'EventFlow' ? { source: new SomeEventSource(), destination: new SomeDestination() }
      : { source: new SomeSource(), destination: new SomeDestination() };
    new construct(stack, 'Flow', untyped({ ...ends, mappings, schedule }));
    expect(flowOf(stack).Description).toBe('Injected');
  });

  test.each([undefined, null, 'props'])('refuses the props %s', (props) => {
    expect(errorOf(() => new construct(stack, 'Flow', untyped(props)))).toBe(invalidFlow(name, 'props are required'));
  });
});

test('the stack\'s name is part of the flow\'s', () => {
  const other = new Stack(new App(), 'Other');
  onDemand(other);
  expect(flowOf(other).FlowName).toBe('OtherFlow5F7C2E54-9fd21743');
});
