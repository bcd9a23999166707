import { Annotations, SecretValue } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isAbsent } from './predicates';

/** What makes a problem easier to understand. */
export interface Hints {
  /** A value that is allowed. */
  readonly example?: string;
  /** What to do, where that isn't plain from what is allowed. */
  readonly cure?: string;
  /** It stands among the credentials, which AppFlow shows to nobody. */
  readonly credential?: boolean;
}

const WARNING_PREFIX = 'cdk-appflow-constructs:';
const SHOWN_CHARACTERS = 80;

/** A warning that the user can acknowledge under `cdk-appflow-constructs:<id>`. */
export function addWarning(construct: IConstruct, id: string, text: string): void {
  Annotations.of(construct).addWarningV2(`${WARNING_PREFIX}${id}`, text);
}

/** What kind of value it is, for a message that must not show the value. */
export function kindOf(value: unknown): string {
  if (isAbsent(value)) {
    return String(value);
  }
  if (SecretValue.isSecretValue(value)) {
    return 'a SecretValue';
  }
  if (Array.isArray(value)) {
    return 'an array';
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** What stands for a password in a URL, or in text like one. */
const PASSWORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\/\/[^/@]*@/g, '//***@'],
  [/((?:password|pwd|secret|token|api_?key)=)[^&;]+/gi, '$1***'],
];

function withoutPasswords(value: string): string {
  return PASSWORDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), value);
}

/** Whether the text evidently holds a password that is written out. */
export function holdsPassword(value: string): boolean {
  return withoutPasswords(value) !== value;
}

/** The value in quotes, without passwords that stand in URLs, cut where it is long: a cut password looks like none. */
export function quoteSafely(value: string): string {
  const clean = withoutPasswords(value);
  return JSON.stringify(clean.length > SHOWN_CHARACTERS ? `${clean.slice(0, SHOWN_CHARACTERS)}...` : clean);
}

export function exampleIn(hints: Hints): string {
  return hints.example === undefined ? '' : ` (e.g. ${JSON.stringify(hints.example)})`;
}

export function cureIn(hints: Hints): string {
  return hints.cure === undefined ? '' : `; ${hints.cure}`;
}
