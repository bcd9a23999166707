import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnConnectorProfile, CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Resources } from './deployed';
import { WITH_L1, WITH_PEER } from './deployed';
import type { Differences } from './differences';
import { differences } from './differences';
import {
  ConnectorLabel, ConnectorProfile, ConnectorType, DataPull, EventBridgeDestination, EventFlow, FieldFilter, FieldMapping, FieldTransform,
  FieldValidation, FilterValue, FlowSchedule, FlowStatus, OnDemandFlow, PartnerEventSource, S3Destination, S3Format,
  S3InputFileType, S3PrefixHierarchy, S3Source,
  SalesforceConnectorProfile, SalesforceCredentials, SalesforceDestination, SalesforceEventSource, SalesforceMarketingCloudSource, SalesforceSource,
  ScheduledFlow, ServiceNowConnectorProfile, ServiceNowCredentials, ValidationAction, WriteOperation,
} from '../../src';
import { newStack, SALESFORCE_URL, secretIn, SERVICE_NOW_URL } from '../support/util';

/** The properties whose change replaces a resource. */
const REPLACED_FOR: { readonly [type: string]: readonly string[] } = {
  'AWS::AppFlow::Flow': ['FlowName', 'KMSArn'],
  'AWS::AppFlow::ConnectorProfile': ['ConnectorProfileName', 'ConnectorType', 'ConnectorLabel', 'KMSArn'],
};

interface Case {
  readonly name: string;
  readonly before: Resources;
  readonly declare: (stack: Stack) => void;
  readonly differences: Differences;
}

function flowResource(flow: IConstruct): CfnFlow {
  return flow.node.defaultChild as CfnFlow;
}

const bucket = (stack: Stack, name: string) => Bucket.fromBucketName(stack, name, name);
const imported = (stack: Stack, connectorProfileName: string, connectorType = ConnectorType.SALESFORCE, connectorLabel?: string) =>
  ConnectorProfile.fromConnectorProfileAttributes(stack, connectorProfileName, { connectorProfileName, connectorType, connectorLabel });
const nameMasked = {
  transforms: [FieldTransform.mask('Name')],
  validations: [FieldValidation.notNull('Name', ValidationAction.DROP_RECORD)],
};

const CASES: Case[] = [
  {
    name: 'a profile made with CfnConnectorProfile',
    before: WITH_L1.profile,
    declare: (stack) => {
      const profile = new ServiceNowConnectorProfile(stack, 'ServiceNow', {
        connectorProfileName: 'crm',
        instanceUrl: SERVICE_NOW_URL,
        credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack)),
      });
      (profile.node.defaultChild as CfnConnectorProfile).overrideLogicalId('Crm');
    },
    differences: {},
  },
  {
    name: 'a scheduled flow made with CfnFlow',
    before: WITH_L1.scheduled,
    declare: (stack) => {
      const flow = new ScheduledFlow(stack, 'ContactsFlow', {
        flowName: 'contacts',
        source: new SalesforceSource({ profile: imported(stack, 'crm'), entity: 'Contact' }),
        destination: new S3Destination({ bucket: bucket(stack, 'lake'), prefix: 'contacts' }),
        schedule: FlowSchedule.rate(Duration.hours(1)),
        pull: DataPull.incremental({ timestampField: 'LastModifiedDate' }),
        mappings: [FieldMapping.fields('Id', 'Name')],
      });
      flowResource(flow).overrideLogicalId('Contacts');
    },
    differences: {
      'FlowStatus': { before: undefined, after: 'Active' },
      'TriggerConfig.TriggerProperties.ScheduleExpression': { before: 'rate(1 hours)', after: 'rate(1hours)' },
      'Tasks': {
        before: [
          { TaskType: 'Filter', ConnectorOperator: { Salesforce: 'PROJECTION' }, SourceFields: ['Id'] },
          { TaskType: 'Map', ConnectorOperator: { Salesforce: 'NO_OP' }, SourceFields: ['Id'], DestinationField: 'Id', TaskProperties: [] },
        ],
        after: [
          { TaskType: 'Filter', ConnectorOperator: { Salesforce: 'PROJECTION' }, SourceFields: ['Id', 'Name'] },
          { TaskType: 'Map', ConnectorOperator: { Salesforce: 'NO_OP' }, SourceFields: ['Id'], DestinationField: 'Id' },
        ],
      },
    },
  },
  {
    name: 'a Salesforce profile of @cdklabs/cdk-appflow, whose L1 had the construct\'s id',
    before: WITH_PEER.salesforceProfile,
    declare: (stack) => {
      const profile = new SalesforceConnectorProfile(stack, 'TestConnectorProfile', {
        connectorProfileName: 'TestConnectorProfile',
        instanceUrl: SALESFORCE_URL,
        sandbox: false,
        credentials: SalesforceCredentials.oauth2TokensFromSecret(secretIn(stack), { fields: ['refreshToken'] }),
      });
      (profile.node.defaultChild as CfnConnectorProfile).overrideLogicalId('TestConnectorProfileD7470107');
    },
    differences: {
      'ConnectorProfileConfig.ConnectorProfileCredentials.Salesforce.AccessToken': { before: 'dummyAccessToken', after: undefined },
    },
  },
  {
    name: 'a scheduled flow of @cdklabs/cdk-appflow, whose L1 had the construct\'s id',
    before: WITH_PEER.s3ToSalesforce,
    declare: (stack) => {
      const flow = new ScheduledFlow(stack, 'OnScheduleFlow', {
        flowName: 'OnScheduleFlow',
        source: new S3Source({ bucket: bucket(stack, 'inbox'), prefix: 'account', fileType: S3InputFileType.JSON }),
        destination: new SalesforceDestination({
          profile: imported(stack, 'TestConnectorProfile'), entity: 'Account', write: WriteOperation.insert(),
        }),
        schedule: FlowSchedule.rate(Duration.minutes(10)),
        mappings: [FieldMapping.typed({ Name: 'string' })],
        ...nameMasked,
      });
      flowResource(flow).overrideLogicalId('OnScheduleFlow9A474F3B');
    },
    differences: {
      'FlowStatus': { before: undefined, after: 'Active' },
      'TriggerConfig.TriggerProperties.ScheduleExpression': { before: { 'Fn::GetAtt': ['OnScheduleFlowUpdater39178314', 'Schedule'] }, after: 'rate(10minutes)' },
      'TriggerConfig.TriggerProperties.ScheduleStartTime': { before: { 'Fn::GetAtt': ['OnScheduleFlowUpdater39178314', 'StartTime'] }, after: undefined },
    },
  },
  {
    name: 'a scheduled flow of @cdklabs/cdk-appflow that keeps its id',
    before: WITH_PEER.marketingCloudToS3,
    declare: (stack) => {
      const profile = imported(stack, 'TestStackTestConnector553270CD', ConnectorType.CUSTOM_CONNECTOR, ConnectorLabel.SALESFORCE_MARKETING_CLOUD);
      new ScheduledFlow(stack, 'OnScheduleFlow', {
        flowName: 'TestStackOnScheduleFlow1BB655FE',
        source: new SalesforceMarketingCloudSource({ profile, entity: 'Email' }),
        destination: new S3Destination({ bucket: bucket(stack, 'lake') }),
        schedule: FlowSchedule.cron({ hour: '1', minute: '1' }),
        mappings: [FieldMapping.field('Name', { sourceType: 'String', destinationType: 'string' })],
        ...nameMasked,
      });
    },
    differences: {
      'FlowStatus': { before: undefined, after: 'Active' },
      'TriggerConfig.TriggerProperties.ScheduleExpression': { before: { 'Fn::GetAtt': ['OnScheduleFlowUpdater39178314', 'Schedule'] }, after: 'cron(1 1 * * ? *)' },
      'TriggerConfig.TriggerProperties.ScheduleStartTime': { before: { 'Fn::GetAtt': ['OnScheduleFlowUpdater39178314', 'StartTime'] }, after: undefined },
    },
  },
  {
    name: 'a flow of @cdklabs/cdk-appflow with a catalog and a filter',
    before: WITH_PEER.salesforceToS3,
    declare: (stack) => {
      const database = new CfnDatabase(stack, 'Database', { catalogId: stack.account, databaseInput: { name: 'testdb' } });
      const flow = new OnDemandFlow(stack, 'OnDemandFlow', {
        flowName: 'OnDemandFlow',
        source: new SalesforceSource({ profile: imported(stack, 'TestConnectorProfile'), entity: 'Contact' }),
        destination: new S3Destination({
          bucket: bucket(stack, 'lake'),
          format: S3Format.json(),
          filePrefix: { hierarchy: [S3PrefixHierarchy.SCHEMA_VERSION, S3PrefixHierarchy.EXECUTION_ID] },
          catalog: { database, tablePrefix: 'test_prefix' },
        }),
        mappings: [FieldMapping.all()],
        filters: [FieldFilter.greaterThanOrEqualTo('LastModifiedDate', FilterValue.fromDateTime(new Date('2022-02-02T00:00:00Z')))],
      });
      flowResource(flow).overrideLogicalId('OnDemandFlow4ECA54C5');
    },
    differences: {
      'MetadataCatalogConfig.GlueDataCatalog.DatabaseName': { before: 'testdb', after: { Ref: 'Database' } },
      'MetadataCatalogConfig.GlueDataCatalog.RoleArn': {
        before: { 'Fn::GetAtt': ['OnDemandFlowGlueAccessRole2AB92366', 'Arn'] }, after: { 'Fn::GetAtt': ['OnDemandFlowCatalogRoleCABCA93A', 'Arn'] },
      },
      'Tasks': {
        before: [{ TaskType: 'Filter', ConnectorOperator: { Salesforce: 'PROJECTION' }, SourceFields: ['LastModifiedDate'] }],
        after: [],
      },
    },
  },
  {
    name: 'an event flow of @cdklabs/cdk-appflow that keeps its id',
    before: WITH_PEER.salesforceToEventBridge,
    declare: (stack) => {
      new EventFlow(stack, 'EventFlow', {
        flowName: 'TestStackEventFlow3DEF2313',
        source: new SalesforceEventSource({ profile: imported(stack, 'TestStackTestConnectorProfileD7C70DA6'), entity: 'AccountChangeEvent' }),
        destination: new EventBridgeDestination({
          partnerEventSource: PartnerEventSource.salesforce('test'),
          errorHandling: { bucket: bucket(stack, 'large-events') },
        }),
        mappings: [FieldMapping.all()],
        status: FlowStatus.ACTIVE,
      });
    },
    differences: { FlowStatus: { before: undefined, after: 'Active' } },
  },
];

describe.each(CASES)('$name', ({ before, declare, differences: expected }) => {
  const [[logicalId, { Type: type, Properties: properties }]] = Object.entries(before);
  const resourceAfter = () => {
    const stack = newStack(undefined, 'TestStack');
    declare(stack);
    return Template.fromStack(stack).toJSON().Resources[logicalId];
  };

  test('has the same logical id and type', () => {
    expect(resourceAfter()?.Type).toBe(type);
  });

  test('is not replaced', () => {
    const changed = Object.keys(differences(properties, resourceAfter().Properties));
    expect(changed.filter((path) => REPLACED_FOR[type].includes(path))).toEqual([]);
  });

  test('differs exactly in these properties', () => {
    expect(differences(properties, resourceAfter().Properties)).toEqual(expected);
  });
});
