import type { PullDefinition } from '../private/flow/definitions';

/**
 * Options of an incremental pull.
 */
export interface IncrementalPullOptions {
  /**
   * The source field that contains the time of a record's last change: at most 256 characters.
   *
   * @default - chosen by AppFlow for the source
   */
  readonly timestampField?: string;

  /**
   * The first run reads records changed since this time. A user reported that AppFlow ignored it in a flow with a rate, so
   * check the records of the first run.
   *
   * @default - 30 days before the first run
   * @see https://github.com/hashicorp/terraform-provider-aws/issues/41670
   */
  readonly firstRunFrom?: Date;
}

/**
 * The records that each run of a scheduled flow moves.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 */
export class DataPull {
  /**
   * New and changed records since the last run.
   *
   * @param options the field that shows changes, and the start of the first run
   */
  public static incremental(options?: IncrementalPullOptions): DataPull {
    return new DataPull({ mode: 'Incremental', options });
  }

  /**
   * All records, in each run. Complete pulls from SAP OData more often than daily raise the warning
   * `cdk-appflow-constructs:completeTransferTooOften`.
   */
  public static complete(): DataPull {
    return new DataPull({ mode: 'Complete' });
  }

  /** @internal */
  public readonly _pull: PullDefinition;

  private constructor(pull: PullDefinition) {
    this._pull = pull;
  }
}
