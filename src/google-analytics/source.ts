import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of Google Analytics (Universal Analytics) as a source.
 *
 * @deprecated Google has ended Universal Analytics, which is all that this connector reads; use GoogleAnalytics4Source.
 */
export interface GoogleAnalyticsSourceProps extends FlowEntityOptions {}

const source = objectSource('GoogleAnalyticsSource', 'Googleanalytics', 'googleAnalytics');

/**
 * Reports of Google Analytics.
 *
 * Flows run daily at most, with at most 9 dimensions and 10 metrics.
 *
 * @deprecated Google has ended Universal Analytics, which is all that this connector reads; use GoogleAnalytics4Source.
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/google-analytics.html
 */
export class GoogleAnalyticsSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: GoogleAnalyticsSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
