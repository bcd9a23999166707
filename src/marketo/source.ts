import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of Marketo as a source.
 */
export interface MarketoSourceProps extends FlowEntityOptions {}

const source = objectSource('MarketoSource', 'Marketo', 'marketo');

/**
 * Objects of Marketo, such as `leads`.
 *
 * Flows run hourly at most.
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
