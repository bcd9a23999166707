import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a Microsoft Dynamics 365 source.
 */
export interface MicrosoftDynamics365SourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API.
   *
   * @default 'v9.2'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('MicrosoftDynamics365Source', ConnectorLabel.MICROSOFT_DYNAMICS_365, 'v9.2');

/**
 * A source that reads Microsoft Dynamics 365 tables.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-microsoft-dynamics-365.html
 */
export class MicrosoftDynamics365Source extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: MicrosoftDynamics365SourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
