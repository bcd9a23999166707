import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Zendesk source.
 */
export interface ZendeskSourceProps extends FlowEntityOptions {}

const source = objectSource('ZendeskSource', 'Zendesk', 'zendesk');

/**
 * A source that reads Zendesk objects, such as `tickets`.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html
 */
export class ZendeskSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: ZendeskSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
