import type { Schedule } from 'aws-cdk-lib/aws-events';
import type { IGrantable, IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Limit } from './limits';
import type { FoundReferences } from './secrets/dynamic-references';
import { findReferences } from './secrets/dynamic-references';
import { showsSecret } from './secrets/visible-secrets';

/** Other jsii languages and JavaScript may pass null for undefined. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** A token or a dynamic reference counts as allowed, because its value isn't known yet. */
export function isOneOf<T extends string>(value: unknown, allowed: readonly T[]): value is T {
  return allowed.some((one) => one === value) || (typeof value === 'string' && findReferences(value).unresolved);
}

/** The requirement that the value doesn't meet, which completes the sentence "instanceUrl must be ...". */
export function unmetRequirement(value: string, limit: Limit): string | undefined {
  if (value.length > limit.max) {
    return `at most ${limit.max} characters`;
  }
  if (value.length < limit.min || (limit.pattern && !limit.pattern.test(value))) {
    return limit.allowed;
  }
  return undefined;
}

/** Whether a text that AppFlow shows contains a secret. Without one of these characters, it can be a secret only under a name such as `password`. */
export function isReadableSecret(text: string, found: FoundReferences, key?: string): boolean {
  return found.secret || ((key !== undefined || /[:=@]/.test(text)) && showsSecret(text, key));
}

export function isGrantable(value: unknown): value is IGrantable {
  return typeof value === 'object' && value !== null && 'grantPrincipal' in value && !isAbsent(value.grantPrincipal);
}

export function isRole(value: unknown): value is IRole {
  return typeof value === 'object' && value !== null && 'roleArn' in value && 'grantPrincipal' in value;
}

export function isBucket(value: unknown): value is IBucket {
  return typeof value === 'object' && value !== null && 'bucketName' in value && typeof value.bucketName === 'string' && 'addToResourcePolicy' in value;
}

/** An aws-events schedule, recognized by its members, because an app may contain several copies of the class. */
export function isSchedule(value: unknown): value is Schedule {
  return typeof value === 'object' && value !== null && 'expressionString' in value && typeof value.expressionString === 'string';
}

export function isSecret(value: unknown): value is ISecret {
  return typeof value === 'object' && value !== null && 'secretArn' in value && 'addToResourcePolicy' in value;
}
