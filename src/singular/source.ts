import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Singular source.
 */
export interface SingularSourceProps extends FlowEntityOptions {}

const source = objectSource('SingularSource', 'Singular', 'singular');

/**
 * A source that reads Singular reports.
 *
 * A flow runs at most once an hour.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/singular.html
 */
export class SingularSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: SingularSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
