import { Duration, Lazy, TimeZone, Token } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { FlowScheduleOptions } from '../../src';
import { DataPull, FlowSchedule, FlowStatus } from '../../src';
import { flowOf, invalidFlow, scheduled, SomeSource } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

const HOURLY = Duration.hours(1);

let stack: Stack;

beforeEach(() => {
  stack = newStack();
  jest.useFakeTimers({ now: new Date('2026-06-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
});

afterEach(() => {
  jest.useRealTimers();
});

/** The trigger's properties of a flow with this schedule. */
function triggerOf(schedule: FlowSchedule): { readonly [name: string]: unknown } {
  scheduled(stack, { schedule });
  const { TriggerConfig: { TriggerType, TriggerProperties } } = flowOf(stack);
  expect(TriggerType).toBe('Scheduled');
  return TriggerProperties;
}

test.each([
  [Duration.minutes(1), 'rate(1minutes)'],
  [Duration.minutes(5), 'rate(5minutes)'],
  [Duration.seconds(300), 'rate(5minutes)'],
  [Duration.minutes(60), 'rate(1hours)'],
  [Duration.minutes(90), 'rate(90minutes)'],
  [HOURLY, 'rate(1hours)'],
  [Duration.hours(24), 'rate(1days)'],
  [Duration.hours(36), 'rate(36hours)'],
  [Duration.days(7), 'rate(7days)'],
])('the rate %s is %s', (interval, expression) => {
  expect(triggerOf(FlowSchedule.rate(interval))).toEqual({ ScheduleExpression: expression, DataPullMode: 'Incremental' });
  expect(warningsOf(stack)).toEqual([]);
});

test.each([
  [Duration.minutes(Token.asNumber({ Ref: 'N' })), 'minutes'],
  [Duration.hours(Token.asNumber({ Ref: 'N' })), 'hours'],
  [Duration.days(Token.asNumber({ Ref: 'N' })), 'days'],
])('a rate may be a token, case %#', (interval, unit) => {
  expect(triggerOf(FlowSchedule.rate(interval)).ScheduleExpression).toEqual({ 'Fn::Join': ['', ['rate(', { Ref: 'N' }, `${unit})`]] });
});

test.each([
  [{ minute: '0', hour: '6' }, 'cron(0 6 * * ? *)'],
  [{ minute: '0', hour: '1', weekDay: 'MON-FRI' }, 'cron(0 1 ? * MON-FRI *)'],
  [{ minute: '15', day: '1', month: '1', year: '2027' }, 'cron(15 * 1 1 ? 2027)'],
  [{}, 'cron(* * * * ? *)'],
  [{ minute: Lazy.string({ produce: () => '7' }) }, 'cron(7 * * * ? *)'],
])('cron is rendered, with a warning, case %#', (cron, expression) => {
  expect(triggerOf(FlowSchedule.cron(cron)).ScheduleExpression).toEqual(expression);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([warning('cronSchedule', 'schedule: AppFlow accepts a cron expression, '
    + 'but its console can\'t edit the flow; use FlowSchedule.rate if a rate is sufficient')]);
});

const formWarning = (given: string, own: string) =>
  warning('scheduleExpressionForm', `schedule: AppFlow's console shows "${given}" as invalid; write "${own}"`);

test.each<[string, ...string[]]>([
  ['rate(5minutes)'],
  ['weekly'],
  ['rate(1 day)', formWarning('rate(1 day)', 'rate(1days)')],
  ['rate(1hour)', formWarning('rate(1hour)', 'rate(1hours)')],
  ['rate(5 minutes)', formWarning('rate(5 minutes)', 'rate(5minutes)')],
  ['rate(5 min)', warning('scheduleExpressionForm', 'schedule: AppFlow may reject "rate(5 min)"; write a number of minutes, hours or days as in "rate(5minutes)"')],
  ['cron(0 6 * * ? *)', warning('cronSchedule', 'schedule: AppFlow accepts a cron expression, but its console can\'t edit the flow; '
    + 'use FlowSchedule.rate if a rate is sufficient')],
])('the expression %s is passed on', (expression, ...warnings) => {
  expect(triggerOf(FlowSchedule.expression(expression)).ScheduleExpression).toBe(expression);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual(warnings);
});

test('the options are rendered, times in seconds', () => {
  expect(triggerOf(FlowSchedule.rate(HOURLY, {
    startTime: new Date('2026-07-01T00:00:00.999Z'),
    endTime: new Date('2027-01-01T00:00:00Z'),
    offset: Duration.minutes(10),
    timeZone: TimeZone.EUROPE_BERLIN,
  }))).toEqual({
    DataPullMode: 'Incremental',
    ScheduleExpression: 'rate(1hours)',
    ScheduleStartTime: 1782864000,
    ScheduleEndTime: 1798761600,
    ScheduleOffset: 600,
    TimeZone: 'Europe/Berlin',
  });
  expect(warningsOf(stack)).toEqual([]);
});

test.each([[Duration.seconds(0), 0], [Duration.hours(10), 36000], [Duration.seconds(Token.asNumber({ Ref: 'N' })), { Ref: 'N' }]])(
  'the offset may be %s', (offset, rendered) => {
    expect(triggerOf(FlowSchedule.rate(HOURLY, { offset })).ScheduleOffset).toEqual(rendered);
  });

test.each([undefined, null])('options may be %s', (options) => {
  expect(triggerOf(FlowSchedule.rate(HOURLY, untyped(options)))).toEqual({ ScheduleExpression: 'rate(1hours)', DataPullMode: 'Incremental' });
});

test('a start in the past raises a warning, and is rendered as it is', () => {
  expect(triggerOf(FlowSchedule.rate(HOURLY, { startTime: new Date('2026-05-31T23:59:59Z') })).ScheduleStartTime).toBe(1780271999);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([warning('scheduleStartInPast', 'schedule: startTime 2026-05-31T23:59:59.000Z is in the past, '
    + 'and AppFlow may reject it when the flow is created or updated; leave it out to start the schedule when the flow is activated')]);
});

const options = (given: FlowScheduleOptions) => FlowSchedule.rate(HOURLY, given);
const date = new Date('2026-07-01T00:00:00Z');

test.each<[string, unknown, ...string[]]>([
  ['none', undefined, 'schedule is required (e.g. FlowSchedule.rate(Duration.hours(1)))'],
  ['a text', 'rate(1hours)', 'schedule must be created by a factory of FlowSchedule, got a string'],
  ['no interval', FlowSchedule.rate(untyped(undefined)), 'schedule: interval must be a Duration, got undefined'],
  ['a number', FlowSchedule.rate(untyped(60)), 'schedule: interval must be a Duration, got a number'],
  ['seconds', FlowSchedule.rate(Duration.seconds(90)), 'schedule: interval must be a whole number of minutes, hours or days, at least one minute, '
    + 'got 1 minute 30 seconds'],
  ['nothing', FlowSchedule.rate(Duration.minutes(0)), 'schedule: interval must be a whole number of minutes, hours or days, at least one minute, '
    + 'got 0 minutes'],
  ['a token of seconds', FlowSchedule.rate(Duration.seconds(Token.asNumber({ Ref: 'N' }))),
    'schedule: interval must be in minutes, hours or days if its amount is a token, got seconds'],
  ['cron without anything', FlowSchedule.cron(untyped(undefined)), 'schedule: cron must be an object such as { minute: "0", hour: "6" }, got undefined'],
  ['cron with a number', FlowSchedule.cron(untyped({ minute: 0 })), 'schedule: minute must be a string, got a number'],
  ['cron with two days', FlowSchedule.cron({ day: '1', weekDay: 'MON' }), 'schedule: day and weekDay are mutually exclusive; leave out one of them'],
  ['no expression', FlowSchedule.expression(''), 'schedule: expression must be 1 to 256 characters on one line (e.g. "rate(5minutes)"), got ""'],
  ['a long expression', FlowSchedule.expression('x'.repeat(257)), 'schedule: expression must be at most 256 characters (e.g. "rate(5minutes)"), '
    + 'got 257 characters'],
  ['options that are none', options(untyped('x')), 'schedule: options must be an object, got a string'],
  ['no dates', options(untyped({ startTime: '2026-07-01', endTime: 1 })), 'schedule: startTime must be a date, got a string',
    'schedule: endTime must be a date, got a number'],
  ['an end before the start', options({ startTime: date, endTime: date }),
    'schedule: endTime must be after startTime, got 2026-07-01T00:00:00.000Z to 2026-07-01T00:00:00.000Z'],
  ['a long offset', options({ offset: Duration.seconds(36001) }), 'schedule: offset must be a whole number of seconds, at most 10 hours, '
    + 'got 10 hours 1 second'],
  ['a short offset', options({ offset: Duration.millis(1) }), 'schedule: offset must be a whole number of seconds, at most 10 hours, got 1 milli'],
  ['no offset', options(untyped({ offset: 60 })), 'schedule: offset must be a Duration, got a number'],
  ['an offset that is a token of minutes', options({ offset: Duration.minutes(Token.asNumber({ Ref: 'N' })) }),
    'schedule: offset must be in seconds if its amount is a token, got minutes'],
  ['no time zone', options(untyped({ timeZone: 'UTC' })), 'schedule: timeZone must be a TimeZone (e.g. TimeZone.EUROPE_BERLIN), got a string'],
])('%s is refused', (_, schedule, ...problems) => {
  expect(errorOf(() => scheduled(stack, { schedule: untyped(schedule) }))).toBe(invalidFlow('ScheduledFlow', ...problems));
});

const often = (connector: string, span: string, got: string) => `schedule: ${connector} can't be scheduled more often than once ${span}, got ${got}`;

test.each([
  ['Marketo', FlowSchedule.rate(Duration.minutes(59)), often('Marketo', 'an hour', '59 minutes')],
  ['Singular', FlowSchedule.expression('rate(30minutes)'), often('Singular', 'an hour', 'rate(30minutes)')],
  ['Trendmicro', FlowSchedule.cron({ minute: '0,30' }), 'schedule: Trendmicro can\'t be scheduled more often than once an hour; '
    + 'give a single minute, got "0,30"'],
  ['Marketo', FlowSchedule.expression('cron(*/5 6 * * ? *)'), 'schedule: Marketo can\'t be scheduled more often than once an hour; '
    + 'give a single minute, got "*/5"'],
  ['Marketo', FlowSchedule.cron({ hour: '6' }), 'schedule: Marketo can\'t be scheduled more often than once an hour; give a single minute'],
  ['Amplitude', FlowSchedule.rate(Duration.hours(23)), often('Amplitude', 'a day', '23 hours')],
  ['Googleanalytics', FlowSchedule.expression('rate(1 hour)'), often('Googleanalytics', 'a day', 'rate(1 hour)')],
  ['Amplitude', FlowSchedule.cron({ minute: '0', hour: '*/2' }), 'schedule: Amplitude can\'t be scheduled more often than once a day; '
    + 'give a single hour, got "*/2"'],
] as const)('%s has its shortest interval, case %#', (connectorType, schedule, problem) => {
  expect(errorOf(() => scheduled(stack, { source: new SomeSource({ connectorType }), schedule }))).toBe(invalidFlow('ScheduledFlow', problem));
});

test.each([
  ['Marketo', FlowSchedule.rate(HOURLY)],
  ['Singular', FlowSchedule.cron({ minute: '30' })],
  ['Amplitude', FlowSchedule.rate(Duration.days(1))],
  ['Googleanalytics', FlowSchedule.cron({ minute: '0', hour: '6' })],
  ['Googleanalytics', FlowSchedule.expression('cron(0 6 * * ? *)')],
  ['Googleanalytics', FlowSchedule.expression('cron(every day)')],
  ['Amplitude', FlowSchedule.rate(Duration.minutes(Token.asNumber({ Ref: 'N' })))],
] as const)('%s may run as often, case %#', (connectorType, schedule) => {
  expect(() => scheduled(stack, { source: new SomeSource({ connectorType }), schedule })).not.toThrow();
});

describe('the pull', () => {
  const schedule = FlowSchedule.rate(HOURLY);

  test.each<[string, DataPull | undefined, unknown, unknown]>([
    ['by default', undefined, { DataPullMode: 'Incremental' }, undefined],
    ['incremental', DataPull.incremental(), { DataPullMode: 'Incremental' }, undefined],
    ['by a field', DataPull.incremental({ timestampField: 'LastModifiedDate' }), { DataPullMode: 'Incremental' },
      { DatetimeTypeFieldName: 'LastModifiedDate' }],
    ['from a time', DataPull.incremental({ firstRunFrom: new Date('2026-01-01T00:00:00Z') }),
      { DataPullMode: 'Incremental', FirstExecutionFrom: 1767225600 }, undefined],
    ['complete', DataPull.complete(), { DataPullMode: 'Complete' }, undefined],
    ['null', untyped(null), { DataPullMode: 'Incremental' }, undefined],
  ])('%s', (_, pull, properties, incremental) => {
    scheduled(stack, { schedule, pull });
    const flow = flowOf(stack);
    expect(flow.TriggerConfig.TriggerProperties).toEqual({ ScheduleExpression: 'rate(1hours)', ...Object(properties) });
    expect(flow.SourceFlowConfig.IncrementalPullConfig).toEqual(incremental);
  });

  test.each<[string, unknown, ...string[]]>([
    ['a text', 'Complete', 'pull must be created by a factory of DataPull, got a string'],
    ['a date that is none', DataPull.incremental(untyped({ firstRunFrom: 'now' })), 'pull: firstRunFrom must be a date, got a string'],
    ['an empty field', DataPull.incremental({ timestampField: '' }),
      'pull: timestampField must be 1 to 256 characters on one line (e.g. "LastModifiedDate"), got ""'],
    ['options that are none', DataPull.incremental(untyped('x')), 'pull: options must be an object, got a string'],
  ])('%s is refused', (_, pull, ...problems) => {
    expect(errorOf(() => scheduled(stack, { schedule, pull: untyped(pull) }))).toBe(invalidFlow('ScheduledFlow', ...problems));
  });
});

describe('status and failures', () => {
  const schedule = FlowSchedule.rate(HOURLY);

  test.each([[undefined, 'Active'], [FlowStatus.ACTIVE, 'Active'], [FlowStatus.SUSPENDED, 'Suspended'], [FlowStatus.DRAFT, 'Draft']])(
    'the status %s is rendered as %s', (status, rendered) => {
      scheduled(stack, { schedule, status });
      expect(flowOf(stack).FlowStatus).toBe(rendered);
    });

  test.each([1, 100])('AppFlow may deactivate the flow after %d failures', (deactivateAfterFailures) => {
    scheduled(stack, { schedule, deactivateAfterFailures });
    expect(flowOf(stack).TriggerConfig.TriggerProperties.FlowErrorDeactivationThreshold).toBe(deactivateAfterFailures);
  });

  test.each<[object, string]>([
    [{ deactivateAfterFailures: 0 }, 'deactivateAfterFailures must be a whole number from 1 to 100, got 0'],
    [{ deactivateAfterFailures: 101 }, 'deactivateAfterFailures must be a whole number from 1 to 100, got 101'],
    [{ status: 'Errored' }, 'status must be one of Active, Suspended, Draft, got "Errored"'],
  ])('other numbers are refused, case %#', (props, problem) => {
    expect(errorOf(() => scheduled(stack, { schedule, ...props }))).toBe(invalidFlow('ScheduledFlow', problem));
  });
});
