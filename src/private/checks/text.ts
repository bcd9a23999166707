import { Token, Tokenization } from 'aws-cdk-lib';
import type { Limit } from '../limits';
import type { Hints } from '../messages';
import { cureIn, exampleIn, kindOf, quoteSafely } from '../messages';
import { isAbsent, unmetRequirement } from '../predicates';
import type { Problems } from '../problems';
import { findReferences } from '../secrets/dynamic-references';
import { isSecretName } from '../secrets/visible-secrets';

export function text(v: Problems, prop: string, value: unknown, limit: Limit, hints: Hints = {}): string | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value !== 'string') {
    v.problem(`${prop} must be a string${exampleIn(hints)}, got ${kindOf(value)}`);
    return undefined;
  }
  if (standsForList(value)) {
    v.problem(`${prop} must be a single value, got a token for a whole list; use Fn.select for each entry`);
    return undefined;
  }
  const found = findReferences(value);
  v.noteText(prop, value, found, hints);
  const unmet = found.unresolved ? undefined : unmetRequirement(value, limit);
  if (unmet !== undefined) {
    v.problem(`${prop} must be ${unmet}${exampleIn(hints)}${gotIn(value, unmet === limit.allowed, hints)}${cureIn(hints)}`);
  }
  return value;
}

/** The value, or else its length. A value under a name such as `password` may be a secret, of which nothing is shown. */
function gotIn(value: string, shown: boolean, { key }: Hints): string {
  if (key !== undefined && isSecretName(key)) {
    return '';
  }
  return `, got ${shown ? quoteSafely(value) : `${value.length} characters`}`;
}

export function requiredText(v: Problems, prop: string, value: unknown, limit: Limit, hints: Hints = {}): string {
  if (isAbsent(value)) {
    v.required(prop, hints);
  }
  return text(v, prop, value, limit, hints) ?? '';
}

/** The length of a value built from several checked props. */
export function totalLength(v: Problems, what: string, value: string, limit: Limit): void {
  if (!Token.isUnresolved(value) && value.length > limit.max) {
    v.problem(`${what} must be at most ${limit.max} characters, got ${value.length} characters`);
  }
}

/** The only entry of a list that is a token, which aws-cdk-lib resolves nowhere else. */
function standsForList(value: string): boolean {
  return value.startsWith('#{') && Tokenization.reverseList([value]) !== undefined;
}
