import type { DestinationConnector } from '../../private/flow/end';
import { FILE_SIZE, FLOW_LIMITS } from '../../private/flow/limits';
import { AGGREGATION_TYPES, DESTINATION_CONNECTORS, FILE_TYPES, WRITE_OPERATIONS } from '../../private/flow/values';
import { LIMITS } from '../../private/limits';
import { S3PrefixHierarchy, S3PrefixPrecision, S3PrefixType } from '../../s3/file-prefix';
import { SalesforceDataTransferApi } from '../../salesforce/data-transfer-api';
import { BOOLEAN, integer, listOf, MAP, oneOf, struct, text } from '../shapes';
import type { Shape, StructShape } from '../shapes';

const FOLDER = { BucketName: text(LIMITS.BucketName), BucketPrefix: text(FLOW_LIMITS.BucketPrefix) };
const OBJECT = { Object: text(FLOW_LIMITS.Object) };
const ERRORS = { ErrorHandlingConfig: struct({ ...FOLDER, FailOnFirstError: BOOLEAN }) };
const WRITES = { WriteOperationType: oneOf(WRITE_OPERATIONS), IdFieldNames: listOf(text(FLOW_LIMITS.Name)), ...ERRORS };
const FILES = {
  FileType: oneOf(FILE_TYPES),
  PrefixConfig: struct({
    PrefixType: oneOf(S3PrefixType),
    PrefixFormat: oneOf(S3PrefixPrecision),
    PathPrefixHierarchy: listOf(oneOf(S3PrefixHierarchy)),
  }),
  AggregationConfig: struct({ AggregationType: oneOf(AGGREGATION_TYPES), TargetFileSize: integer(FILE_SIZE) }),
};
const WAREHOUSE = struct({ ...OBJECT, IntermediateBucketName: FOLDER.BucketName, BucketPrefix: FOLDER.BucketPrefix, ...ERRORS },
  'Object', 'IntermediateBucketName');

/** The blocks of the connectors that can be a destination, by their types in the template. */
export const DESTINATION_BLOCKS = {
  CustomConnector: struct({ EntityName: text(FLOW_LIMITS.EntityName), CustomProperties: MAP, ...WRITES }, 'EntityName'),
  EventBridge: struct({ ...OBJECT, ...ERRORS }, 'Object'),
  LookoutMetrics: struct(OBJECT),
  Marketo: struct({ ...OBJECT, ...ERRORS }, 'Object'),
  Redshift: WAREHOUSE,
  S3: struct({ ...FOLDER, S3OutputFormatConfig: struct({ ...FILES, PreserveSourceDataTyping: BOOLEAN }) }, 'BucketName'),
  SAPOData: struct({ ObjectPath: text(FLOW_LIMITS.Object), SuccessResponseHandlingConfig: struct(FOLDER), ...WRITES }, 'ObjectPath'),
  Salesforce: struct({ ...OBJECT, DataTransferApi: oneOf(SalesforceDataTransferApi), ...WRITES }, 'Object'),
  Snowflake: WAREHOUSE,
  Upsolver: struct({ ...FOLDER, BucketName: text(FLOW_LIMITS.UpsolverBucketName), S3OutputFormatConfig: struct(FILES, 'PrefixConfig') },
    'BucketName', 'S3OutputFormatConfig'),
  Zendesk: struct({ ...OBJECT, ...WRITES }, 'Object'),
} as const satisfies { readonly [connector in DestinationConnector]: StructShape };

export const DESTINATION_FLOW_CONFIG: Shape = struct({
  ConnectorType: oneOf(DESTINATION_CONNECTORS),
  ApiVersion: text(FLOW_LIMITS.ApiVersion),
  ConnectorProfileName: text(LIMITS.ConnectorProfileName),
  DestinationConnectorProperties: struct(DESTINATION_BLOCKS),
}, 'ConnectorType', 'DestinationConnectorProperties');
