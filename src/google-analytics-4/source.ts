import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a Google Analytics 4 source.
 */
export interface GoogleAnalytics4SourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API.
   *
   * @default 'v1beta'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('GoogleAnalytics4Source', ConnectorLabel.GOOGLE_ANALYTICS_4, 'v1beta');

/**
 * A source that reads Google Analytics 4 reports.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-google-analytics-4.html
 */
export class GoogleAnalytics4Source extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: GoogleAnalytics4SourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
