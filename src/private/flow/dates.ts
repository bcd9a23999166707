import type { FlowProblems } from './flow-problems';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** A date as milliseconds since 1970. */
export function readDate(v: FlowProblems, prop: string, value: unknown): number | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  // Dates from another jsii language belong to another realm, with another Date class.
  if (Object.prototype.toString.call(value) !== '[object Date]') {
    v.problem(`${prop} must be a date, got ${kindOf(value)}`);
    return undefined;
  }
  const milliseconds = Number(value);
  if (Number.isNaN(milliseconds)) {
    v.problem(`${prop} must be a date, got an invalid one`);
    return undefined;
  }
  return milliseconds;
}
