import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a Google Ads source.
 */
export interface GoogleAdsSourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API. Google retires a version about a year after its release, so specify the one that your
   * account uses.
   *
   * @default 'v16'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('GoogleAdsSource', ConnectorLabel.GOOGLE_ADS, 'v16');

/**
 * A source that reads Google Ads resources.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-google-ads.html
 */
export class GoogleAdsSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: GoogleAdsSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
