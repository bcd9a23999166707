/** Destinations of flows with faults, each as an L1, and all that the checks report. */
import type { Case } from './flow-util';
import { BLOCKS, findingsIn, SHOWN_BLOCKS, to, TRIGGER } from './flow-util';

const CASES: Case[] = [
  ['no destination', { DestinationFlowConfigList: [] },
    'error flowDestinations: DestinationFlowConfigList must have exactly one destination, got 0; create a flow for each destination'],
  ['two destinations', { DestinationFlowConfigList: ['lake', 'pond'].map((BucketName) => ({ ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName } } })) },
    'error flowDestinations: DestinationFlowConfigList must have exactly one destination, got 2; create a flow for each destination'],
  ['a destination that isn\'t one', to('Slack', { Object: 'x' }, 'warehouse'),
    'error invalidValue: DestinationFlowConfigList[0].ConnectorType must be one of CustomConnector, EventBridge, LookoutMetrics, Marketo, '
    + 'Redshift, S3, SAPOData, Salesforce, Snowflake, Upsolver, Zendesk, got "Slack"',
    `error unknownField: ${SHOWN_BLOCKS} has no "Slack"; it has CustomConnector, EventBridge, LookoutMetrics, Marketo, Redshift, S3, SAPOData, `
    + 'Salesforce, Snowflake, Upsolver, Zendesk'],
  ['no profile for Snowflake', to('Snowflake', { Object: 'a.b.c', IntermediateBucketName: 'staging' }),
    'error requiredField: DestinationFlowConfigList[0].ConnectorProfileName is required; AppFlow reaches Snowflake through a connector profile'],
  ['Redshift with a write operation', to('Redshift', { Object: 'public.contacts', IntermediateBucketName: 'staging', WriteOperationType: 'UPSERT' }, 'warehouse'),
    `error unknownField: ${SHOWN_BLOCKS}.Redshift has no "WriteOperationType"; it has Object, IntermediateBucketName, BucketPrefix, `
    + 'ErrorHandlingConfig'],
  ['Redshift without its bucket', to('Redshift', { Object: 'public.contacts' }, 'warehouse'),
    `error requiredField: ${SHOWN_BLOCKS}.Redshift.IntermediateBucketName is required`],
  ['upsert without ids', to('Salesforce', { Object: 'Account', WriteOperationType: 'UPSERT' }, 'warehouse'),
    `error idFields: ${SHOWN_BLOCKS}.Salesforce.IdFieldNames must list the ID fields that identify a record (e.g. ["Id"]), because `
    + `${SHOWN_BLOCKS}.Salesforce.WriteOperationType is UPSERT`],
  ['update with an empty list of ids', to('Salesforce', { Object: 'Account', WriteOperationType: 'UPDATE', IdFieldNames: [] }, 'warehouse'),
    `warning idFieldsMissing: ${SHOWN_BLOCKS}.Salesforce.IdFieldNames must list the ID fields that identify a record (e.g. ["Id"]), because `
    + `${SHOWN_BLOCKS}.Salesforce.WriteOperationType is UPDATE`],
  ['upsert without ids to a custom connector', to('CustomConnector', { EntityName: 'contact', WriteOperationType: 'UPSERT' }, 'warehouse'),
    `warning idFieldsMissing: ${SHOWN_BLOCKS}.CustomConnector.IdFieldNames must list the ID fields that identify a record (e.g. ["Id"]), because `
    + `${SHOWN_BLOCKS}.CustomConnector.WriteOperationType is UPSERT`],
  ['an id field that isn\'t mapped', to('Salesforce', { Object: 'Account', WriteOperationType: 'UPSERT', IdFieldNames: ['ExternalId__c'] }, 'warehouse'),
    `warning unmappedField: ${SHOWN_BLOCKS}.Salesforce.IdFieldNames[0] "ExternalId__c" must be mapped, but no mapping fills this destination field`],
  ['Salesforce updated by an external id', to('Salesforce', { Object: 'Account', WriteOperationType: 'UPDATE', IdFieldNames: ['Name'] }, 'warehouse'),
    `error idFields: ${SHOWN_BLOCKS}.Salesforce.IdFieldNames must use only the field "Id", because Salesforce updates records by their ID, got `
    + '"Name"; use UPSERT for an external ID'],
  ['Salesforce deleted by an external id', to('Salesforce', { Object: 'Account', WriteOperationType: 'DELETE', IdFieldNames: ['Name'] }, 'warehouse'),
    `warning salesforceIdField: ${SHOWN_BLOCKS}.Salesforce.IdFieldNames: Salesforce deletes records by their ID, the field "Id", got "Name"`],
  ['Zendesk with DELETE', to('Zendesk', { Object: 'tickets', WriteOperationType: 'DELETE', IdFieldNames: ['Id'] }, 'warehouse'),
    `warning zendeskRemove: ${SHOWN_BLOCKS}.Zendesk.WriteOperationType is DELETE, which AppFlow's guide doesn't list for Zendesk; it lists `
    + 'insert, update and upsert'],
  ['another write operation', to('Zendesk', { Object: 'tickets', WriteOperationType: 'MERGE' }, 'warehouse'),
    `error invalidValue: ${SHOWN_BLOCKS}.Zendesk.WriteOperationType must be one of INSERT, UPDATE, UPSERT, DELETE, got "MERGE"`],
  ['the error flag by its name in the API', to('Zendesk', { Object: 'tickets', ErrorHandlingConfig: { FailOnFirstDestinationError: true } }, 'warehouse'),
    `error unknownField: ${SHOWN_BLOCKS}.Zendesk.ErrorHandlingConfig has no "FailOnFirstDestinationError"; it has BucketName, BucketPrefix, `
    + 'FailOnFirstError'],
  ['a prefix without a bucket for errors', to('Marketo', { Object: 'leads', ErrorHandlingConfig: { BucketPrefix: 'errors' } }, 'warehouse'),
    `warning unusedOption: ${SHOWN_BLOCKS}.Marketo.ErrorHandlingConfig.BucketPrefix isn't used without `
    + `${SHOWN_BLOCKS}.Marketo.ErrorHandlingConfig.BucketName; give the bucket as well`],
  ['a bucket that isn\'t Upsolver\'s', to('Upsolver', { BucketName: 'lake-of-upsolver', S3OutputFormatConfig: { PrefixConfig: {} } }),
    `error invalidValue: ${SHOWN_BLOCKS}.Upsolver.BucketName must be a bucket whose name begins with "upsolver-appflow", 16 to 63 characters `
    + 'without whitespace, got "lake-of-upsolver"'],
  ['types preserved for Upsolver', to('Upsolver', {
    BucketName: 'upsolver-appflow-x', S3OutputFormatConfig: { PrefixConfig: { PrefixType: 'PATH' }, PreserveSourceDataTyping: true },
  }),
  `error unknownField: ${SHOWN_BLOCKS}.Upsolver.S3OutputFormatConfig has no "PreserveSourceDataTyping"; it has FileType, PrefixConfig, `
    + 'AggregationConfig'],
  ['Lookout for Metrics on demand', { ...to('LookoutMetrics', { Object: 'x' }), 'TriggerConfig.TriggerType': 'OnDemand', [TRIGGER]: undefined },
    'error flowTrigger: TriggerConfig.TriggerType: LookoutMetrics doesn\'t support the trigger OnDemand, only Scheduled',
    'warning lookoutMetricsRequirement: KMSArn: AppFlow\'s guide requires a customer managed key for data sent to Lookout for Metrics'],
  ['Lookout for Metrics every two hours', { ...to('LookoutMetrics', {}), [`${TRIGGER}.ScheduleExpression`]: 'rate(2hours)' },
    `warning lookoutMetricsRequirement: ${TRIGGER}.ScheduleExpression: Lookout for Metrics accepts data every 5 minutes, 10 minutes, hour or `
    + 'day, got "rate(2hours)"',
    'warning lookoutMetricsRequirement: KMSArn: AppFlow\'s guide requires a customer managed key for data sent to Lookout for Metrics'],
  ['Parquet in small letters', { [`${BLOCKS}.S3.S3OutputFormatConfig`]: { FileType: 'Parquet' } },
    `error invalidValue: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.FileType must be one of CSV, JSON, PARQUET, got "Parquet" (did you mean `
    + 'PARQUET?)'],
  ['Parquet in a single file', { [`${BLOCKS}.S3.S3OutputFormatConfig`]: { FileType: 'PARQUET', AggregationConfig: { AggregationType: 'SingleFile' } } },
    `warning parquetSingleFile: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.AggregationConfig.AggregationType: AppFlow's guide says that records in `
    + 'Parquet can\'t be aggregated into a single file; use None, or give TargetFileSize instead'],
  ['types preserved in CSV', { [`${BLOCKS}.S3.S3OutputFormatConfig`]: { FileType: 'CSV', PreserveSourceDataTyping: true } },
    `warning unusedOption: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PreserveSourceDataTyping isn't used: AppFlow preserves the types of the `
    + `source in PARQUET only, and ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.FileType is CSV`],
  ['types preserved in the default format', { [`${BLOCKS}.S3.S3OutputFormatConfig`]: { PreserveSourceDataTyping: 'true' } },
    `warning unusedOption: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PreserveSourceDataTyping isn't used: AppFlow preserves the types of the `
    + `source in PARQUET only, and ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.FileType is JSON by default`],
  ['the prefix type of another library', { [`${BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig`]: { PrefixType: 'PATH_AND_FILE', PrefixFormat: 'DAY' } },
    `error invalidValue: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig.PrefixType must be one of FILENAME, PATH, PATH_AND_FILENAME, got `
    + '"PATH_AND_FILE"'],
  ['a date without a place', { [`${BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig`]: { PrefixFormat: 'DAY' } },
    `warning unusedOption: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig.PrefixFormat isn't used without `
    + `${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig.PrefixType, which determines where the date and time appear`],
  ['the hierarchy misspelt', { [`${BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig`]: { PathPrefixHierachy: ['EXECUTION_ID'] } },
    `error unknownField: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig has no "PathPrefixHierachy" (did you mean PathPrefixHierarchy?); `
    + 'it has PrefixType, PrefixFormat, PathPrefixHierarchy'],
  ['a folder that isn\'t one', { [`${BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig`]: { PathPrefixHierarchy: ['DATE'] } },
    `error invalidValue: ${SHOWN_BLOCKS}.S3.S3OutputFormatConfig.PrefixConfig.PathPrefixHierarchy[0] must be one of EXECUTION_ID, `
    + 'SCHEMA_VERSION, got "DATE"'],
  ['a bucket name of two letters', { [`${BLOCKS}.S3.BucketName`]: 'lk' },
    `error invalidValue: ${SHOWN_BLOCKS}.S3.BucketName must be 3 to 63 characters without whitespace, got "lk"`],
  ['a long prefix', { [`${BLOCKS}.S3.BucketPrefix`]: 'x'.repeat(513) },
    `error invalidValue: ${SHOWN_BLOCKS}.S3.BucketPrefix must be at most 512 characters, got 513 characters`],
  ['a catalog without a prefix', { 'MetadataCatalogConfig.GlueDataCatalog': { DatabaseName: 'lake', RoleArn: 'arn:aws:iam::111111111111:role/x' } },
    'error requiredField: MetadataCatalogConfig.GlueDataCatalog.TablePrefix is required'],
  ['a catalog for Snowflake', {
    ...to('Snowflake', { Object: 'a.b.c', IntermediateBucketName: 'staging' }, 'warehouse'),
    'MetadataCatalogConfig.GlueDataCatalog': { DatabaseName: 'lake', RoleArn: 'arn:aws:iam::111111111111:role/x', TablePrefix: 'crm' },
  },
  'error fieldCombination: MetadataCatalogConfig.GlueDataCatalog is only for flows to Amazon S3, but the destination is Snowflake; leave it out'],
];

test.each<Case>(CASES)('%s', (_, overrides, ...findings) => {
  expect(findingsIn(overrides)).toEqual(findings);
});
