import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Google Analytics (Universal Analytics) source.
 *
 * @deprecated it reads only Universal Analytics, which Google has shut down; use `GoogleAnalytics4Source`
 */
export interface GoogleAnalyticsSourceProps extends FlowEntityOptions {}

const source = objectSource('GoogleAnalyticsSource', 'Googleanalytics', 'googleAnalytics');

/**
 * A source that reads Google Analytics reports.
 *
 * A flow runs at most once a day and reads at most 9 dimensions and 10 metrics.
 *
 * @deprecated it reads only Universal Analytics, which Google has shut down; use `GoogleAnalytics4Source`
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
