/**
 * The names that contain the date and time of a run.
 */
export enum S3PrefixType {
  /** The names of the files. */
  FILENAME = 'FILENAME',
  /** The names of the folders. */
  PATH = 'PATH',
  /** The names of folders and files. */
  PATH_AND_FILENAME = 'PATH_AND_FILENAME',
}

/**
 * The precision of the date and time, which are in UTC.
 */
export enum S3PrefixPrecision {
  /** Only the year. */
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
  /** The version of the schema, which AppFlow increases when mappings, data types or partitions change. */
  SCHEMA_VERSION = 'SCHEMA_VERSION',
}

/**
 * The dates and run IDs in the names of folders and files.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flows-partition.html
 */
export interface S3FilePrefix {
  /**
   * The names that contain the date and time of the run.
   *
   * @default - none
   */
  readonly prefixType?: S3PrefixType;

  /**
   * The precision of the date and time. An error without `prefixType`.
   *
   * @default - chosen by AppFlow
   */
  readonly precision?: S3PrefixPrecision;

  /**
   * The folders above the files, from the outermost to the innermost, each at most once.
   *
   * @default - none
   */
  readonly hierarchy?: S3PrefixHierarchy[];
}
