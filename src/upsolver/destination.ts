import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { FlowDestination } from '../flow/flow-destination';
import { text } from '../private/checks/text';
import type { Field } from '../private/factory/field';
import { structMode } from '../private/factory/mode';
import { bucket } from '../private/flow/bucket';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { bucketPrefix } from '../private/flow/end-fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import type { S3Aggregation } from '../s3/aggregation';
import type { S3FilePrefix } from '../s3/file-prefix';
import type { S3Format } from '../s3/format';
import { aggregation, filePrefix, format, warnOfParquetInOneFile } from '../s3/output';

/**
 * Properties of Upsolver as a destination.
 */
export interface UpsolverDestinationProps {
  /**
   * The bucket that Upsolver reads. It must be in the account and region of the flow, and its name must begin with
   * `upsolver-appflow`.
   *
   * Its policy gets the statement that AppFlow needs. A bucket whose policy can't be changed from the app raises the warning
   * `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder for the files: at most 512 characters.
   *
   * @default - the root of the bucket
   */
  readonly prefix?: string;

  /**
   * The format of the files. `preserveSourceTypes` is an error.
   *
   * @default - JSON Lines, according to AppFlow's guide
   */
  readonly format?: S3Format;

  /**
   * The dates and run IDs in the names of folders and files.
   */
  readonly filePrefix: S3FilePrefix;

  /**
   * The aggregation of the records of a run into files.
   *
   * @default - chosen by AppFlow
   */
  readonly aggregation?: S3Aggregation;
}

const destination = structMode({
  name: 'UpsolverDestination',
  fields: { bucket: upsolverBucket(), prefix: bucketPrefix, format: format(), filePrefix: filePrefix(), aggregation: aggregation() },
  required: ['bucket', 'filePrefix'],
  check: (v, prop, values) => {
    if (values.format?.preserveSourceDataTyping !== undefined) {
      v.problem(`${prop}: format must not set preserveSourceTypes, which AppFlow doesn't support for Upsolver; leave it out`);
    }
    warnOfParquetInOneFile(v, prop, values.format, values.aggregation);
  },
  render: (values): DestinationEnd => ({
    connectorType: 'Upsolver',
    properties: {
      upsolver: {
        bucketName: values.bucket.bucketName,
        bucketPrefix: values.prefix,
        s3OutputFormatConfig: { fileType: values.format?.fileType, prefixConfig: values.filePrefix, aggregationConfig: values.aggregation },
      },
    },
    identity: [values.bucket.bucketName, values.prefix ?? ''],
    buckets: [{ bucket: values.bucket, access: 'write' }],
  }),
});

function upsolverBucket(): Field<IBucket> {
  const anyBucket = bucket();
  return {
    read: (v, prop, value) => {
      const given = anyBucket.read(v, prop, value);
      text(v, prop, given?.bucketName, FLOW_LIMITS.UpsolverBucketName);
      return given;
    },
  };
}

/**
 * Upsolver as a destination, through a bucket that it reads.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/upsolver.html
 */
export class UpsolverDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: UpsolverDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
