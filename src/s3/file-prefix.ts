/**
 * Where the date and time of a run stand in the names of its files.
 */
export enum S3PrefixType {
  /** In the names of the files. */
  FILENAME = 'FILENAME',
  /** In the names of the folders. */
  PATH = 'PATH',
  /** In both. */
  PATH_AND_FILENAME = 'PATH_AND_FILENAME',
}

/**
 * How exact the date and time are. They are in UTC.
 */
export enum S3PrefixPrecision {
  /** The year alone. */
  YEAR = 'YEAR',
  /** Year and month. */
  MONTH = 'MONTH',
  /** Year, month and day. */
  DAY = 'DAY',
  /** To the hour. */
  HOUR = 'HOUR',
  /** To the minute. */
  MINUTE = 'MINUTE',
}

/**
 * A folder above the files of a run.
 */
export enum S3PrefixHierarchy {
  /** The ID of the run. */
  EXECUTION_ID = 'EXECUTION_ID',
  /** The version of the schema, which AppFlow raises when the mappings, the data types or the partitions change. */
  SCHEMA_VERSION = 'SCHEMA_VERSION',
}

/**
 * What AppFlow puts into the names of folders and files.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flows-partition.html
 */
export interface S3FilePrefix {
  /**
   * Where the date and time of the run stand.
   *
   * @default - nowhere
   */
  readonly prefixType?: S3PrefixType;

  /**
   * How exact the date and time are. An error without `prefixType`.
   *
   * @default - AppFlow's own choice
   */
  readonly precision?: S3PrefixPrecision;

  /**
   * The folders above the files, from the outermost on, each at most once.
   *
   * @default - none
   */
  readonly hierarchy?: S3PrefixHierarchy[];
}
