import { Annotations, SecretValue } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isAbsent } from './predicates';
import { withoutSecrets } from './visible-secrets';

/** What makes a problem easier to understand. */
export interface Hints {
  /** A value that is allowed. */
  readonly example?: string;
  /** What to do, where that isn't plain from what is allowed. */
  readonly cure?: string;
  /** It stands among the credentials, which AppFlow shows to nobody. */
  readonly credential?: boolean;
  /** The key of a map that it stands under. */
  readonly key?: string;
}

/** Before the ids of all warnings and findings. */
export const WARNING_PREFIX = 'cdk-appflow-constructs:';
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

/** The value in quotes, without what can be a secret in it, and cut where it is long: a cut password looks like none. */
export function quoteSafely(value: string): string {
  // The names of fields, of which a flow has many, have nothing that could set a secret off from the rest.
  const clean = /^\w*$/.test(value) ? value : withoutSecrets(value);
  return JSON.stringify(clean.length > SHOWN_CHARACTERS ? `${clean.slice(0, SHOWN_CHARACTERS)}...` : clean);
}

export function exampleIn(hints: Hints): string {
  return hints.example === undefined ? '' : ` (e.g. ${JSON.stringify(hints.example)})`;
}

export function cureIn(hints: Hints): string {
  return hints.cure === undefined ? '' : `; ${hints.cure}`;
}
