import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Field } from './field';
import { mapKeys, secretMap as checkSecretMap, secretTextMap, textMap } from '../checks/map';
import { secretText, secretValue, shownSecretValue } from '../checks/secret-value';
import { text as checkText } from '../checks/text';
import { texts as checkTexts } from '../checks/texts';
import { httpsUrl as checkHttpsUrl } from '../checks/url';
import { integer as checkInteger, oneOf as checkOneOf, trueOrFalse } from '../checks/values';
import type { Limit } from '../limits';
import { LIMITS } from '../limits';
import { readBucket, readRole, readSecret, warnOfSecretElsewhere } from '../permissions/resources';
import type { Problems } from '../problems';
import type { ProfileProblems } from '../profile/profile-problems';
import { readScalar, templateMap, templateText, templateTexts } from '../template/template-text';

type StringMap = { [key: string]: string };

// Each field calls its check inside a function, which loads the module of the check only when the field has a value.

export interface TextOptions {
  readonly example?: string;
  /** The FromSecret twin can read it from the secret. */
  readonly inSecret?: boolean;
  /** AppFlow shows it to anyone allowed to describe the resource, so a secret in it raises a warning. */
  readonly visible?: boolean;
}

/** A SecretValue, or a key of a JSON secret. */
export function secret(limit: Limit): Field<string, ProfileProblems> {
  return {
    limit,
    fromSecret: (reference) => reference,
    read: (v, prop, value) => secretValue(v, prop, value, limit),
    readTemplate: (v, place, value) => {
      const given = templateText(v, place, value);
      return given === undefined ? undefined : secretText(v, place, given, limit);
    },
  };
}

/** A SecretValue that anyone allowed to describe the resource can read. */
export function shownSecret(limit: Limit): Field<string, ProfileProblems> {
  return { read: (v, prop, value) => shownSecretValue(v, prop, value, limit) };
}

export function text(limit: Limit, { example, inSecret, visible }: TextOptions = {}): Field<string> {
  const read = (v: Problems, prop: string, value: unknown) => checkText(v, prop, value, limit, { example, credential: !visible });
  return {
    example,
    limit: inSecret ? limit : undefined,
    fromSecret: inSecret ? (reference) => reference : undefined,
    read,
    readTemplate: (v, place, value) => read(v, place, templateText(v, place, value)),
  };
}

/** The URL of an application; see `checks/url.ts`. */
export function httpsUrl(example: string, { strict = true }: { readonly strict?: boolean } = {}): Field<string> {
  const read = (v: Problems, prop: string, value: unknown) => checkHttpsUrl(v, prop, value, example, strict);
  return { example, read, readTemplate: (v, place, value) => read(v, place, templateText(v, place, value)) };
}

export function texts(limit: Limit, { example }: Pick<TextOptions, 'example'> = {}): Field<string[]> {
  const read = (v: Problems, prop: string, value: unknown) => checkTexts(v, prop, value, limit, { example });
  return { example, read, readTemplate: (v, place, value) => read(v, place, templateTexts(v, place, value)) };
}

/** A map of strings, which AppFlow shows to anyone allowed to describe the resource. */
export function map(): Field<StringMap> {
  const read = (v: Problems, prop: string, value: unknown) => textMap(v, prop, value);
  return { read, readTemplate: (v, place, value) => read(v, place, templateMap(v, place, value)) };
}

/** A map of SecretValues, or of any keys of a JSON secret. */
export function secretMap(): Field<StringMap, ProfileProblems> {
  return {
    limit: LIMITS.MapValue,
    fromSecretKeys: (v, prop, references) => {
      mapKeys(v, prop, [...references.keys()]);
      return Object.fromEntries(references);
    },
    read: (v, prop, value) => checkSecretMap(v, prop, value),
    readTemplate: (v, place, value) => secretTextMap(v, place, templateMap(v, place, value)),
  };
}

/** One of an enum's values. */
export function oneOf<T extends string>(allowed: { readonly [name: string]: T }): Field<T> {
  const read = (v: Problems, prop: string, value: unknown) => checkOneOf(v, prop, value, allowed);
  return { read, readTemplate: (v, place, value) => read(v, place, templateText(v, place, value)) };
}

export function integer(range: { readonly min: number; readonly max: number }): Field<number> {
  const read = (v: Problems, prop: string, value: unknown) => checkInteger(v, prop, value, range);
  return {
    read,
    readTemplate: (v, place, value) => readScalar(v, place, value, (scalar) => read(v, place, /^\d+$/.test(scalar) ? Number(scalar) : value)),
  };
}

export function boolean(): Field<boolean> {
  const read = (v: Problems, prop: string, value: unknown) => trueOrFalse(v, prop, value);
  return {
    read,
    readTemplate: (v, place, value) => readScalar(v, place, value, (scalar) =>
      read(v, place, /^(?:true|false)$/i.test(scalar) ? scalar.toLowerCase() === 'true' : value)),
  };
}

/** An IAM role that AppFlow assumes. */
export function role(limit: Limit): Field<IRole> {
  return { read: (v, prop, value) => readRole(v, prop, value, limit), readTemplate: text(limit, { visible: true }).readTemplate };
}

export function bucket(): Field<IBucket> {
  return { read: (v, prop, value) => readBucket(v, prop, value), readTemplate: text(LIMITS.BucketName, { visible: true }).readTemplate };
}

/** A secret that AppFlow reads itself, by its ARN. */
export function secretToRead(limit: Limit): Field<{ readonly secret: ISecret; readonly arn: string }> {
  return {
    read: (v, prop, value) => readSecret(v, prop, value, limit),
    readTemplate: (v, place, value) => {
      const arn = checkText(v, place, templateText(v, place, value), limit, { credential: true });
      warnOfSecretElsewhere(v, place, arn?.split(':')[3]);
      return arn;
    },
  };
}
