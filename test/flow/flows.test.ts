import { App, Duration, PropertyInjectors, Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { DataPull, EventFlow, FieldMapping, FlowSchedule, FlowStatus, OnDemandFlow, ScheduledFlow } from '../../src';
import {
  FLOW, flowOf, invalidFlow, onDemand, scheduled, SomeDestination, SomeEventDestination, SomeEventSource, SomeSource,
} from '../support/flow-ends';
import { errorOf, newStack, untyped, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const mappings = [FieldMapping.all()];
const schedule = FlowSchedule.rate(Duration.hours(1));

/** A flow for events with these ends. */
function events(props: { source?: unknown; destination?: unknown; status?: FlowStatus } = {}): EventFlow {
  return new EventFlow(stack, 'Flow', untyped({ source: new SomeEventSource(), destination: new SomeEventDestination(), mappings, ...props }));
}

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
  events();
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
    events({ destination: new SomeEventDestination({ draftByDefault: true }), status });
    expect(flowOf(stack).FlowStatus).toBe(rendered);
  });

test('a destination for records accepts events', () => {
  expect(() => events({ destination: new SomeDestination() })).not.toThrow();
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

describe('the ends', () => {
  test('are read once, with their prop, and all problems come together', () => {
    const error = errorOf(() => onDemand(stack, {
      flowName: 'a b',
      description: 'a: b',
      source: new SomeSource({}, ['entity is required', 'profile is required']),
      destination: new SomeDestination({}, ['bucket is required']),
      mappings: [],
    }));
    expect(error).toBe(invalidFlow('OnDemandFlow',
      'source: entity is required',
      'source: profile is required',
      'destination: bucket is required',
      'flowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "contacts-to-lake"), got "a b"',
      'description must be at most 2048 letters, digits, spaces or characters of _!@#-.?,, got "a: b"',
      'mappings must contain at least one mapping; use FieldMapping.all() to map all fields'));
  });

  const records = { source: 'a source of records (e.g. new S3Source({ ... }))', destination: 'a destination of records (e.g. new S3Destination({ ... }))' };
  const ofEvents = {
    source: 'a source of events (e.g. new SalesforceEventSource({ ... }))', destination: 'a destination of events (e.g. new EventBridgeDestination({ ... }))',
  };

  test.each<[string, unknown, unknown, string[]]>([
    ['nothing', undefined, null, [`source is required: ${records.source}`, `destination is required: ${records.destination}`]],
    ['texts', 'S3', 'S3', [`source must be ${records.source}, got a string`, `destination must be ${records.destination}, got a string`]],
    ['objects', {}, [], [`source must be ${records.source}, got an object`, `destination must be ${records.destination}, got an array`]],
    ['events', new SomeEventSource(), new SomeEventDestination(),
      [`source must be ${records.source}, got a SomeEventSource`, `destination must be ${records.destination}, got a SomeEventDestination`]],
    ['each other', new SomeDestination(), new SomeSource(),
      [`source must be ${records.source}, got a SomeDestination`, `destination must be ${records.destination}, got a SomeSource`]],
  ])('must not be %s for records', (_, source, destination, problems) => {
    expect(errorOf(() => onDemand(stack, untyped({ source, destination })))).toBe(invalidFlow('OnDemandFlow', ...problems));
    expect(errorOf(() => scheduled(stack, untyped({ schedule, source, destination })))).toBe(invalidFlow('ScheduledFlow', ...problems));
  });

  test.each<[string, unknown, unknown, string[]]>([
    ['nothing', undefined, undefined, [`source is required: ${ofEvents.source}`, `destination is required: ${ofEvents.destination}`]],
    ['records', new SomeSource(), {}, [`source must be ${ofEvents.source}, got a SomeSource`, `destination must be ${ofEvents.destination}, got an object`]],
  ])('must not be %s for events', (_, source, destination, problems) => {
    expect(errorOf(() => events({ source, destination }))).toBe(invalidFlow('EventFlow', ...problems));
  });

  test('may restrict the triggers', () => {
    const destination = new SomeDestination({ connectorType: 'LookoutMetrics' });
    expect(errorOf(() => onDemand(stack, { destination })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: LookoutMetrics doesn\'t support the trigger OnDemand, only Scheduled'));
    expect(() => scheduled(newStack(), { schedule, destination })).not.toThrow();
  });

  test('may require mapped destination fields', () => {
    const reliesOn = [
      { field: 'Id', prop: 'destination: write: id field', unmapped: 'error' }, { field: 'day', prop: 'destination: partitionBy[0]', unmapped: 'warning' },
    ] as const;
    const destination = new SomeDestination({ reliesOn });
    expect(errorOf(() => onDemand(stack, { destination, mappings: [FieldMapping.renamed({ Id: 'id' })] })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: write: id field "Id" must be mapped, but no mapping fills this destination field'));
    expect(errorOf(() => onDemand(stack, { destination, mappings: [FieldMapping.all({ exclude: ['Id'] })] })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: write: id field "Id" must be mapped, but no mapping fills this destination field'));
    onDemand(stack, { destination, mappings: [FieldMapping.renamed({ id: 'Id' })] }, 'Renamed');
    onDemand(stack, { destination }, 'All');
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/Renamed',
      text: 'destination: partitionBy[0] "day" must be mapped, but no mapping fills this destination field [ack: cdk-appflow-constructs:unmappedField]',
    }]);
  });
});

describe('the permissions of a flow', () => {
  const SOURCE_ACTIONS = ['s3:ListBucket', 's3:GetObject'];
  const policyOf = (statements: unknown[]) => statements.map((statement) => Object(statement).Action);

  test('are granted once per bucket, and only the L1 depends on them', () => {
    const [inbox, lake] = [new Bucket(stack, 'Inbox'), new Bucket(stack, 'Lake')];
    const ends = {
      source: new SomeSource({ buckets: [{ bucket: inbox, access: 'read' }] }),
      destination: new SomeDestination({ buckets: [{ bucket: lake, access: 'write' }, { bucket: inbox, access: 'write' }] }),
    };
    onDemand(stack, ends, 'One');
    onDemand(stack, ends, 'Two');
    const template = Template.fromStack(stack);
    const policies = template.findResources('AWS::S3::BucketPolicy');
    const [inboxPolicy, lakePolicy] = ['Inbox', 'Lake'].map((prefix) => Object.keys(policies).find((id) => id.startsWith(prefix)) ?? '');
    expect(policyOf(policies[inboxPolicy].Properties.PolicyDocument.Statement)).toEqual([SOURCE_ACTIONS, expect.arrayContaining(['s3:PutObject'])]);
    expect(policyOf(policies[lakePolicy].Properties.PolicyDocument.Statement)).toEqual([expect.arrayContaining(['s3:PutObject'])]);
    expect(policies[lakePolicy].Properties.PolicyDocument.Statement[0].Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
    for (const flow of Object.values(template.findResources(FLOW))) {
      expect(flow.DependsOn).toEqual([inboxPolicy, lakePolicy].sort());
    }
  });

  test('don\'t delay the constructs under the flow', () => {
    const bucket = new Bucket(stack, 'Lake');
    const flow = onDemand(stack, { destination: new SomeDestination({ buckets: [{ bucket, access: 'write' }] }) });
    flow.onRunFailed('Rule');
    expect(flow.node.dependencies).toEqual([]);
    const [rule] = Object.values(Template.fromStack(stack).findResources('AWS::Events::Rule'));
    expect(rule.DependsOn).toBeUndefined();
  });

  test('AppFlow is allowed to use the key', () => {
    onDemand(stack, { encryptionKey: new Key(stack, 'Key') });
    const [{ Properties: { KeyPolicy: { Statement } } }] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
    expect(Statement).toContainEqual(expect.objectContaining({
      Principal: { Service: 'appflow.amazonaws.com' }, Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'],
    }));
    expect(flowOf(stack).KMSArn).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
  });

  test('a value that isn\'t a key is refused', () => {
    expect(errorOf(() => onDemand(stack, { encryptionKey: untyped('arn') })))
      .toBe(invalidFlow('OnDemandFlow', 'encryptionKey must be an AWS KMS key (IKeyRef), got a string'));
  });

  test('an end can create resources under the flow, which the flow depends on', () => {
    const role = { current: undefined as Role | undefined };
    const bind: (flow: Stack) => { dependables: Role[] } = (flow) => {
      role.current = new Role(flow, 'CatalogRole', { assumedBy: new ServicePrincipal('appflow.amazonaws.com') });
      return { dependables: [role.current] };
    };
    onDemand(stack, { destination: new SomeDestination({ bind: untyped(bind) }) });
    expect(role.current?.node.path).toBe('Stack/Flow/CatalogRole');
    const [flow] = Object.values(Template.fromStack(stack).findResources(FLOW));
    expect(flow.DependsOn).toEqual([expect.stringMatching(/^FlowCatalogRole/)]);
  });
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
