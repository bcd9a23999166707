import { Token } from 'aws-cdk-lib';
import { requiredText } from './text';
import type { Limit } from '../limits';
import type { Hints } from '../messages';
import { exampleIn, kindOf } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';

/** A list of different strings. */
export function texts(v: Problems, prop: string, value: unknown, limit: Limit, hints: Hints = {}): string[] | undefined {
  return Array.isArray(value) && Token.isUnresolved(value) ? value : listedTexts(v, prop, value, limit, hints);
}

/** A list of different strings that becomes part of a text, so it must not be a token as a whole. */
export function listedTexts(v: Problems, prop: string, value: unknown, limit: Limit, hints: Hints = {}): string[] | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!Array.isArray(value)) {
    v.problem(`${prop} must be a list of strings${exampleIn(hints)}, got ${kindOf(value)}`);
    return undefined;
  }
  const entries = value.map((entry, index) => requiredText(v, `${prop}[${index}]`, entry, limit));
  const strings = value.filter((entry) => typeof entry === 'string');
  if (new Set(strings).size < strings.length) {
    v.under('repeatedValue', () => v.problem(`${prop} must not contain the same value twice`));
  }
  return entries;
}
