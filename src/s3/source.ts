import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { S3InputFileType } from './input-file-type';
import { warnOfRoot } from './source-folder';
import { FlowSource } from '../flow/flow-source';
import { oneOf } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import { bucket } from '../private/flow/bucket';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { bucketPrefix } from '../private/flow/end-fields';

/**
 * Properties of a source in Amazon S3.
 */
export interface S3SourceProps {
  /**
   * The bucket. It must be in the account and region of the flow.
   *
   * Its policy gets the statement that AppFlow needs. A bucket whose policy can't be changed from the app raises the warning
   * `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder with the files: at most 512 characters.
   *
   * AppFlow requires the files to be in a folder, so an empty prefix raises the warning
   * `cdk-appflow-constructs:sourceWithoutFolder`.
   */
  readonly prefix: string;

  /**
   * The format of the files.
   *
   * @default - chosen by AppFlow
   */
  readonly fileType?: S3InputFileType;
}

const source = structMode({
  name: 'S3Source',
  fields: { bucket: bucket(), prefix: bucketPrefix, fileType: oneOf(S3InputFileType) },
  required: ['bucket', 'prefix'],
  check: (v, prop, { prefix }) => warnOfRoot(v, `${prop}: prefix`, prefix),
  render: ({ bucket: given, prefix, fileType }): SourceEnd => ({
    connectorType: 'S3',
    properties: {
      s3: { bucketName: given.bucketName, bucketPrefix: prefix, s3InputFormatConfig: fileType && { s3InputFileType: fileType } },
    },
    identity: [given.bucketName, prefix],
    buckets: [{ bucket: given, access: 'read' }],
  }),
});

/**
 * Amazon S3 as a source. On a schedule with `DataPull.incremental`, a flow reads new and changed files.
 *
 * A file has at most 125 MB. CSV files must have the names of the fields in the first row.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html
 */
export class S3Source extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: S3SourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
