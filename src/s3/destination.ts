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
   * The bucket, in the account and region of the flow: anywhere else is an error.
   *
   * Its policy gets the statement that AppFlow needs. A bucket whose policy can't be changed from here raises the warning
   * `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder for the files: at most 512 characters. AppFlow adds a folder with the name of the flow.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;

  /**
   * The format of the files.
   *
   * @default - JSON Lines, by AppFlow's guide
   */
  readonly format?: S3Format;

  /**
   * What AppFlow puts into the names of folders and files.
   *
   * @default - neither dates nor folders of runs
   */
  readonly filePrefix?: S3FilePrefix;

  /**
   * Into how many files a run writes its records.
   *
   * @default - AppFlow's own choice
   */
  readonly aggregation?: S3Aggregation;

  /**
   * The AWS Glue Data Catalog, where AppFlow registers the files as tables.
   *
   * @default - they are not registered
   */
  readonly catalog?: S3Catalog;

  /**
   * The destination fields by whose values the records are divided among folders, from the outermost on: at most 10, each at most
   * once. A field that no mapping fills raises the warning `cdk-appflow-constructs:unmappedField`.
   *
   * @default - records aren't divided
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
 * Files in Amazon S3.
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
