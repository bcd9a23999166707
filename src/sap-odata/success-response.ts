import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * Where AppFlow keeps what SAP answers to records that it has accepted.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SuccessResponseHandlingConfig.html
 */
export interface SapODataSuccessResponse {
  /**
   * The bucket, in the account and region of the flow. Its policy gets the statement that AppFlow needs; a bucket whose policy can't be
   * changed from here raises the warning `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder in the bucket: at most 512 characters.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;
}
