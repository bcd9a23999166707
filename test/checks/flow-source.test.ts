/** Sources of flows with faults, each as an L1, and all that the checks report. */
import type { Case } from './flow-util';
import { BLOCKS, DESTINATION, findingsIn, from, ifProd, SHOWN_BLOCKS, SOURCE_BLOCKS, to, TRIGGER } from './flow-util';

const CASES: Case[] = [
  ['the type in other capitals', from('ServiceNow', 'ServiceNow', { Object: 'incident' }, 'source'),
    'error invalidValue: SourceFlowConfig.ConnectorType must be one of Amplitude, CustomConnector, Datadog, Dynatrace, Googleanalytics, '
    + 'Infornexus, Marketo, Pardot, S3, SAPOData, Salesforce, Servicenow, Singular, Slack, Trendmicro, Veeva, Zendesk, got "ServiceNow" (did you '
    + 'mean Servicenow?)'],
  ['no source', from('Snowflake', 'Snowflake', { Object: 'x' }, 'source'),
    'error invalidValue: SourceFlowConfig.ConnectorType must be one of Amplitude, CustomConnector, Datadog, Dynatrace, Googleanalytics, '
    + 'Infornexus, Marketo, Pardot, S3, SAPOData, Salesforce, Servicenow, Singular, Slack, Trendmicro, Veeva, Zendesk, got "Snowflake"',
    `error unknownField: ${SOURCE_BLOCKS} has no "Snowflake"; it has Amplitude, CustomConnector, Datadog, Dynatrace, GoogleAnalytics, `
    + 'InforNexus, Marketo, Pardot, S3, SAPOData, Salesforce, ServiceNow, Singular, Slack, Trendmicro, Veeva, Zendesk',
    'error unknownField: Tasks[0].ConnectorOperator has no "Snowflake"; it has Amplitude, CustomConnector, Datadog, Dynatrace, GoogleAnalytics, '
    + 'InforNexus, Marketo, Pardot, S3, SAPOData, Salesforce, ServiceNow, Singular, Slack, Trendmicro, Veeva, Zendesk'],
  ['the block of another connector', { 'SourceFlowConfig.ConnectorType': 'Zendesk' },
    `error connectorBlock: ${SOURCE_BLOCKS} must have Zendesk, because ConnectorType is "Zendesk", got Salesforce`,
    'error operatorKey: Tasks[0].ConnectorOperator must have the operator under Zendesk, because the source is Zendesk, got Salesforce',
    'warning taskForm: Tasks[1].ConnectorOperator, Tasks[2].ConnectorOperator should have the operator under Zendesk, because the source is '
    + 'Zendesk, got Salesforce'],
  ['two blocks', { [`${SOURCE_BLOCKS}.Pardot`]: { Object: 'Prospect' } },
    `warning surplusBlock: ${SOURCE_BLOCKS} should have only Salesforce, because ConnectorType is "Salesforce", got Pardot, Salesforce`],
  ['blocks of which CloudFormation leaves one out', {
    'SourceFlowConfig.ConnectorType': { Ref: 'Type' },
    [`${SOURCE_BLOCKS}.Salesforce`]: ifProd({ Object: 'Contact' }),
    [`${SOURCE_BLOCKS}.Pardot`]: ifProd({ Object: 'Prospect' }),
  }],
  ['two blocks for an unknown type', { 'SourceFlowConfig.ConnectorType': { Ref: 'Type' }, [`${SOURCE_BLOCKS}.Pardot`]: { Object: 'Prospect' } },
    `warning surplusBlock: ${SOURCE_BLOCKS} should have the block of one connector, got Pardot, Salesforce`],
  ['members that a transform inserts', {
    SourceFlowConfig: { 'ConnectorType': 'Salesforce', 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/source.json' } } },
  }],
  ['no block', { [`${SOURCE_BLOCKS}.Salesforce`]: undefined },
    `error connectorBlock: ${SOURCE_BLOCKS} must have Salesforce, because ConnectorType is "Salesforce", got none`],
  ['no object', { [`${SOURCE_BLOCKS}.Salesforce.Object`]: undefined }, `error requiredField: ${SOURCE_BLOCKS}.Salesforce.Object is required`],
  ['an entity in place of the object', {
    [`${SOURCE_BLOCKS}.Salesforce.Object`]: undefined, [`${SOURCE_BLOCKS}.Salesforce.EntityName`]: 'Contact',
  },
  `error unknownField: ${SOURCE_BLOCKS}.Salesforce has no "EntityName"; it has Object, DataTransferApi, EnableDynamicFieldUpdate, `
    + 'IncludeDeletedRecords',
  `error requiredField: ${SOURCE_BLOCKS}.Salesforce.Object is required`],
  ['no profile', { 'SourceFlowConfig.ConnectorProfileName': undefined },
    'error requiredField: SourceFlowConfig.ConnectorProfileName is required; AppFlow reaches Salesforce through a connector profile'],
  ['a profile for Amazon S3', { [`${DESTINATION}.ConnectorProfileName`]: 'lake' },
    'warning unusedOption: DestinationFlowConfigList[0].ConnectorProfileName isn\'t used: AppFlow reaches S3 without a connector profile; leave '
    + 'it out'],
  ['a bucket without a folder', from('S3', 'S3', { BucketName: 'inbox', BucketPrefix: '' }),
    `warning sourceWithoutFolder: ${SOURCE_BLOCKS}.S3.BucketPrefix is empty, but AppFlow requires the files to be in a folder of the bucket; `
    + 'give the folder'],
  ['no prefix', from('S3', 'S3', { BucketName: 'inbox' }), `error requiredField: ${SOURCE_BLOCKS}.S3.BucketPrefix is required`],
  ['files in Parquet', from('S3', 'S3', { BucketName: 'inbox', BucketPrefix: 'a', S3InputFormatConfig: { S3InputFileType: 'PARQUET' } }),
    `error invalidValue: ${SOURCE_BLOCKS}.S3.S3InputFormatConfig.S3InputFileType must be one of CSV, JSON, got "PARQUET"`],
  ['pages in the capitals of the other properties', from('SAPOData', 'SAPOData', { ObjectPath: '/sap/x', PaginationConfig: { MaxPageSize: 10 } }, 'source'),
    `error unknownField: ${SOURCE_BLOCKS}.SAPOData has no "PaginationConfig" (did you mean paginationConfig?); it has ObjectPath, `
    + 'paginationConfig, parallelismConfig'],
  ['pages that are too large', from('SAPOData', 'SAPOData', { ObjectPath: '/sap/x', paginationConfig: { maxPageSize: 10001 } }, 'source'),
    `error invalidValue: ${SOURCE_BLOCKS}.SAPOData.paginationConfig.maxPageSize must be a whole number from 1 to 10000, got 10001`],
  ['a transfer API without a type', from('CustomConnector', 'CustomConnector', { EntityName: 'x', DataTransferApi: { Name: 'bulk' } }, 'source'),
    `error requiredField: ${SOURCE_BLOCKS}.CustomConnector.DataTransferApi.Type is required`],
  ['a property with an empty value', from('CustomConnector', 'CustomConnector', { EntityName: 'x', CustomProperties: { 'shop': '', 'a b': 'c' } }, 'source'),
    `error invalidValue: ${SOURCE_BLOCKS}.CustomConnector.CustomProperties["shop"] must be 1 to 2048 characters without whitespace, got ""`,
    `error invalidValue: ${SOURCE_BLOCKS}.CustomConnector.CustomProperties["a b"] must have a key of 1 to 128 letters, digits or underscores`],
  ['too many properties', from('CustomConnector', 'CustomConnector', {
    EntityName: 'x', CustomProperties: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'v'])),
  }, 'source'),
  `error invalidValue: ${SOURCE_BLOCKS}.CustomConnector.CustomProperties must have at most 50 entries, got 51`],
  ['Marketo more often than hourly', { ...from('Marketo', 'Marketo', { Object: 'leads' }, 'source'), [`${TRIGGER}.ScheduleExpression`]: 'rate(30minutes)' },
    `error scheduleTooOften: ${TRIGGER}.ScheduleExpression: Marketo can't be scheduled more often than once an hour, got rate(30minutes)`],
  ['Singular by a cron expression', { ...from('Singular', 'Singular', { Object: 'x' }, 'source'), [`${TRIGGER}.ScheduleExpression`]: 'cron(0/5 * * * ? *)' },
    `error scheduleTooOften: ${TRIGGER}.ScheduleExpression: Singular can't be scheduled more often than once an hour; give a single minute, got `
    + '"0/5"',
    `warning cronSchedule: ${TRIGGER}.ScheduleExpression: AppFlow accepts a cron expression, but its console can't edit the flow; use a rate if `
    + 'a rate is sufficient'],
  ['SAP completely and often', { ...from('SAPOData', 'SAPOData', { ObjectPath: '/sap/x' }, 'source'), [`${TRIGGER}.DataPullMode`]: 'Complete' },
    `warning completeTransferTooOften: ${TRIGGER}.DataPullMode: AppFlow's console allows complete transfers from SAPOData at most once a day, `
    + 'got "rate(1hours)"; use Incremental, or run the flow daily'],
  ['SAP to Salesforce', { ...from('SAPOData', 'SAPOData', { ObjectPath: '/sap/x' }, 'source'), ...to('Salesforce', { Object: 'Account', WriteOperationType: 'INSERT' }, 'warehouse') },
    'warning destinationNotListed: DestinationFlowConfigList[0].ConnectorType: AppFlow\'s guide doesn\'t list Salesforce as a destination for '
    + 'SAPOData; it lists S3, Redshift, SAPOData'],
  ['Google Analytics in CSV', {
    ...from('Googleanalytics', 'GoogleAnalytics', { Object: 'x' }, 'source'),
    [`${TRIGGER}.ScheduleExpression`]: 'rate(1days)',
    [`${BLOCKS}.S3.S3OutputFormatConfig`]: { FileType: 'CSV' },
    Tasks: [{ TaskType: 'Filter', SourceFields: ['a'], ConnectorOperator: { GoogleAnalytics: 'PROJECTION' } }],
  },
  `warning googleAnalyticsFormat: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.FileType: AppFlow's guide allows only JSON for Google Analytics `
    + 'data, got CSV; use JSON'],
];

test.each<Case>(CASES)('%s', (_, overrides, ...findings) => {
  expect(findingsIn(overrides)).toEqual(findings);
});
