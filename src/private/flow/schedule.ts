import type { Duration, TimeZone } from 'aws-cdk-lib';
import { Tokenization } from 'aws-cdk-lib';
import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { CronOptions } from 'aws-cdk-lib/aws-events';
import { readDate } from './dates';
import type { ScheduleDefinition } from './definitions';
import type { FlowProblems } from './flow-problems';
import { isMadeBy } from './items';
import { FLOW_LIMITS, SCHEDULE_OFFSET_SECONDS } from './limits';
import type { SourceConnector } from './operators';
import { checkExpression, cronNote, endBeforeStart, tooOften, tooOftenByCron, warnOfPast } from './schedule-rules';
import { requiredText, text } from '../checks/text';
import { warnOfUnused } from '../checks/unused-options';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

const CURE = 'use FlowSchedule.rate if a rate is sufficient';
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

/** AppFlow's own grammar has no space, and the plural even for one: `rate(1hours)`. */
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
  refuseTooOften(v, tooOften(source, minutes, () => interval.toHumanString()));
  const unit: Unit = minutes % UNITS.days === 0 ? 'days' : minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
  return `rate(${minutes / UNITS[unit]}${unit})`;
}

/** Only CloudFormation knows the amount, so the unit must be one that AppFlow supports. */
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
  refuseTooOften(v, tooOftenByCron(source, minute, hour));
  v.warning('cronSchedule', `schedule: ${cronNote(CURE)}`);
  return `cron(${[
    minute ?? '*',
    hour ?? '*',
    day ?? (weekDay === undefined ? '*' : '?'),
    month ?? '*',
    weekDay ?? '?',
    year ?? '*',
  ].join(' ')})`;
}

function readGiven(v: FlowProblems, source: SourceConnector, given: string): string {
  const expression = requiredText(v, 'schedule: expression', given, FLOW_LIMITS.ScheduleExpression, { example: 'rate(5minutes)' });
  checkExpression(v, 'schedule', source, expression, CURE);
  return expression;
}

function refuseTooOften(v: FlowProblems, refused: string | undefined): void {
  if (refused !== undefined) {
    v.problem(`schedule: ${refused}`);
  }
}

function readOptions(v: FlowProblems, options: ScheduleDefinition['options'] = {}): Omit<ScheduleProperties, 'scheduleExpression'> {
  if (typeof options !== 'object' || isAbsent(options)) {
    if (!isAbsent(options)) {
      v.problem(`schedule: options must be an object, got ${kindOf(options)}`);
    }
    return {};
  }
  warnOfUnused(v, 'schedule: FlowSchedule', options, ['startTime', 'endTime', 'offset', 'timeZone']);
  const start = readDate(v, 'schedule: startTime', options.startTime);
  const end = readDate(v, 'schedule: endTime', options.endTime);
  const outOfOrder = endBeforeStart('startTime', start, end);
  if (outOfOrder !== undefined) {
    v.problem(`schedule: endTime ${outOfOrder}`);
  }
  warnOfPast(v, 'schedule: startTime', start);
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

/** By its members, because an app may contain several copies of aws-cdk-lib. */
function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'toHumanString' in value && 'unitLabel' in value && 'isUnresolved' in value;
}
