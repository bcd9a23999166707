import { DataTransferApiType } from '../../custom-connector/data-transfer-api';
import { FLOW_LIMITS, PAGE_SIZE, PARALLELISM } from '../../private/flow/limits';
import type { SourceConnector } from '../../private/flow/operators';
import { SOURCE_CONNECTORS } from '../../private/flow/operators';
import { LIMITS } from '../../private/limits';
import { S3InputFileType } from '../../s3/input-file-type';
import { SalesforceDataTransferApi } from '../../salesforce/data-transfer-api';
import { BOOLEAN, integer, MAP, oneOf, struct, text, textOrNone } from '../shapes';
import type { Shape, StructShape } from '../shapes';

const OBJECT = struct({ Object: text(FLOW_LIMITS.Object) }, 'Object');

/** The blocks of the connectors that can be a source, by the template's key for the block and the connector's operators. */
export const SOURCE_BLOCKS = {
  Amplitude: OBJECT,
  CustomConnector: struct({
    EntityName: text(FLOW_LIMITS.EntityName),
    CustomProperties: MAP,
    DataTransferApi: struct({ Name: text(FLOW_LIMITS.DataTransferApiTypeName), Type: oneOf(DataTransferApiType) }, 'Name', 'Type'),
  }, 'EntityName'),
  Datadog: OBJECT,
  Dynatrace: OBJECT,
  GoogleAnalytics: OBJECT,
  InforNexus: OBJECT,
  Marketo: OBJECT,
  Pardot: OBJECT,
  S3: struct({
    BucketName: text(LIMITS.BucketName),
    BucketPrefix: text(FLOW_LIMITS.BucketPrefix),
    S3InputFormatConfig: struct({ S3InputFileType: oneOf(S3InputFileType) }),
  }, 'BucketName', 'BucketPrefix'),
  SAPOData: struct({
    ObjectPath: text(FLOW_LIMITS.Object),
    paginationConfig: struct({ maxPageSize: integer(PAGE_SIZE) }, 'maxPageSize'),
    parallelismConfig: struct({ maxParallelism: integer(PARALLELISM) }, 'maxParallelism'),
  }, 'ObjectPath'),
  Salesforce: struct({
    Object: text(FLOW_LIMITS.Object),
    DataTransferApi: oneOf(SalesforceDataTransferApi),
    EnableDynamicFieldUpdate: BOOLEAN,
    IncludeDeletedRecords: BOOLEAN,
  }, 'Object'),
  ServiceNow: OBJECT,
  Singular: OBJECT,
  Slack: OBJECT,
  Trendmicro: OBJECT,
  Veeva: struct({
    Object: text(FLOW_LIMITS.Object),
    DocumentType: text(FLOW_LIMITS.DocumentType),
    IncludeAllVersions: BOOLEAN,
    IncludeRenditions: BOOLEAN,
    IncludeSourceFiles: BOOLEAN,
  }, 'Object'),
  Zendesk: OBJECT,
} as const satisfies { readonly [block: string]: StructShape };

/** A connector that can be a source, and the name of its block. */
interface Source {
  readonly connectorType: SourceConnector;
  readonly block: keyof typeof SOURCE_BLOCKS;
}

/** The names of types and blocks differ only in case. */
export const SOURCES: readonly Source[] = connectorTypes().flatMap((connectorType) => blockNames()
  .filter((block) => block.toLowerCase() === connectorType.toLowerCase())
  .map((block) => ({ connectorType, block })));

function blockNames(): Array<keyof typeof SOURCE_BLOCKS> {
  return Object.keys(SOURCE_BLOCKS).filter((name): name is keyof typeof SOURCE_BLOCKS => Object.hasOwn(SOURCE_BLOCKS, name));
}

function connectorTypes(): SourceConnector[] {
  return Object.keys(SOURCE_CONNECTORS).filter((name): name is SourceConnector => Object.hasOwn(SOURCE_CONNECTORS, name));
}

/** The source with this type in the template; undefined if there is none. */
export function sourceOf(connectorType: string | undefined): Source | undefined {
  return SOURCES.find((source) => source.connectorType === connectorType);
}

export const SOURCE_FLOW_CONFIG: Shape = struct({
  ConnectorType: oneOf(SOURCES.map(({ connectorType }) => connectorType)),
  ApiVersion: text(FLOW_LIMITS.ApiVersion),
  ConnectorProfileName: text(LIMITS.ConnectorProfileName),
  SourceConnectorProperties: struct(SOURCE_BLOCKS),
  IncrementalPullConfig: struct({ DatetimeTypeFieldName: textOrNone(FLOW_LIMITS.DatetimeTypeFieldName) }),
}, 'ConnectorType', 'SourceConnectorProperties');
