/**
 * Flows from AWS's documentation and from public projects: each can be written with the library, has the same properties, and raises neither
 * an error nor a warning, except for cron expressions.
 */
import type { Stack } from 'aws-cdk-lib';
import { Duration } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  ConnectorProfile, ConnectorType, EventFlow, FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, FlowSchedule, OnDemandFlow,
  S3Aggregation, S3Destination, S3Format, S3PrefixPrecision, S3PrefixType, S3Source, SalesforceDestination, SalesforceEventSource, SalesforceSource,
  ScheduledFlow, ServiceNowSource, ValidationAction, WriteOperation,
} from '../../src';
import { flowOf } from '../support/flow-ends';
import { newStack, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack({ account: '111111111111', region: 'eu-west-1' });
});

const profile = (connectorType: ConnectorType) =>
  ConnectorProfile.fromConnectorProfileAttributes(stack, 'Profile', { connectorProfileName: 'TeamProfile', connectorType });
const bucket = () => {
  const created = new Bucket(stack, 'Bucket', { bucketName: 'team-bucket' });
  return { created, name: stack.resolve(created.bucketName) };
};
const properties = (values: { readonly [key: string]: string }) =>
  ({ TaskProperties: Object.entries(values).map(([Key, Value]) => ({ Key, Value })) });

test('the sample of CloudFormation\'s reference: events of Salesforce to Amazon S3', () => {
  const { created, name } = bucket();
  new EventFlow(stack, 'Flow', {
    flowName: 'MyEventFlow',
    source: new SalesforceEventSource({ profile: profile(ConnectorType.SALESFORCE), entity: 'Account__ChangeEvent' }),
    destination: new S3Destination({ bucket: created, format: S3Format.json() }),
    mappings: [
      FieldMapping.field('Id', { sourceType: 'id', destinationType: 'id' }), FieldMapping.field('Name', { sourceType: 'string', destinationType: 'string' }),
    ],
  });
  expect(flowOf(stack)).toEqual({
    FlowName: 'MyEventFlow',
    FlowStatus: 'Active',
    TriggerConfig: { TriggerType: 'Event' },
    SourceFlowConfig: {
      ConnectorType: 'Salesforce',
      ConnectorProfileName: 'TeamProfile',
      SourceConnectorProperties: { Salesforce: { Object: 'Account__ChangeEvent' } },
    },
    DestinationFlowConfigList: [{
      ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName: name, S3OutputFormatConfig: { FileType: 'JSON' } } },
    }],
    Tasks: [
      { TaskType: 'Filter', SourceFields: ['Id', 'Name'], ConnectorOperator: { Salesforce: 'PROJECTION' } },
      {
        TaskType: 'Map',
        SourceFields: ['Id'],
        DestinationField: 'Id',
        ConnectorOperator: { Salesforce: 'NO_OP' },
        ...properties({ SOURCE_DATA_TYPE: 'id', DESTINATION_DATA_TYPE: 'id' }),
      },
      {
        TaskType: 'Map',
        SourceFields: ['Name'],
        DestinationField: 'Name',
        ConnectorOperator: { Salesforce: 'NO_OP' },
        ...properties({ SOURCE_DATA_TYPE: 'string', DESTINATION_DATA_TYPE: 'string' }),
      },
    ],
  });
  expect(warningsOf(stack)).toEqual([]);
});

test('a public project: ServiceNow to Amazon S3 by a cron expression, all fields beside a filter, dated files without folders of runs', () => {
  const { created, name } = bucket();
  new ScheduledFlow(stack, 'Flow', {
    flowName: 'incidents',
    source: new ServiceNowSource({ profile: profile(ConnectorType.SERVICE_NOW), entity: 'incident' }),
    destination: new S3Destination({
      bucket: created,
      prefix: 'raw',
      format: S3Format.json(),
      filePrefix: { prefixType: S3PrefixType.PATH_AND_FILENAME, precision: S3PrefixPrecision.DAY },
      aggregation: S3Aggregation.singleFile(),
    }),
    schedule: FlowSchedule.expression('cron(0 1 ? * MON-SUN *)'),
    mappings: [FieldMapping.all()],
    filters: [FieldFilter.greaterThanOrEqualTo('sys_updated_on', FilterValue.fromDateTime(new Date(1643760000000)))],
  });
  const { Tasks, TriggerConfig, DestinationFlowConfigList } = flowOf(stack);
  expect(TriggerConfig.TriggerProperties).toEqual({ ScheduleExpression: 'cron(0 1 ? * MON-SUN *)', DataPullMode: 'Incremental' });
  expect(DestinationFlowConfigList[0].DestinationConnectorProperties.S3).toEqual({
    BucketName: name,
    BucketPrefix: 'raw',
    S3OutputFormatConfig: {
      FileType: 'JSON',
      AggregationConfig: { AggregationType: 'SingleFile' },
      PrefixConfig: { PrefixType: 'PATH_AND_FILENAME', PrefixFormat: 'DAY' },
    },
  });
  expect(Tasks).toEqual([
    { TaskType: 'Map_all', SourceFields: [], ConnectorOperator: { ServiceNow: 'NO_OP' }, ...properties({ EXCLUDE_SOURCE_FIELDS_LIST: '[]' }) },
    {
      TaskType: 'Filter',
      SourceFields: ['sys_updated_on'],
      ConnectorOperator: { ServiceNow: 'GREATER_THAN_OR_EQUAL_TO' },
      ...properties({ DATA_TYPE: 'datetime', VALUE: '1643760000000' }),
    },
  ]);
  expect(warningsOf(stack).map(({ text }) => text.replace(/.*\[ack: (.*)\]/, '$1'))).toEqual(['cdk-appflow-constructs:cronSchedule']);
});

test('Amazon S3 to Salesforce with a mask and a validation: operators have the key of the source', () => {
  new OnDemandFlow(stack, 'Flow', {
    source: new S3Source({ bucket: bucket().created, prefix: 'account' }),
    destination: new SalesforceDestination({ profile: profile(ConnectorType.SALESFORCE), entity: 'Account', write: WriteOperation.insert() }),
    mappings: [FieldMapping.field('Name', { destination: 'Name', sourceType: 'String', destinationType: 'string' })],
    transforms: [FieldTransform.mask('Name', { character: '*' })],
    validations: [FieldValidation.notNull('Name', ValidationAction.DROP_RECORD)],
  });
  expect(flowOf(stack).Tasks).toEqual([
    { TaskType: 'Filter', SourceFields: ['Name'], ConnectorOperator: { S3: 'PROJECTION' } },
    {
      TaskType: 'Map',
      SourceFields: ['Name'],
      DestinationField: 'Name',
      ConnectorOperator: { S3: 'NO_OP' },
      ...properties({ SOURCE_DATA_TYPE: 'String', DESTINATION_DATA_TYPE: 'string' }),
    },
    { TaskType: 'Mask', SourceFields: ['Name'], ConnectorOperator: { S3: 'MASK_ALL' }, ...properties({ MASK_LENGTH: '5', MASK_VALUE: '*' }) },
    { TaskType: 'Validate', SourceFields: ['Name'], ConnectorOperator: { S3: 'VALIDATE_NON_NULL' }, ...properties({ VALIDATION_ACTION: 'DropRecord' }) },
  ]);
  expect(warningsOf(stack)).toEqual([]);
});

test('what the console writes for a flow of all fields: one projection, then a mapping with its types for each', () => {
  const types: { [field: string]: string } = { Id: 'id', IsDeleted: 'boolean', Name: 'string', Type: 'picklist', ParentId: 'reference', BillingAddress: 'address' };
  new ScheduledFlow(stack, 'Flow', {
    source: new SalesforceSource({ profile: profile(ConnectorType.SALESFORCE), entity: 'Account' }),
    destination: new S3Destination({ bucket: bucket().created }),
    schedule: FlowSchedule.rate(Duration.days(1)),
    mappings: [FieldMapping.typed(types)],
  });
  const fields = Object.keys(types).sort();
  expect(flowOf(stack).Tasks).toEqual([
    { TaskType: 'Filter', SourceFields: fields, ConnectorOperator: { Salesforce: 'PROJECTION' } },
    ...fields.map((field) => ({
      TaskType: 'Map',
      SourceFields: [field],
      DestinationField: field,
      ConnectorOperator: { Salesforce: 'NO_OP' },
      ...properties({ SOURCE_DATA_TYPE: types[field], DESTINATION_DATA_TYPE: types[field] }),
    })),
  ]);
  expect(warningsOf(stack)).toEqual([]);
});
