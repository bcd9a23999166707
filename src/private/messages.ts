import { Annotations, SecretValue } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isAbsent } from './predicates';
import { withoutSecrets } from './secrets/visible-secrets';

/** Additions to a message. */
export interface Hints {
  /** An allowed value. */
  readonly example?: string;
  /** The cure, unless it is plain from the allowed values. */
  readonly cure?: string;
  /** The value is part of the credentials, which AppFlow shows to nobody. */
  readonly credential?: boolean;
  /** The value's key in a map. */
  readonly key?: string;
}

/** A kind of AppFlow resource. */
export interface ResourceKind {
  readonly noun: string;
  /** The API operation that shows the properties of such a resource. */
  readonly shownBy: string;
  /** The replacement for an `ssm-secure` reference, if the resource has secret fields. */
  readonly secretCure?: string;
}

export const CONNECTOR_PROFILE: ResourceKind = {
  noun: 'a connector profile', shownBy: 'DescribeConnectorProfiles', secretCure: 'use AWS Secrets Manager (SecretValue.secretsManager)',
};
export const CONNECTOR_REGISTRATION: ResourceKind = { noun: 'a connector registration', shownBy: 'DescribeConnector' };
export const FLOW: ResourceKind = { noun: 'a flow', shownBy: 'DescribeFlow' };

/** Before the ids of all warnings and findings. */
export const WARNING_PREFIX = 'cdk-appflow-constructs:';
const SHOWN_CHARACTERS = 80;

/** A warning that the user can acknowledge under `cdk-appflow-constructs:<id>`. */
export function addWarning(construct: IConstruct, id: string, text: string): void {
  Annotations.of(construct).addWarningV2(`${WARNING_PREFIX}${id}`, text);
}

/** The kind of a value, for a message that must not show the value. */
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

export function ssmSecureText(prop: string, { noun, secretCure }: ResourceKind): string {
  return `${prop} must not be an ssm-secure reference, which CloudFormation does not resolve in ${noun}${cureIn({ cure: secretCure })}`;
}

export function readableSecretText(prop: string, { shownBy }: ResourceKind): string {
  return `${prop} contains a secret that anyone allowed to call appflow:${shownBy} can read`;
}

/** The value in quotes, without possible secrets. They are removed before a long value is cut, because a cut password isn't recognized. */
export function quoteSafely(value: string): string {
  // A fast path: a flow has many field names, and such a name can't contain a recognizable secret.
  const clean = /^\w*$/.test(value) ? value : withoutSecrets(value);
  return JSON.stringify(clean.length > SHOWN_CHARACTERS ? `${clean.slice(0, SHOWN_CHARACTERS)}...` : clean);
}

export function exampleIn(hints: Hints): string {
  return hints.example === undefined ? '' : ` (e.g. ${JSON.stringify(hints.example)})`;
}

export function cureIn(hints: Hints): string {
  return hints.cure === undefined ? '' : `; ${hints.cure}`;
}
