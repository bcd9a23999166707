import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * The bucket in which AppFlow stores SAP's responses to accepted records.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SuccessResponseHandlingConfig.html
 */
export interface SapODataSuccessResponse {
  /**
   * The bucket, in the account and region of the flow. Its policy gets the statement that AppFlow needs; a bucket whose policy
   * can't be changed, such as an imported one, raises the warning `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder in the bucket. It may contain spaces. Maximum length: 512.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;
}
