import { Token, Tokenization } from 'aws-cdk-lib';
import type { Hints } from '../messages';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent, isOneOf } from '../predicates';
import type { Problems } from '../problems';
import { findReferences } from '../secrets/dynamic-references';

export function trueOrFalse(v: Problems, prop: string, value: unknown): boolean | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value === 'boolean') {
    return value;
  }
  v.problem(`${prop} must be true or false, got ${kindOf(value)}`);
  return undefined;
}

export function integer(
  v: Problems,
  prop: string,
  value: unknown,
  range: { readonly min: number; readonly max: number },
  hints: Hints = {},
): number | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value === 'number' && Token.isUnresolved(value)) {
    noteToken(v, prop, Token.asString(Tokenization.reverseNumber(value)), hints);
    return value;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < range.min || value > range.max) {
    v.problem(`${prop} must be a whole number from ${range.min} to ${range.max}, got ${typeof value === 'number' ? value : kindOf(value)}`);
    return undefined;
  }
  return value;
}

/** One of an enum's values. Only callers without a type checker can give another value. */
export function oneOf<T extends string>(
  v: Problems,
  prop: string,
  value: unknown,
  allowed: { readonly [name: string]: T },
  hints: Hints = {},
): T | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  const values = Object.values(allowed);
  if (isOneOf(value, values)) {
    noteToken(v, prop, value, hints);
    return value;
  }
  v.problem(`${prop} must be one of ${values.join(', ')}, got ${typeof value === 'string' ? quoteSafely(value) : kindOf(value)}`);
  return undefined;
}

/** Dynamic references count in values of every type. */
function noteToken(v: Problems, prop: string, value: string, hints: Hints): void {
  const found = findReferences(value);
  if (found.unresolved) {
    v.noteText(prop, value, found, hints);
  }
}
