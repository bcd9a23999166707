import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a Mailchimp source.
 */
export interface MailchimpSourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API.
   *
   * @default '3.0'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('MailchimpSource', ConnectorLabel.MAILCHIMP, '3.0');

/**
 * A source that reads Mailchimp objects.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-mailchimp.html
 */
export class MailchimpSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: MailchimpSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
