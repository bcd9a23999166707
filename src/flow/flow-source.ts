import { readStruct } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import type { FlowProblems } from '../private/flow/flow-problems';

/**
 * The source of a flow that moves records, on demand or on a schedule. Create one with the class of its connector, such as
 * `SalesforceSource` or `S3Source`.
 */
export abstract class FlowSource {
  // Unlike internal members, private ones stay in the declarations, so no other type can pass for a source.
  private readonly givesRecords = true;

  /** @internal */
  public abstract readonly _end: EndInput<SourceEnd>;

  /**
   * A mark to check for, because callers may have no type checker.
   *
   * @internal
   */
  public get _givesRecords(): boolean {
    return this.givesRecords;
  }

  /**
   * Checks and renders the source for a flow; undefined if a problem was reported.
   *
   * @internal
   */
  public _read(v: FlowProblems, prop: string): SourceEnd | undefined {
    return readStruct(v, prop, this._end.mode, this._end.props);
  }
}

/**
 * The source of a flow that moves events. Create one with the class of its connector, such as `SalesforceEventSource`.
 */
export abstract class EventFlowSource {
  private readonly givesEvents = true;

  /** @internal */
  public abstract readonly _end: EndInput<SourceEnd>;

  /**
   * A mark to check for, because callers may have no type checker.
   *
   * @internal
   */
  public get _givesEvents(): boolean {
    return this.givesEvents;
  }

  /**
   * Checks and renders the source for a flow; undefined if a problem was reported.
   *
   * @internal
   */
  public _read(v: FlowProblems, prop: string): SourceEnd | undefined {
    return readStruct(v, prop, this._end.mode, this._end.props);
  }
}
