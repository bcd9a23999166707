import type { Size } from 'aws-cdk-lib';
import type { AGGREGATION_TYPES } from '../private/flow/values';

/**
 * The aggregation of the records of a run into files.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_AggregationConfig.html
 */
export class S3Aggregation {
  /**
   * All records of a run in one file. With Parquet it raises the warning `cdk-appflow-constructs:parquetSingleFile`.
   */
  public static singleFile(): S3Aggregation {
    return new S3Aggregation('SingleFile');
  }

  /**
   * No aggregation: AppFlow chooses the number of files.
   */
  public static none(): S3Aggregation {
    return new S3Aggregation('None');
  }

  /**
   * Files of approximately the given size.
   *
   * @param size a whole number of MiB, at least 1
   */
  public static targetFileSize(size: Size): S3Aggregation {
    return new S3Aggregation(undefined, size);
  }

  /** @internal */
  public readonly _aggregationType?: typeof AGGREGATION_TYPES[number];
  /** @internal */
  public readonly _targetFileSize?: Size;

  private constructor(aggregationType?: typeof AGGREGATION_TYPES[number], targetFileSize?: Size) {
    this._aggregationType = aggregationType;
    this._targetFileSize = targetFileSize;
  }
}
