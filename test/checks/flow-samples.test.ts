/** Flows as AWS shows them, as others run them, and as another library renders them: nothing is found but what is wrong with them. */
import { CfnResource } from 'aws-cdk-lib';
import { checked } from './findings-util';
import { map, properties, withIdFirst } from './flow-util';
import { FLOW } from '../support/flow-ends';
import { newStack, untyped } from '../support/util';

function findingsIn(flow: object): string[] {
  const stack = newStack({ account: '111111111111', region: 'eu-west-1' });
  new CfnResource(stack, 'Flow', { type: FLOW, properties: untyped(flow) });
  return checked(stack).map(withIdFirst);
}

const ON_DEMAND = { TriggerConfig: { TriggerType: 'OnDemand' } };
const FROM_S3 = { SourceFlowConfig: { ConnectorType: 'S3', SourceConnectorProperties: { S3: { BucketName: 'inbox', BucketPrefix: 'account' } } } };
const FROM_SALESFORCE = {
  SourceFlowConfig: { ConnectorType: 'Salesforce', ConnectorProfileName: 'crm', SourceConnectorProperties: { Salesforce: { Object: 'Account' } } },
};
const TO_S3 = {
  DestinationFlowConfigList: [{ ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName: 'lake', S3OutputFormatConfig: { FileType: 'JSON' } } } }],
};
const typed = (field: string, type: string) =>
  ({ ...map(field), TaskProperties: properties({ SOURCE_DATA_TYPE: type, DESTINATION_DATA_TYPE: type }) });
const projection = (key: string, ...SourceFields: string[]) => ({ TaskType: 'Filter', SourceFields, ConnectorOperator: { [key]: 'PROJECTION' } });
const mapAll = (key: string) =>
  ({ TaskType: 'Map_all', SourceFields: [], ConnectorOperator: { [key]: 'NO_OP' }, TaskProperties: properties({ EXCLUDE_SOURCE_FIELDS_LIST: '[]' }) });

const STATUS = (trigger: string) => `warning flowStatusMissing: FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger ${
  trigger}; use Active, or Draft if something else activates the flow`;
const BESIDE = 'warning projectionBesideMapAll: Tasks[0] is a projection in addition to the Map_all Tasks[1], and may narrow the mapping; leave it out';
const PAST = 'warning scheduleStartInPast: TriggerConfig.TriggerProperties.ScheduleStartTime 2024-01-01T00:00:00.000Z is in the past, and AppFlow may reject it '
  + 'when the flow is created or updated; leave it out to start the schedule when the flow is activated';

/** CloudFormation's reference: events of Salesforce to Amazon S3. Its JSON and its YAML differ in the projection. */
const reference = (...projected: string[]) => ({
  ...TO_S3,
  FlowName: 'MyEventFlow',
  Description: 'my event flow',
  TriggerConfig: { TriggerType: 'Event' },
  SourceFlowConfig: {
    ConnectorType: 'Salesforce',
    ConnectorProfileName: 'TeamSalesforceConnectorProfile',
    SourceConnectorProperties: { Salesforce: { Object: 'Account__ChangeEvent', EnableDynamicFieldUpdate: false, IncludeDeletedRecords: true } },
  },
  Tasks: [projection('Salesforce', ...projected), typed('Id', 'id'), typed('Name', 'string')],
});

test.each<[string, object, ...string[]]>([
  ['the reference in JSON', reference('Id', 'Name'), STATUS('Event')],
  ['the reference in YAML, which maps a field that it doesn\'t project', reference('Id'), STATUS('Event'),
    'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "Name", used by Tasks[2]; AppFlow reads only the fields in the projection, '
    + 'so include all that are used'],
  ['the guide, with all fields', { ...ON_DEMAND, ...FROM_SALESFORCE, ...TO_S3, FlowName: 'guide', Tasks: [mapAll('Salesforce')] }],
  ['the guide\'s request to the API, with neither operator nor properties', {
    ...ON_DEMAND, ...FROM_SALESFORCE, ...TO_S3, FlowName: 'guide', Tasks: [{ TaskType: 'Map_all', SourceFields: [], TaskProperties: [] }],
  }],
  ['Terraform\'s way round empty lists', { ...ON_DEMAND, ...FROM_SALESFORCE, ...TO_S3, FlowName: 'x1', Tasks: [{ ...mapAll('Salesforce'), SourceFields: [''] }] }],
  ['a test of Terraform\'s provider: Amazon S3 with a mapping alone', { ...ON_DEMAND, ...FROM_S3, ...TO_S3, FlowName: 'x1', Tasks: [map('testField', 'testField', 'S3')] },
    'warning projectionMissing: Tasks has neither a projection nor a Map_all, and flows from S3 without one have moved no records; '
    + 'add {"TaskType":"Filter","SourceFields":["testField"],"ConnectorOperator":{"S3":"PROJECTION"}}'],
  ['a public project: ServiceNow with all fields beside a filter', {
    ...TO_S3,
    FlowName: 'incidents',
    FlowStatus: 'Active',
    TriggerConfig: { TriggerType: 'Scheduled', TriggerProperties: { ScheduleExpression: 'cron(0 1 ? * MON-SUN *)', DataPullMode: 'Incremental' } },
    SourceFlowConfig: { ConnectorType: 'Servicenow', ConnectorProfileName: 'desk', SourceConnectorProperties: { ServiceNow: { Object: 'incident' } } },
    Tasks: [
      {
        TaskType: 'Filter',
        SourceFields: ['sys_updated_on'],
        ConnectorOperator: { ServiceNow: 'GREATER_THAN_OR_EQUAL_TO' },
        TaskProperties: properties({ DATA_TYPE: 'datetime', VALUE: '1643760000000' }),
      },
      { TaskType: 'Map_all', SourceFields: [] },
    ],
  }, 'warning cronSchedule: TriggerConfig.TriggerProperties.ScheduleExpression: AppFlow accepts a cron expression, but its console can\'t edit the flow; '
    + 'use a rate if a rate is sufficient'],
  ['what the console writes', {
    ...FROM_SALESFORCE,
    FlowName: 'x1',
    FlowStatus: 'Active',
    TriggerConfig: { TriggerType: 'Scheduled', TriggerProperties: { ScheduleExpression: 'rate(1days)', DataPullMode: 'Incremental', ScheduleOffset: 0 } },
    DestinationFlowConfigList: [{
      ConnectorType: 'S3',
      DestinationConnectorProperties: {
        S3: {
          BucketName: 'lake',
          S3OutputFormatConfig: { FileType: 'JSON', PrefixConfig: { PathPrefixHierarchy: ['EXECUTION_ID'] }, AggregationConfig: { AggregationType: 'None' } },
        },
      },
    }],
    Tasks: [projection('Salesforce', 'Id', 'ParentId'), typed('Id', 'id'), typed('ParentId', 'reference')],
  }],
])('%s', (_, flow, ...findings) => {
  expect(findingsIn(flow)).toEqual(findings);
});

describe('another library\'s', () => {
  test.each<[string, object, ...string[]]>([
    ['all fields beside a projection of the filtered one', {
      ...ON_DEMAND,
      ...FROM_SALESFORCE,
      ...TO_S3,
      FlowName: 'x1',
      Tasks: [
        projection('Salesforce', 'LastModifiedDate'),
        mapAll('Salesforce'),
        {
          TaskType: 'Filter',
          SourceFields: ['LastModifiedDate'],
          ConnectorOperator: { Salesforce: 'GREATER_THAN_OR_EQUAL_TO' },
          TaskProperties: properties({ DATA_TYPE: 'datetime', VALUE: '1643760000000' }),
        },
      ],
    }, BESIDE],
    ['files to Salesforce by schedule', {
      ...FROM_S3,
      FlowName: 'x1',
      FlowStatus: 'Active',
      TriggerConfig: {
        TriggerType: 'Scheduled', TriggerProperties: { ScheduleExpression: 'rate(5minutes)', DataPullMode: 'Incremental', ScheduleStartTime: 1704067200 },
      },
      DestinationFlowConfigList: [{
        ConnectorType: 'Salesforce',
        ConnectorProfileName: 'crm',
        DestinationConnectorProperties: {
          Salesforce: { Object: 'Account', WriteOperationType: 'INSERT', DataTransferApi: 'REST_SYNC', ErrorHandlingConfig: { BucketName: 'errors', BucketPrefix: 'x' } },
        },
      }],
      Tasks: [
        projection('S3', 'Name'),
        map('Name', 'Name', 'S3'),
        { TaskType: 'Mask', SourceFields: ['Name'], ConnectorOperator: { S3: 'MASK_ALL' }, TaskProperties: properties({ MASK_LENGTH: '5', MASK_VALUE: '*' }) },
        { TaskType: 'Validate', SourceFields: ['Name'], ConnectorOperator: { S3: 'VALIDATE_NON_NULL' }, TaskProperties: properties({ VALIDATION_ACTION: 'DropRecord' }) },
      ],
    }, PAST],
    ['a field that is combined of two, and goes nowhere', {
      ...ON_DEMAND,
      ...FROM_SALESFORCE,
      ...TO_S3,
      FlowName: 'x1',
      Tasks: [
        projection('Salesforce', 'a,b'),
        {
          TaskType: 'Merge',
          SourceFields: ['a', 'b'],
          DestinationField: 'a,b',
          ConnectorOperator: { Salesforce: 'NO_OP' },
          TaskProperties: properties({ CONCAT_FORMAT: '${a} ${b}' }),
        },
        { TaskType: 'Map', SourceFields: ['a,b'], ConnectorOperator: { Salesforce: 'NO_OP' } },
      ],
    }, 'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "a", "b", used by Tasks[1]; AppFlow reads only the fields in the projection, '
      + 'so include all that are used',
    'warning taskForm: Tasks[2].DestinationField is missing: a Map fills a field of the destination'],
    ['an upsert without ids', {
      ...ON_DEMAND,
      ...FROM_S3,
      FlowName: 'x1',
      DestinationFlowConfigList: [{
        ConnectorType: 'CustomConnector',
        ConnectorProfileName: 'hubspot',
        ApiVersion: 'v3',
        DestinationConnectorProperties: { CustomConnector: { EntityName: 'company', WriteOperationType: 'UPSERT' } },
      }],
      Tasks: [projection('S3', 'name'), map('name', 'name', 'S3')],
    }, 'warning idFieldsMissing: DestinationFlowConfigList[0].DestinationConnectorProperties.CustomConnector.IdFieldNames must list the ID fields that identify a record '
      + '(e.g. ["Id"]), because DestinationFlowConfigList[0].DestinationConnectorProperties.CustomConnector.WriteOperationType is UPSERT'],
  ])('%s', (_, flow, ...findings) => {
    expect(findingsIn(flow)).toEqual(findings);
  });
});
