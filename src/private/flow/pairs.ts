import type { DestinationConnector, TriggerType } from './end';
import type { SourceConnector } from './operators';
import { quoteSafely } from '../messages';
import type { Problems } from '../problems';

type Destinations = readonly DestinationConnector[];

/** The destinations on a source's page in AppFlow's guide, for sources with few of them. */
const LISTED: { readonly [source in SourceConnector]?: Destinations } = {
  Amplitude: ['S3', 'LookoutMetrics'],
  SAPOData: ['S3', 'Redshift', 'SAPOData'],
};

/** The destinations that are missing there, for sources with many. */
const NOT_LISTED: { readonly [source in SourceConnector]?: Destinations } = {
  S3: ['LookoutMetrics'],
  Slack: ['LookoutMetrics'],
};

/** The rates in the guide for Lookout for Metrics. */
const LOOKOUT_RATES: readonly string[] = ['rate(5minutes)', 'rate(10minutes)', 'rate(1hours)', 'rate(1days)'];

const OFTENER_THAN_DAILY = /^rate\(\d+(?:minute|hour)s\)$/;

/** The supported triggers of destinations that don't support all. */
const TRIGGERS: { readonly [destination in DestinationConnector]?: readonly TriggerType[] } = {
  EventBridge: ['Event'],
  LookoutMetrics: ['Scheduled'],
};

/** The known facts about the two ends of a flow. An unknown one raises no warning. */
export interface Pair {
  readonly source?: SourceConnector;
  readonly destination?: DestinationConnector;
  /** The format of the files that the destination gets. */
  readonly fileType?: string;
  readonly pullMode?: string;
  readonly scheduleExpression?: string;
  /** Whether the flow lacks a customer managed key. */
  readonly withoutKey: boolean;
}

/** The names of props and factories in the user's terms. */
export interface PairNames {
  readonly destination: string;
  readonly pull: string;
  readonly incrementalPull: string;
  readonly schedule: string;
  readonly encryptionKey: string;
  readonly json: string;
}

/**
 * Warns about combinations of a source and a destination that the user guide doesn't list or the console doesn't offer. The
 * behavior of AppFlow's API in these cases isn't documented.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/app-specific.html
 */
export function warnOfPair(v: Problems, pair: Pair, names: PairNames): void {
  const { source, destination, fileType, pullMode, scheduleExpression = '' } = pair;
  if (source && destination) {
    warnOfDestination(v, source, destination, names);
  }
  if (source === 'Googleanalytics' && fileType !== undefined && fileType !== 'JSON') {
    v.warning('googleAnalyticsFormat', `${names.destination}: AppFlow's guide allows only JSON for Google Analytics data, got ${fileType}; `
      + `use ${names.json}`);
  }
  if (source === 'SAPOData' && pullMode === 'Complete' && OFTENER_THAN_DAILY.test(scheduleExpression)) {
    v.warning('completeTransferTooOften', `${names.pull}: AppFlow's console allows complete transfers from SAPOData at most once a day, `
      + `got ${quoteSafely(scheduleExpression)}; use ${names.incrementalPull}, or run the flow daily`);
  }
  if (destination === 'LookoutMetrics') {
    warnOfLookout(v, scheduleExpression, pair.withoutKey, names);
  }
}

/** The problem with the trigger of a flow for its destination, if there is one. */
export function refusedTrigger(destination: DestinationConnector, trigger: TriggerType): string | undefined {
  const triggers = TRIGGERS[destination];
  return triggers && !triggers.includes(trigger)
    ? `${destination} doesn't support the trigger ${trigger}, only ${triggers.join(' and ')}`
    : undefined;
}

function warnOfDestination(v: Problems, source: SourceConnector, destination: DestinationConnector, names: PairNames): void {
  const listed = LISTED[source];
  if (listed ? !listed.includes(destination) : NOT_LISTED[source]?.includes(destination)) {
    v.warning('destinationNotListed', `${names.destination}: AppFlow's guide doesn't list ${destination} as a destination for ${source}`
      + `${listed ? `; it lists ${listed.join(', ')}` : ''}`);
  }
}

function warnOfLookout(v: Problems, expression: string, withoutKey: boolean, names: PairNames): void {
  if (/^rate\(\d+[a-z]+\)$/.test(expression) && !LOOKOUT_RATES.includes(expression)) {
    v.warning('lookoutMetricsRequirement', `${names.schedule}: Lookout for Metrics accepts data every 5 minutes, 10 minutes, hour or day, `
      + `got ${quoteSafely(expression)}`);
  }
  if (withoutKey) {
    v.warning('lookoutMetricsRequirement', `${names.encryptionKey}: AppFlow's guide requires a customer managed key for data sent to Lookout for Metrics`);
  }
}
