import { readStruct } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import type { FlowProblems } from '../private/flow/flow-problems';

/**
 * Where a flow sends events to. Create one with the class of its connector, such as `EventBridgeDestination`; each
 * destination for records is one as well.
 */
export abstract class EventFlowDestination {
  // Private members, unlike internal ones, stay in the declarations: nothing else is a destination by accident.
  private readonly takesEvents = true;

  /** @internal */
  public abstract readonly _end: EndInput<DestinationEnd>;

  /**
   * Whether it is one, for callers without a type checker.
   *
   * @internal
   */
  public get _takesEvents(): boolean {
    return this.takesEvents;
  }

  /**
   * Check the destination and render it, with the flow that it is given to; undefined where a problem was reported.
   *
   * @internal
   */
  public _read(v: FlowProblems, prop: string): DestinationEnd | undefined {
    return readStruct(v, prop, this._end.mode, this._end.props);
  }
}

/**
 * Where a flow sends records to. Create one with the class of its connector, such as `S3Destination` or
 * `SalesforceDestination`.
 */
export abstract class FlowDestination extends EventFlowDestination {
  private readonly takesRecords = true;

  /**
   * Whether it is one, for callers without a type checker.
   *
   * @internal
   */
  public get _takesRecords(): boolean {
    return this.takesRecords;
  }
}
