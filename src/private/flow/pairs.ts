import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { DestinationConnector } from './end';
import type { FlowProblems } from './flow-problems';
import type { SourceConnector } from './operators';
import type { FlowEnds } from './read-ends';
import { quoteSafely } from '../messages';

type Destinations = readonly DestinationConnector[];

/** What AppFlow's guide has on the page of a source as its destinations, where these are few. */
const LISTED: { readonly [source in SourceConnector]?: Destinations } = {
  Amplitude: ['S3', 'LookoutMetrics'],
  SAPOData: ['S3', 'Redshift', 'SAPOData'],
};

/** What is missing there, where the others are listed. */
const NOT_LISTED: { readonly [source in SourceConnector]?: Destinations } = {
  S3: ['LookoutMetrics'],
  Slack: ['LookoutMetrics'],
};

/** The rates that the guide has for Lookout for Metrics. */
const LOOKOUT_RATES: readonly string[] = ['rate(5minutes)', 'rate(10minutes)', 'rate(1hours)', 'rate(1days)'];

/** Rates that are more often than daily, as they are rendered. */
const OFTENER_THAN_DAILY = /^rate\(\d+(?:minute|hour)s\)$/;

/**
 * Warnings of what the user guide doesn't list, or the console doesn't offer, for a source and a destination together. What
 * AppFlow's API does then isn't documented.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/app-specific.html
 */
export function warnOfPair(
  v: FlowProblems,
  { source, destination }: FlowEnds,
  trigger: CfnFlow.ScheduledTriggerPropertiesProperty | undefined,
  hasKey: boolean,
): void {
  warnOfDestination(v, source.connectorType, destination.connectorType);
  if (source.connectorType === 'Googleanalytics' && destination.fileType !== undefined && destination.fileType !== 'JSON') {
    v.warning('googleAnalyticsFormat', `destination: AppFlow's guide allows only JSON for Google Analytics data, got ${destination.fileType}; `
      + 'use S3Format.json()');
  }
  const { dataPullMode, scheduleExpression = '' } = trigger ?? {};
  if (source.connectorType === 'SAPOData' && dataPullMode === 'Complete' && OFTENER_THAN_DAILY.test(scheduleExpression)) {
    v.warning('completeTransferTooOften', 'pull: AppFlow\'s console allows complete transfers from SAPOData at most once a day, '
      + `got ${quoteSafely(scheduleExpression)}; use DataPull.incremental(), or run the flow daily`);
  }
  if (destination.connectorType === 'LookoutMetrics') {
    warnOfLookout(v, scheduleExpression, hasKey);
  }
}

function warnOfDestination(v: FlowProblems, source: SourceConnector, destination: DestinationConnector): void {
  const listed = LISTED[source];
  if (listed ? !listed.includes(destination) : NOT_LISTED[source]?.includes(destination)) {
    v.warning('destinationNotListed', `destination: AppFlow's guide doesn't list ${destination} as a destination for ${source}`
      + `${listed ? `; it lists ${listed.join(', ')}` : ''}`);
  }
}

function warnOfLookout(v: FlowProblems, expression: string, hasKey: boolean): void {
  if (/^rate\(\d+[a-z]+\)$/.test(expression) && !LOOKOUT_RATES.includes(expression)) {
    v.warning('lookoutMetricsRequirement', 'schedule: Lookout for Metrics accepts data every 5 minutes, 10 minutes, hour or day, '
      + `got ${quoteSafely(expression)}`);
  }
  if (!hasKey) {
    v.warning('lookoutMetricsRequirement', 'encryptionKey: AppFlow\'s guide requires a customer managed key for data sent to Lookout for Metrics');
  }
}
