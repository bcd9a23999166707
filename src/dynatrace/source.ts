import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Dynatrace source.
 */
export interface DynatraceSourceProps extends FlowEntityOptions {}

const source = objectSource('DynatraceSource', 'Dynatrace', 'dynatrace');

/**
 * A source that reads Dynatrace data.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/dynatrace.html
 */
export class DynatraceSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: DynatraceSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
