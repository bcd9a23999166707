import type { FILE_TYPES } from '../private/flow/values';

/**
 * Options for Apache Parquet files.
 */
export interface S3ParquetOptions {
  /**
   * Whether the fields keep their data types from the source. Otherwise all fields are strings.
   *
   * @default false
   */
  readonly preserveSourceTypes?: boolean;
}

/**
 * The format of the files that a flow writes.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_S3OutputFormatConfig.html
 */
export class S3Format {
  /**
   * JSON Lines: one JSON object per line.
   */
  public static json(): S3Format {
    return new S3Format('JSON');
  }

  /**
   * Comma-separated values.
   */
  public static csv(): S3Format {
    return new S3Format('CSV');
  }

  /**
   * Apache Parquet. With an aggregation into a single file it raises the warning `cdk-appflow-constructs:parquetSingleFile`.
   *
   * @param options the data types
   */
  public static parquet(options?: S3ParquetOptions): S3Format {
    return new S3Format('PARQUET', options);
  }

  /** @internal */
  public readonly _fileType: typeof FILE_TYPES[number];
  /** @internal */
  public readonly _options?: S3ParquetOptions;

  private constructor(fileType: typeof FILE_TYPES[number], options?: S3ParquetOptions) {
    this._fileType = fileType;
    this._options = options;
  }
}
