import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Slack source.
 */
export interface SlackSourceProps extends FlowEntityOptions {}

const source = objectSource('SlackSource', 'Slack', 'slack');

/**
 * A source that reads Slack channels and messages.
 *
 * CloudFormation accepts only `FieldFilter.equalTo` and `FieldFilter.between`.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/slack.html
 */
export class SlackSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: SlackSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
