import type { Stack } from 'aws-cdk-lib';
import { Duration } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DataPull, FlowSchedule } from '../../src';
import type { DestinationConnector } from '../../src/private/flow/end';
import type { SourceConnector } from '../../src/private/flow/operators';
import { SOURCE_CONNECTORS } from '../../src/private/flow/operators';
import { onDemand, scheduled, SomeDestination, SomeSource } from '../support/flow-ends';
import { newStack, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const texts = () => warningsOf(stack).map(({ text }) => text);

function pair(source: SourceConnector, destination: DestinationConnector): void {
  const ends = { source: new SomeSource({ connectorType: source }), destination: new SomeDestination({ connectorType: destination }) };
  if (destination === 'LookoutMetrics') {
    scheduled(stack, { ...ends, schedule: FlowSchedule.rate(Duration.days(1)) });
  } else {
    onDemand(stack, ends);
  }
}

test.each([
  ['Amplitude', 'Redshift', 'destination: AppFlow\'s guide doesn\'t list Redshift as a destination for Amplitude; it lists S3, LookoutMetrics'],
  ['SAPOData', 'Salesforce', 'destination: AppFlow\'s guide doesn\'t list Salesforce as a destination for SAPOData; it lists S3, Redshift, SAPOData'],
  ['SAPOData', 'CustomConnector', 'destination: AppFlow\'s guide doesn\'t list CustomConnector as a destination for SAPOData; it lists S3, Redshift, SAPOData'],
] as const)('warns of %s to %s', (source, destination, text) => {
  pair(source, destination);
  expect(texts()).toEqual([warning('destinationNotListed', text)]);
});

test.each(['S3', 'Slack'] as const)('warns of %s to Lookout for Metrics', (source) => {
  pair(source, 'LookoutMetrics');
  expect(texts()).toContain(warning('destinationNotListed', `destination: AppFlow's guide doesn't list LookoutMetrics as a destination for ${source}`));
});

test.each([
  ...(Object.keys(SOURCE_CONNECTORS) as SourceConnector[]).map((source) => [source, 'S3'] as const),
  ['S3', 'SAPOData'], ['S3', 'Salesforce'], ['SAPOData', 'Redshift'], ['Slack', 'Snowflake'], ['CustomConnector', 'Zendesk'],
] as const)('does not warn of %s to %s', (source, destination) => {
  pair(source, destination);
  expect(texts()).toEqual([]);
});

describe('Google Analytics', () => {
  const write = (fileType?: string) =>
    onDemand(stack, { source: new SomeSource({ connectorType: 'Googleanalytics' }), destination: new SomeDestination({ fileType }) });

  test.each(['CSV', 'PARQUET'])('warns of %s', (fileType) => {
    write(fileType);
    expect(texts()).toEqual([
      warning('googleAnalyticsFormat', `destination: AppFlow's guide allows only JSON for Google Analytics data, got ${fileType}; use S3Format.json()`),
    ]);
  });

  test.each(['JSON', undefined])('does not warn of %s', (fileType) => {
    write(fileType);
    expect(texts()).toEqual([]);
  });
});

describe('a complete transfer', () => {
  const pull = (connectorType: SourceConnector, schedule: FlowSchedule, given?: DataPull) =>
    scheduled(stack, { source: new SomeSource({ connectorType }), schedule, pull: given });

  test.each([
    [FlowSchedule.rate(Duration.hours(6)), 'rate(6hours)'],
    [FlowSchedule.rate(Duration.minutes(5)), 'rate(5minutes)'],
    [FlowSchedule.expression('rate(30minutes)'), 'rate(30minutes)'],
  ])('from SAP more often than daily is a warning', (schedule, shown) => {
    pull('SAPOData', schedule, DataPull.complete());
    expect(texts()).toEqual([warning('completeTransferTooOften',
      `pull: AppFlow's console allows complete transfers from SAPOData at most once a day, got "${shown}"; use DataPull.incremental(), or run the flow daily`)]);
  });

  test.each([
    ['SAPOData', Duration.days(1), DataPull.complete()],
    ['SAPOData', Duration.hours(1), DataPull.incremental()],
    ['SAPOData', Duration.hours(1), undefined],
    ['S3', Duration.hours(6), DataPull.complete()],
  ] as const)('from %s after %s is not', (source, interval, given) => {
    pull(source, FlowSchedule.rate(interval), given);
    expect(texts()).toEqual([]);
  });
});

describe('Lookout for Metrics', () => {
  const flowEvery = (interval: Duration, encryptionKey?: Key) =>
    scheduled(stack, { destination: new SomeDestination({ connectorType: 'LookoutMetrics' }), schedule: FlowSchedule.rate(interval), encryptionKey });

  test.each([Duration.minutes(5), Duration.minutes(10), Duration.hours(1), Duration.minutes(60), Duration.days(1)])('accepts data every %s', (interval) => {
    flowEvery(interval, new Key(stack, 'Key'));
    expect(texts()).toEqual([]);
  });

  test('warns of another rate', () => {
    flowEvery(Duration.hours(2), new Key(stack, 'Key'));
    expect(texts()).toEqual([warning('lookoutMetricsRequirement',
      'schedule: Lookout for Metrics accepts data every 5 minutes, 10 minutes, hour or day, got "rate(2hours)"')]);
  });

  test('warns of a missing key', () => {
    flowEvery(Duration.hours(1));
    expect(texts()).toEqual([warning('lookoutMetricsRequirement',
      'encryptionKey: AppFlow\'s guide requires a customer managed key for data sent to Lookout for Metrics')]);
  });
});
