import type { PullDefinition } from '../private/flow/definitions';

/**
 * Which records an incremental run takes.
 */
export interface IncrementalPullOptions {
  /**
   * The field with the time of the last change: at most 256 characters.
   *
   * @default - the one that AppFlow takes for the source
   */
  readonly timestampField?: string;

  /**
   * How far back the first run reaches. It was reported that AppFlow ignored it for a flow with a rate, so check the first run.
   *
   * @default - the 30 days before
   * @see https://github.com/hashicorp/terraform-provider-aws/issues/41670
   */
  readonly firstRunFrom?: Date;
}

/**
 * Which records each run of a scheduled flow takes.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 */
export class DataPull {
  /**
   * New and changed records since the last run.
   *
   * @param options what tells that a record has changed, and where the first run begins
   */
  public static incremental(options?: IncrementalPullOptions): DataPull {
    return new DataPull({ mode: 'Incremental', options });
  }

  /**
   * All records, in each run.
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
