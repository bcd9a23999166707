import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of Asana as a source.
 */
export interface AsanaSourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API: at most 256 characters without whitespace.
   *
   * @default '1.0'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('AsanaSource', ConnectorLabel.ASANA, '1.0');

/**
 * Objects of Asana.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-asana.html
 */
export class AsanaSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: AsanaSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
