/** Values of the service model that the library has no public enum for, as the template has them. */

export const TRIGGER_TYPES = ['OnDemand', 'Scheduled', 'Event'] as const;

/** The connectors that can be a destination. */
export const DESTINATION_CONNECTORS = [
  'CustomConnector', 'EventBridge', 'LookoutMetrics', 'Marketo', 'Redshift', 'S3', 'SAPOData', 'Salesforce', 'Snowflake', 'Upsolver', 'Zendesk',
] as const;

/** @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_Task.html */
export const TASK_TYPES = [
  'Arithmetic', 'Filter', 'Map', 'Map_all', 'Mask', 'Merge', 'Partition', 'Passthrough', 'Truncate', 'Validate',
] as const;

export const PROPERTY_KEYS = [
  'CONCAT_FORMAT', 'DATA_TYPE', 'DESTINATION_DATA_TYPE', 'EXCLUDE_SOURCE_FIELDS_LIST', 'INCLUDE_NEW_FIELDS', 'LOWER_BOUND', 'MASK_LENGTH',
  'MASK_VALUE', 'MATH_OPERATION_FIELDS_ORDER', 'ORDERED_PARTITION_KEYS_LIST', 'SOURCE_DATA_TYPE', 'SUBFIELD_CATEGORY_MAP',
  'TRUNCATE_LENGTH', 'UPPER_BOUND', 'VALIDATION_ACTION', 'VALUE', 'VALUES',
] as const;

/** The values of the enum `FlowStatus`. */
export const FLOW_STATUSES = { ACTIVE: 'Active', SUSPENDED: 'Suspended', DRAFT: 'Draft' } as const;

export const PULL_MODES = ['Incremental', 'Complete'] as const;

export const WRITE_OPERATIONS = ['INSERT', 'UPDATE', 'UPSERT', 'DELETE'] as const;

export const FILE_TYPES = ['CSV', 'JSON', 'PARQUET'] as const;

export const AGGREGATION_TYPES = ['None', 'SingleFile'] as const;
