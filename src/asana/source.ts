import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of an Asana source.
 */
export interface AsanaSourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API.
   *
   * @default '1.0'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('AsanaSource', ConnectorLabel.ASANA, '1.0');

/**
 * A source that reads Asana objects.
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
