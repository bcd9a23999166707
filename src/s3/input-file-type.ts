/**
 * The format of the files that a flow reads from Amazon S3.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html
 */
export enum S3InputFileType {
  /** Comma-separated values, with the names of the fields in the first row. */
  CSV = 'CSV',
  /** JSON Lines: one JSON object per line. */
  JSON = 'JSON',
}
