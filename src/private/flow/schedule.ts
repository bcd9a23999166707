import type { Duration, TimeZone } from 'aws-cdk-lib';
import { Token, Tokenization } from 'aws-cdk-lib';
import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { CronOptions } from 'aws-cdk-lib/aws-events';
import { readDate } from './dates';
import type { ScheduleDefinition } from './definitions';
import type { FlowProblems } from './flow-problems';
import { isMadeBy } from './items';
import { FLOW_LIMITS, SCHEDULE_OFFSET_SECONDS } from './limits';
import type { Frequency, SourceConnector } from './operators';
import { factsOf } from './operators';
import { requiredText, text } from '../checks/text';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';

const MINUTES: { readonly [frequency in Frequency]: number } = { minute: 1, hour: 60, day: 24 * 60 };
const UNITS = { minutes: 1, hours: 60, days: 24 * 60 } as const;

type Unit = keyof typeof UNITS;
type ScheduleProperties = Omit<CfnFlow.ScheduledTriggerPropertiesProperty, 'dataPullMode' | 'firstExecutionFrom' | 'flowErrorDeactivationThreshold'>;

export function readSchedule(v: FlowProblems, source: SourceConnector, schedule: { readonly _schedule: ScheduleDefinition }): ScheduleProperties {
  if (isAbsent(schedule)) {
    v.problem('schedule is required (e.g. FlowSchedule.rate(Duration.hours(1)))');
    return { scheduleExpression: '' };
  }
  if (!isMadeBy(schedule, '_schedule')) {
    v.problem(`schedule must be created by a factory of FlowSchedule, got ${kindOf(schedule)}`);
    return { scheduleExpression: '' };
  }
  const definition = schedule._schedule;
  return { scheduleExpression: readExpression(v, source, definition), ...readOptions(v, definition.options) };
}

function readExpression(v: FlowProblems, source: SourceConnector, definition: ScheduleDefinition): string {
  switch (definition.kind) {
    case 'rate':
      return readRate(v, source, definition.interval);
    case 'cron':
      return readCron(v, source, definition.cron);
    case 'expression':
      return readGiven(v, source, definition.expression);
  }
}

/** AppFlow's own grammar has no blank, and the plural even for one: `rate(1hours)`. */
function readRate(v: FlowProblems, source: SourceConnector, interval: Duration): string {
  if (!isDuration(interval)) {
    v.problem(`schedule: interval must be a Duration, got ${kindOf(interval)}`);
    return '';
  }
  if (interval.isUnresolved()) {
    return readLaterRate(v, interval);
  }
  const minutes = interval.toMilliseconds() / 60_000;
  if (!Number.isInteger(minutes) || minutes < 1) {
    v.problem(`schedule: interval must be a whole number of minutes, hours or days, at least one minute, got ${interval.toHumanString()}`);
    return '';
  }
  refuseTooOften(v, source, minutes, () => interval.toHumanString());
  const unit: Unit = minutes % UNITS.days === 0 ? 'days' : minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
  return `rate(${minutes / UNITS[unit]}${unit})`;
}

/** The amount is known to CloudFormation alone, so its unit has to be one that AppFlow knows. */
function readLaterRate(v: FlowProblems, interval: Duration): string {
  const unit = interval.unitLabel();
  switch (unit) {
    case 'minutes':
      return `rate(${Tokenization.stringifyNumber(interval.toMinutes())}${unit})`;
    case 'hours':
      return `rate(${Tokenization.stringifyNumber(interval.toHours())}${unit})`;
    case 'days':
      return `rate(${Tokenization.stringifyNumber(interval.toDays())}${unit})`;
    default:
      v.problem(`schedule: interval must be in minutes, hours or days if its amount is a token, got ${unit}`);
      return '';
  }
}

const CRON_FIELDS = ['minute', 'hour', 'day', 'month', 'weekDay', 'year'] as const;

function readCron(v: FlowProblems, source: SourceConnector, cron: CronOptions): string {
  if (typeof cron !== 'object' || isAbsent(cron)) {
    v.problem(`schedule: cron must be an object such as { minute: "0", hour: "6" }, got ${kindOf(cron)}`);
    return '';
  }
  const read = (field: typeof CRON_FIELDS[number]) => text(v, `schedule: ${field}`, cron[field], FLOW_LIMITS.ScheduleExpression);
  const [minute, hour, day, month, weekDay, year] = CRON_FIELDS.map(read);
  if (day !== undefined && weekDay !== undefined) {
    v.problem('schedule: day and weekDay are mutually exclusive; leave out one of them');
  }
  const shortest = MINUTES[factsOf(source).fastest];
  if (shortest > MINUTES.minute && isSeveral(minute)) {
    v.problem(`schedule: ${source} can't be scheduled more often than once ${spoken(shortest)}; give a single minute${minute === undefined ? '' : `, got ${quoteSafely(minute)}`}`);
  } else if (shortest > MINUTES.hour && isSeveral(hour)) {
    v.problem(`schedule: ${source} can't be scheduled more often than once ${spoken(shortest)}; give a single hour${hour === undefined ? '' : `, got ${quoteSafely(hour)}`}`);
  }
  warnOfCron(v);
  return `cron(${[
    minute ?? '*',
    hour ?? '*',
    day ?? (weekDay === undefined ? '*' : '?'),
    month ?? '*',
    weekDay ?? '?',
    year ?? '*',
  ].join(' ')})`;
}

/** Whether a field of a cron expression evidently stands for more than one time. */
function isSeveral(field: string | undefined): boolean {
  return field === undefined || field === '*' || (!Token.isUnresolved(field) && /[,-]|^\*\//.test(field));
}

function readGiven(v: FlowProblems, source: SourceConnector, given: string): string {
  const expression = requiredText(v, 'schedule: expression', given, FLOW_LIMITS.ScheduleExpression, { example: 'rate(5minutes)' });
  if (Token.isUnresolved(expression)) {
    return expression;
  }
  const [, amount, blank, unit] = /^rate\((\d{1,9})(\s*)(minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (unit !== undefined) {
    refuseTooOften(v, source, Number(amount) * MINUTES[unit === 'minute' || unit === 'hour' ? unit : 'day'], () => expression);
    const own = `rate(${amount}${unit}s)`;
    if (blank !== '' || expression !== own) {
      v.warning('scheduleExpressionForm', `schedule: AppFlow's console shows ${quoteSafely(expression)} as invalid; write ${quoteSafely(own)}`);
    }
  } else if (expression.startsWith('cron(')) {
    warnOfCron(v);
  }
  return expression;
}

function warnOfCron(v: FlowProblems): void {
  v.warning('cronSchedule', 'schedule: AppFlow accepts a cron expression, but its console can\'t edit the flow; use FlowSchedule.rate if a rate will do');
}

function refuseTooOften(v: FlowProblems, source: SourceConnector, minutes: number, got: () => string): void {
  const shortest = MINUTES[factsOf(source).fastest];
  if (minutes < shortest) {
    v.problem(`schedule: ${source} can't be scheduled more often than once ${spoken(shortest)}, got ${got()}`);
  }
}

function spoken(minutes: number): string {
  return minutes === MINUTES.day ? 'a day' : minutes === MINUTES.hour ? 'an hour' : 'a minute';
}

function readOptions(v: FlowProblems, options: ScheduleDefinition['options'] = {}): Omit<ScheduleProperties, 'scheduleExpression'> {
  if (typeof options !== 'object' || isAbsent(options)) {
    if (!isAbsent(options)) {
      v.problem(`schedule: options must be an object, got ${kindOf(options)}`);
    }
    return {};
  }
  const start = readDate(v, 'schedule: startTime', options.startTime);
  const end = readDate(v, 'schedule: endTime', options.endTime);
  if (start !== undefined && end !== undefined && start >= end) {
    v.problem(`schedule: endTime must be after startTime, got ${new Date(start).toISOString()} to ${new Date(end).toISOString()}`);
  }
  // The clock decides about a warning alone, and nothing in the template.
  if (start !== undefined && start < Date.now()) {
    v.warning('scheduleStartInPast', `schedule: startTime ${new Date(start).toISOString()} is in the past, and AppFlow may reject it when the flow is created or updated; `
      + 'leave it out to start the schedule when the flow is activated');
  }
  return {
    scheduleStartTime: seconds(start),
    scheduleEndTime: seconds(end),
    scheduleOffset: readOffset(v, options.offset),
    timeZone: readTimeZone(v, options.timeZone),
  };
}

/** CloudFormation takes times in seconds. */
export function seconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
}

function readOffset(v: FlowProblems, offset: Duration | undefined): number | undefined {
  if (isAbsent(offset)) {
    return undefined;
  }
  if (!isDuration(offset)) {
    v.problem(`schedule: offset must be a Duration, got ${kindOf(offset)}`);
    return undefined;
  }
  if (offset.isUnresolved()) {
    if (offset.unitLabel() === 'seconds') {
      return offset.toSeconds();
    }
    v.problem(`schedule: offset must be in seconds if its amount is a token, got ${offset.unitLabel()}`);
    return undefined;
  }
  const value = offset.toMilliseconds() / 1000;
  if (!Number.isInteger(value) || value < SCHEDULE_OFFSET_SECONDS.min || value > SCHEDULE_OFFSET_SECONDS.max) {
    v.problem(`schedule: offset must be a whole number of seconds, at most 10 hours, got ${offset.toHumanString()}`);
    return undefined;
  }
  return value;
}

function readTimeZone(v: FlowProblems, timeZone: TimeZone | undefined): string | undefined {
  if (isAbsent(timeZone)) {
    return undefined;
  }
  if (typeof timeZone !== 'object' || typeof timeZone.timezoneName !== 'string') {
    v.problem(`schedule: timeZone must be a TimeZone (e.g. TimeZone.EUROPE_BERLIN), got ${kindOf(timeZone)}`);
    return undefined;
  }
  return text(v, 'schedule: timeZone', timeZone.timezoneName, FLOW_LIMITS.ScheduleExpression);
}

/** Of any copy of aws-cdk-lib. */
function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'toHumanString' in value && 'unitLabel' in value && 'isUnresolved' in value;
}
