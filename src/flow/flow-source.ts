import { readStruct } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import type { FlowProblems } from '../private/flow/flow-problems';

/**
 * Where a flow takes records from, on demand or on a schedule. Create one with the class of its connector, such as
 * `SalesforceSource` or `S3Source`.
 */
export abstract class FlowSource {
  // Private members, unlike internal ones, stay in the declarations: nothing else is a source by accident.
  private readonly givesRecords = true;

  /** @internal */
  public abstract readonly _end: EndInput<SourceEnd>;

  /**
   * Whether it is one, for callers without a type checker.
   *
   * @internal
   */
  public get _givesRecords(): boolean {
    return this.givesRecords;
  }

  /**
   * Check the source and render it, with the flow that it is given to; undefined where a problem was reported.
   *
   * @internal
   */
  public _read(v: FlowProblems, prop: string): SourceEnd | undefined {
    return readStruct(v, prop, this._end.mode, this._end.props);
  }
}

/**
 * Where a flow takes events from. Create one with the class of its connector, such as `SalesforceEventSource`.
 */
export abstract class EventFlowSource {
  private readonly givesEvents = true;

  /** @internal */
  public abstract readonly _end: EndInput<SourceEnd>;

  /**
   * Whether it is one, for callers without a type checker.
   *
   * @internal
   */
  public get _givesEvents(): boolean {
    return this.givesEvents;
  }

  /**
   * Check the source and render it, with the flow that it is given to; undefined where a problem was reported.
   *
   * @internal
   */
  public _read(v: FlowProblems, prop: string): SourceEnd | undefined {
    return readStruct(v, prop, this._end.mode, this._end.props);
  }
}
