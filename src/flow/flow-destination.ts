import { readStruct } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import type { FlowProblems } from '../private/flow/flow-problems';

/**
 * The destination of a flow that moves events. Create one with the class of its connector, such as `EventBridgeDestination`,
 * or use any destination for records.
 */
export abstract class EventFlowDestination {
  // Unlike internal members, private ones stay in the declarations, so no other type can pass for a destination.
  private readonly takesEvents = true;

  /** @internal */
  public abstract readonly _end: EndInput<DestinationEnd>;

  /**
   * A mark to check for, because callers may have no type checker.
   *
   * @internal
   */
  public get _takesEvents(): boolean {
    return this.takesEvents;
  }

  /**
   * Checks and renders the destination for a flow; undefined if a problem was reported.
   *
   * @internal
   */
  public _read(v: FlowProblems, prop: string): DestinationEnd | undefined {
    return readStruct(v, prop, this._end.mode, this._end.props);
  }
}

/**
 * The destination of a flow that moves records. Create one with the class of its connector, such as `S3Destination` or
 * `SalesforceDestination`.
 */
export abstract class FlowDestination extends EventFlowDestination {
  private readonly takesRecords = true;

  /**
   * A mark to check for, because callers may have no type checker.
   *
   * @internal
   */
  public get _takesRecords(): boolean {
    return this.takesRecords;
  }
}
