import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { S3Aggregation } from './aggregation';
import type { S3Catalog } from './catalog';
import { catalog } from './catalog-config';
import type { S3FilePrefix } from './file-prefix';
import type { S3Format } from './format';
import { aggregation, filePrefix, format, warnOfParquetInOneFile } from './output';
import { partitionBy, partitionTask } from './partition';
import { FlowDestination } from '../flow/flow-destination';
import { structMode } from '../private/factory/mode';
import { bucket } from '../private/flow/bucket';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { bucketPrefix } from '../private/flow/end-fields';

/**
 * Properties of a destination in Amazon S3.
 */
export interface S3DestinationProps {
  /**
   * The bucket. It must be in the account and region of the flow.
   *
   * Its policy gets the statement that AppFlow needs. A bucket whose policy can't be changed from the app raises the warning
   * `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder for the files: at most 512 characters. In it, AppFlow creates a folder with the name of the flow.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;

  /**
   * The format of the files. With Google Analytics as the source, any format other than JSON raises the warning
   * `cdk-appflow-constructs:googleAnalyticsFormat`.
   *
   * @default - JSON Lines, according to AppFlow's guide
   */
  readonly format?: S3Format;

  /**
   * The dates and run IDs in the names of folders and files.
   *
   * @default - none
   */
  readonly filePrefix?: S3FilePrefix;

  /**
   * The aggregation of the records of a run into files.
   *
   * @default - chosen by AppFlow
   */
  readonly aggregation?: S3Aggregation;

  /**
   * The AWS Glue Data Catalog, in which AppFlow registers the files as tables.
   *
   * @default - the files aren't registered
   */
  readonly catalog?: S3Catalog;

  /**
   * The destination fields to partition the records by, from the outermost folder to the innermost: at most 10 different
   * fields. A field that no mapping fills raises the warning `cdk-appflow-constructs:unmappedField`.
   *
   * @default - records aren't partitioned
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/flows-partition.html
   */
  readonly partitionBy?: string[];
}

const destination = structMode({
  name: 'S3Destination',
  fields: {
    bucket: bucket(),
    prefix: bucketPrefix,
    format: format(),
    filePrefix: filePrefix(),
    aggregation: aggregation(),
    catalog: catalog(),
    partitionBy: partitionBy(),
  },
  required: ['bucket'],
  check: (v, prop, values) => warnOfParquetInOneFile(v, prop, values.format, values.aggregation),
  render: (values): DestinationEnd => {
    const { bucketName } = values.bucket;
    const config = { ...values.format, prefixConfig: values.filePrefix, aggregationConfig: values.aggregation };
    return {
      connectorType: 'S3',
      properties: {
        s3: {
          bucketName,
          bucketPrefix: values.prefix,
          s3OutputFormatConfig: Object.values(config).some((one) => one !== undefined) ? config : undefined,
        },
      },
      identity: [bucketName, values.prefix ?? ''],
      buckets: [{ bucket: values.bucket, access: 'write' }],
      bind: values.catalog,
      fileType: values.format?.fileType,
      ...values.partitionBy && partitionTask(values.partitionBy),
    };
  },
});

/**
 * Amazon S3 as a destination.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html
 */
export class S3Destination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: S3DestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
