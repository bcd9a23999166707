import { Duration } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { FlowSchedule, LookoutMetricsDestination } from '../../src';
import { flowOf, invalidFlow, onDemand, scheduled } from '../support/flow-ends';
import { errorOf, newStack, untyped, warningsOf } from '../support/util';

const schedule = FlowSchedule.rate(Duration.hours(1));

test.each([
  [new LookoutMetricsDestination(), {}],
  [new LookoutMetricsDestination({ entity: 'sales' }), { Object: 'sales' }],
])('renders its block, even if it is empty', (destination, block) => {
  const stack = newStack();
  scheduled(stack, { destination, schedule, encryptionKey: new Key(stack, 'Key') });
  expect(flowOf(stack).DestinationFlowConfigList).toEqual([
    { ConnectorType: 'LookoutMetrics', DestinationConnectorProperties: { LookoutMetrics: block } },
  ]);
  expect(warningsOf(stack)).toEqual([]);
});

test('works only on a schedule', () => {
  expect(errorOf(() => onDemand(newStack(), { destination: new LookoutMetricsDestination() })))
    .toBe(invalidFlow('OnDemandFlow', 'destination: LookoutMetrics doesn\'t support the trigger OnDemand, only Scheduled'));
});

test('refuses an entity that isn\'t a string', () => {
  expect(errorOf(() => scheduled(newStack(), { destination: new LookoutMetricsDestination({ entity: untyped(5) }), schedule })))
    .toBe(invalidFlow('ScheduledFlow', 'destination: entity must be a string (e.g. "Account"), got a number'));
});
