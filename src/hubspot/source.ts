import { ConnectorLabel } from '../connector-label';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a HubSpot source.
 *
 * Versions of HubSpot's API have names such as `v3`.
 */
export interface HubSpotSourceProps extends FlowEntityOptions {}

const source = labelledSource('HubSpotSource', ConnectorLabel.HUBSPOT);

/**
 * A source that reads HubSpot objects.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-hubspot.html
 */
export class HubSpotSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: HubSpotSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
