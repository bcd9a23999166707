import { ConnectorLabel } from '../connector-label';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of HubSpot as a source.
 */
export interface HubSpotSourceProps extends FlowEntityOptions {}

const source = labelledSource('HubSpotSource', ConnectorLabel.HUBSPOT);

/**
 * Objects of HubSpot.
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
