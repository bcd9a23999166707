import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Marketo source.
 */
export interface MarketoSourceProps extends FlowEntityOptions {}

const source = objectSource('MarketoSource', 'Marketo', 'marketo');

/**
 * A source that reads Marketo objects, such as `leads`.
 *
 * A flow runs at most once an hour.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/marketo.html
 */
export class MarketoSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: MarketoSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
