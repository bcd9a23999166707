import { SecretValue } from 'aws-cdk-lib';
import type { Limit } from '../limits';
import { kindOf } from '../messages';
import { isAbsent, unmetRequirement } from '../predicates';
import type { ProfileProblems } from '../profile/profile-problems';
import { findReferences } from '../secrets/dynamic-references';

/**
 * A SecretValue as the string to render. Problems don't show the value, nor its length.
 */
export function secretValue(v: ProfileProblems, prop: string, value: unknown, limit: Limit): string | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!SecretValue.isSecretValue(value)) {
    v.problem(`${prop} must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got ${kindOf(value)}`);
    return undefined;
  }
  // Safe usage: it is rendered only into the profile's credentials, which CloudFormation can write but not read.
  return secretText(v, prop, value.unsafeUnwrap(), limit);
}

/** A secret as it stands, or is going to stand, in the template. */
export function secretText(v: ProfileProblems, prop: string, text: string, limit: Limit): string {
  const found = findReferences(text);
  v.noteSecret(prop, text, found);
  const unmet = found.unresolved ? undefined : unmetRequirement(text, limit);
  if (unmet !== undefined) {
    v.problem(`${prop} must be ${unmet}`);
  }
  return text;
}

export function requiredSecretValue(v: ProfileProblems, prop: string, value: unknown, limit: Limit): string {
  if (isAbsent(value)) {
    v.required(prop);
  }
  return secretValue(v, prop, value, limit) ?? '';
}

/** A secret in a readable property, where the connector requires it. */
export function shownSecretValue(v: ProfileProblems, prop: string, value: unknown, limit: Limit): string | undefined {
  v.noteShownSecret(prop);
  return secretValue(v, prop, value, limit);
}
