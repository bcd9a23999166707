import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * What happens to records that a destination refuses.
 */
export interface FlowErrorHandling {
  /**
   * The bucket that the refused records are written to, in the region of the flow. Its policy gets the statement that AppFlow needs; a
   * bucket whose policy can't be changed from here raises the warning `cdk-appflow-constructs:importedBucketPolicy`.
   *
   * @default - they are not kept
   */
  readonly bucket?: IBucket;

  /**
   * The folder in the bucket: at most 512 characters. An error without `bucket`.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;

  /**
   * Whether the run ends with the first refused record.
   *
   * @default false
   */
  readonly failOnFirstError?: boolean;
}
