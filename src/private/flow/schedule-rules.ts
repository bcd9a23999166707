import { Token } from 'aws-cdk-lib';
import type { Frequency, SourceConnector } from './operators';
import { factsOf } from './operators';
import { quoteSafely } from '../messages';
import type { Problems } from '../problems';

const MINUTES: { readonly [frequency in Frequency]: number } = { minute: 1, hour: 60, day: 24 * 60 };

/** The problem with an interval for a source, if there is one. */
export function tooOften(source: SourceConnector, minutes: number, got: () => string): string | undefined {
  const shortest = MINUTES[factsOf(source).fastest];
  return minutes < shortest ? `${atMost(source, shortest)}, got ${got()}` : undefined;
}

/** The same for a cron expression whose minute or hour evidently stands for several times. */
export function tooOftenByCron(source: SourceConnector, minute: string | undefined, hour: string | undefined): string | undefined {
  const shortest = MINUTES[factsOf(source).fastest];
  const got = (field: string | undefined) => (field === undefined ? '' : `, got ${quoteSafely(field)}`);
  if (shortest > MINUTES.minute && isSeveral(minute)) {
    return `${atMost(source, shortest)}; give a single minute${got(minute)}`;
  }
  return shortest > MINUTES.hour && isSeveral(hour) ? `${atMost(source, shortest)}; give a single hour${got(hour)}` : undefined;
}

function atMost(source: SourceConnector, minutes: number): string {
  const span = minutes === MINUTES.day ? 'a day' : minutes === MINUTES.hour ? 'an hour' : 'a minute';
  return `${source} can't be scheduled more often than once ${span}`;
}

function isSeveral(field: string | undefined): boolean {
  return field === undefined || field === '*' || (!Token.isUnresolved(field) && /[,/-]/.test(field));
}

/**
 * An expression in AppFlow's own grammar. Only the form `rate(5minutes)` is documented, without a space and with the plural even
 * for one. Other forms exist.
 *
 * @param source undefined if it isn't known
 */
export function checkExpression(v: Problems, prop: string, source: SourceConnector | undefined, expression: string, cure: string): void {
  if (Token.isUnresolved(expression)) {
    return;
  }
  const [, amount, , unit] = /^rate\((\d{1,9})(\s*)(minute|hour|day)s?\)$/.exec(expression) ?? [];
  const [, minute, hour] = /^cron\((\S+) +(\S+) [^()]*\)$/.exec(expression) ?? [];
  let refused: string | undefined;
  if (unit === 'minute' || unit === 'hour' || unit === 'day') {
    const own = `rate(${amount}${unit}s)`;
    refused = source && tooOften(source, Number(amount) * MINUTES[unit], () => expression);
    if (expression !== own) {
      v.warning('scheduleExpressionForm', `${prop}: AppFlow's console shows ${quoteSafely(expression)} as invalid; write ${quoteSafely(own)}`);
    }
  } else if (/^\s*rate\b/i.test(expression) || !/^\w+(?:\(.*\))?$/.test(expression)) {
    v.warning('scheduleExpressionForm', `${prop}: AppFlow may reject ${quoteSafely(expression)}; write a number of minutes, hours or days as in "rate(5minutes)"`);
  } else if (expression.startsWith('cron(')) {
    refused = source && minute !== undefined ? tooOftenByCron(source, minute, hour) : undefined;
    v.warning('cronSchedule', `${prop}: ${cronNote(cure)}`);
  }
  if (refused !== undefined) {
    v.problem(`${prop}: ${refused}`);
  }
}

export function cronNote(cure: string): string {
  return `AppFlow accepts a cron expression, but its console can't edit the flow; ${cure}`;
}

/** The rest of a message about the end, if it isn't after the start; both in milliseconds. */
export function endBeforeStart(startProp: string, start: number | undefined, end: number | undefined): string | undefined {
  return start !== undefined && end !== undefined && start >= end
    ? `must be after ${startProp}, got ${new Date(start).toISOString()} to ${new Date(end).toISOString()}`
    : undefined;
}

/** The clock affects only this warning, never the template. */
export function warnOfPast(v: Problems, prop: string, start: number | undefined): void {
  if (start !== undefined && start < Date.now()) {
    v.warning('scheduleStartInPast', `${prop} ${new Date(start).toISOString()} is in the past, and AppFlow may reject it when the flow is created or updated; `
      + 'leave it out to start the schedule when the flow is activated');
  }
}
