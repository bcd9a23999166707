import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * The handling of records that a destination rejects.
 */
export interface FlowErrorHandling {
  /**
   * The bucket for the rejected records, in the account and region of the flow. Its policy gets the statement that AppFlow
   * needs. A bucket whose policy can't be changed from the app raises the warning `cdk-appflow-constructs:importedBucketPolicy`.
   *
   * @default - rejected records aren't kept
   */
  readonly bucket?: IBucket;

  /**
   * The folder in the bucket: at most 512 characters. An error without `bucket`.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;

  /**
   * Whether the run ends at the first rejected record.
   *
   * @default false
   */
  readonly failOnFirstError?: boolean;
}
