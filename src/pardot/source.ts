import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Pardot source.
 */
export interface PardotSourceProps extends FlowEntityOptions {}

const source = objectSource('PardotSource', 'Pardot', 'pardot');

/**
 * A source that reads objects of Salesforce Pardot (Marketing Cloud Account Engagement).
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/pardot.html
 */
export class PardotSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: PardotSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
