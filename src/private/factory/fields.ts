import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Field } from './field';
import { mapKeys, secretMap as checkSecretMap, textMap } from '../checks/map';
import { secretValue } from '../checks/secret-value';
import { text as checkText } from '../checks/text';
import { texts as checkTexts } from '../checks/texts';
import { integer as checkInteger, oneOf as checkOneOf, trueOrFalse } from '../checks/values';
import type { Limit } from '../limits';
import { LIMITS } from '../limits';
import type { ProfileProblems } from '../profile-problems';
import { readBucket, readRole, readSecret } from '../resources';

type StringMap = { [key: string]: string };

export interface TextOptions {
  readonly example?: string;
  /** The FromSecret twin can read it from the secret. */
  readonly inSecret?: boolean;
  /** AppFlow shows it to anyone allowed to describe the resource, so a secret in it raises a warning. */
  readonly visible?: boolean;
}

/** A SecretValue, or a key of a JSON secret. */
export function secret(limit: Limit): Field<string, ProfileProblems> {
  return { limit, fromSecret: (reference) => reference, read: (v, prop, value) => secretValue(v, prop, value, limit) };
}

export function text(limit: Limit, { example, inSecret, visible }: TextOptions = {}): Field<string> {
  return {
    example,
    limit: inSecret ? limit : undefined,
    fromSecret: inSecret ? (reference) => reference : undefined,
    read: (v, prop, value) => checkText(v, prop, value, limit, { example, credential: !visible }),
  };
}

export function texts(limit: Limit, { example }: Pick<TextOptions, 'example'> = {}): Field<string[]> {
  return { example, read: (v, prop, value) => checkTexts(v, prop, value, limit, { example }) };
}

/** A map of strings, which AppFlow shows to anyone allowed to describe the resource. */
export function map(): Field<StringMap> {
  return { read: textMap };
}

/** A map of SecretValues, or of any keys of a JSON secret. */
export function secretMap(): Field<StringMap, ProfileProblems> {
  return {
    limit: LIMITS.MapValue,
    fromSecretKeys: (v, prop, references) => {
      mapKeys(v, prop, [...references.keys()]);
      return Object.fromEntries(references);
    },
    read: checkSecretMap,
  };
}

/** One of an enum's values. */
export function oneOf<T extends string>(allowed: { readonly [name: string]: T }): Field<T> {
  return { read: (v, prop, value) => checkOneOf(v, prop, value, allowed) };
}

export function integer(range: { readonly min: number; readonly max: number }): Field<number> {
  return { read: (v, prop, value) => checkInteger(v, prop, value, range) };
}

export function boolean(): Field<boolean> {
  return { read: trueOrFalse };
}

/** An IAM role that AppFlow assumes. */
export function role(limit: Limit): Field<IRole> {
  return { read: (v, prop, value) => readRole(v, prop, value, limit) };
}

export function bucket(): Field<IBucket> {
  return { read: readBucket };
}

/** A secret that AppFlow reads itself, by its ARN. */
export function secretToRead(limit: Limit): Field<{ readonly secret: ISecret; readonly arn: string }> {
  return { read: (v, prop, value) => readSecret(v, prop, value, limit) };
}
