import type { TaskDefinition } from '../private/flow/definitions';

/**
 * A task as AppFlow's API describes it.
 */
export interface FlowTaskOptions {
  /**
   * The type, one of `Arithmetic`, `Filter`, `Map`, `Map_all`, `Mask`, `Merge`, `Partition`, `Passthrough`, `Truncate` and
   * `Validate`.
   */
  readonly taskType: string;

  /**
   * The source fields of the task: at most 2048 characters each. Some tasks have none.
   */
  readonly sourceFields: string[];

  /**
   * The operator, such as `NO_OP`. The flow's source must support it.
   *
   * @default - none
   */
  readonly connectorOperator?: string;

  /**
   * The destination field of the task: at most 256 characters.
   *
   * @default - none
   */
  readonly destinationField?: string;

  /**
   * The properties, by AppFlow's own keys, such as `DATA_TYPE`: 1 to 2048 characters each. They are rendered in the order of
   * their keys.
   *
   * @default - none
   */
  readonly properties?: { [key: string]: string };
}

/**
 * A task that the other classes don't cover. It is checked only against AppFlow's service model.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_Task.html
 */
export class FlowTask {
  /**
   * A task as AppFlow's API describes it.
   *
   * @param options the task
   */
  public static of(options: FlowTaskOptions): FlowTask {
    return new FlowTask(options);
  }

  /** @internal */
  public readonly _task: TaskDefinition;

  private constructor(task: TaskDefinition) {
    this._task = task;
  }
}
