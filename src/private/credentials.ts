import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { mapKeys, secretMap, textMap } from './checks/map';
import { secretValue } from './checks/secret-value';
import { text } from './checks/text';
import { texts } from './checks/texts';
import { oneOf } from './checks/values';
import type { Limit } from './limits';
import type { Hints } from './messages';
import { kindOf, quoteSafely } from './messages';
import type { GrantRules } from './oauth2';
import { checkGrant } from './oauth2';
import type { ProfileProblems } from './profile-problems';
import { readClientCredentials, readRole } from './resources';
import { canBeInSecret, readSecretFields } from './secrets';
import { OAuth2GrantType } from '../oauth2-grant-type';
import type { SecretFieldsOptions } from '../secret-fields';
import { isAbsent } from './predicates';

/** One option of a credentials factory. */
export type CredentialsField =
  /** A SecretValue, or a key of a JSON secret. */
  | { readonly kind: 'secret'; readonly limit: Limit }
  /** A string; with `inSecret` the FromSecret twin reads it from the secret too, and with `readable` AppFlow shows it. */
  | { readonly kind: 'text'; readonly limit: Limit; readonly inSecret?: boolean; readonly readable?: boolean; readonly example?: string }
  | { readonly kind: 'texts'; readonly limit: Limit; readonly example?: string }
  | { readonly kind: 'map' | 'secretMap' }
  | { readonly kind: 'grantType' }
  /** An IAM role that AppFlow assumes. */
  | { readonly kind: 'role'; readonly limit: Limit }
  /** The secret of a connected app, which AppFlow reads by its ARN. */
  | { readonly kind: 'clientCredentials' };

export type CredentialsFields = { readonly [name: string]: CredentialsField };

/** One way to authenticate: what a factory takes, the rules of it, and the block of the template. */
export interface CredentialsMode<B> {
  /** The class and its factory, as the user wrote them: `SalesforceCredentials.oauth2Tokens`. */
  readonly factory: string;
  readonly fields: CredentialsFields;
  /** The fields without which there is no such mode. */
  readonly required?: readonly string[];
  /** The fields of which one at least must be there. */
  readonly anyOf?: readonly string[];
  /** What the FromSecret twin reads from the secret unless told otherwise. By default the required fields. */
  readonly fromSecret?: readonly string[];
  /** A map to which the FromSecret twin adds whatever keys `fields` names, where they aren't the same for all. */
  readonly openMap?: string;
  /** The rules of the grant types, where the mode is an OAuth 2.0 grant; `grantType` where it is fixed. */
  readonly grants?: { readonly rules: GrantRules; readonly grantType?: OAuth2GrantType };
  readonly render: (values: CredentialsValues) => B;
}

/** The checked values of a mode, each under the name of its field. */
export class CredentialsValues {
  public readonly texts: { [name: string]: string | undefined } = {};
  public readonly lists: { [name: string]: string[] | undefined } = {};
  public readonly maps: { [name: string]: { [key: string]: string } | undefined } = {};
  /** The grant type that the mode stands for, or that the user named. */
  public grantType?: OAuth2GrantType;
  /** The secret that AppFlow itself will read. */
  public clientCredentials?: ISecret;
  /** The role that AppFlow will assume. */
  public role?: IRole;

  /** A field that the mode requires; empty only where a problem has been reported, and then nothing is rendered. */
  public required(name: string): string {
    return this.texts[name] ?? '';
  }
}

/**
 * What a factory was given. It is looked at with the profile that uses it, so that the error has the profile's path
 * and all the problems together.
 */
export type CredentialsSource<B> =
  | { readonly mode: CredentialsMode<B>; readonly options: object }
  /** A FromSecret twin: `secret` holds the fields, the options say which of them to read. */
  | { readonly mode: CredentialsMode<B>; readonly options?: SecretFieldsOptions; readonly secret: ISecret };

/**
 * Reads the credentials that a profile was given: checks them by the rules of their mode and renders them.
 *
 * @param v where problems go
 * @param prop the prop that they were given in, by which each problem begins
 * @param owner the class that makes them
 * @param credentials what was given
 */
export function readCredentials<B>(
  v: ProfileProblems,
  prop: string,
  owner: string,
  credentials: { readonly _source: CredentialsSource<B> } | undefined,
): { readonly block: B; readonly values: CredentialsValues } | undefined {
  const source = isAbsent(credentials) || isAbsent(credentials._source?.mode) ? undefined : credentials._source;
  if (!source?.mode.factory.startsWith(`${owner}.`)) {
    v.problem(`${prop} must be made with one of the factories of ${owner}, got ${source ? factoryOf(source) : kindOf(credentials)}`);
    return undefined;
  }
  const values = readValues(v, prop, source);
  return { block: source.mode.render(values), values };
}

/** The class and its factory, as the user wrote them. */
function factoryOf<B>(source: CredentialsSource<B>): string {
  return `${source.mode.factory}${'secret' in source ? 'FromSecret' : ''}`;
}

function readValues<B>(v: ProfileProblems, prop: string, source: CredentialsSource<B>): CredentialsValues {
  const { mode } = source;
  // Asked for each field by its name, since it may be an object with getters, or nothing of the kind.
  const options: { readonly [name: string]: unknown } = Object(source.options ?? {});
  const values = new CredentialsValues();
  const given = new Set<string>();
  const read = 'secret' in source ? readSecretFields(v, prop, factoryOf(source), mode, source.secret, source.options ?? {}) : undefined;
  if (read && mode.openMap) {
    mapKeys(v, `${prop}: ${mode.openMap}`, [...read.keys()]);
    values.maps[mode.openMap] = Object.fromEntries(read);
    given.add(mode.openMap);
  }
  for (const [name, reference] of mode.openMap ? [] : read ?? []) {
    values.texts[name] = reference;
    given.add(name);
  }
  for (const [name, field] of Object.entries(mode.fields)) {
    if (isAbsent(options[name])) {
      continue;
    }
    if (given.has(name)) {
      v.problem(`${prop}: ${name} is read from the secret and must not be given as well; leave it out, or out of fields`);
    } else {
      given.add(name);
      readField(v, values, prop, name, field, options[name]);
    }
  }
  warnOfUnknown(v, prop, source);
  if ('secret' in source && !read) {
    // Without the secret it can't be told what is missing.
    return values;
  }
  for (const name of mode.required ?? []) {
    if (!given.has(name)) {
      v.required(`${prop}: ${name}`, hintsFor(mode.fields[name], 'secret' in source));
    }
  }
  if (mode.anyOf && !mode.anyOf.some((name) => given.has(name))) {
    v.problem(`${prop}: ${mode.factory} requires ${mode.anyOf.join(' or ')}`);
  }
  if (mode.grants) {
    values.grantType = mode.grants.grantType ?? values.grantType;
    // A grant type that has been reported, as wrong or as missing, isn't the default one.
    const reported = given.has('grantType') || mode.required?.includes('grantType');
    if (values.grantType !== undefined || !reported) {
      checkGrant(v, prop, mode.grants.rules, values.grantType, given);
    }
  }
  // A client gets another token with its own credentials.
  if (given.has('accessToken') && mode.fields.refreshToken && !given.has('refreshToken') && values.grantType !== OAuth2GrantType.CLIENT_CREDENTIALS) {
    v.warning('accessTokenWithoutRefreshToken', `${prop}: accessToken without refreshToken. `
      + 'AppFlow can\'t renew the access token when it expires, and flows will fail from then on; give refreshToken as well');
  }
  return values;
}

const SHOWN_OPTIONS = 5;
const SECRET_OPTIONS = ['fields', 'fieldNames', 'versionId', 'versionStage'];

/** An option that nobody asks for is misspelt, or belongs to another factory. */
function warnOfUnknown<B>(v: ProfileProblems, prop: string, source: CredentialsSource<B>): void {
  const { mode, options } = source;
  // The keys of a text would tell its length, and it may be a secret.
  if (typeof options !== 'object' || isAbsent(options)) {
    return;
  }
  const known = [...Object.keys(mode.fields), ...'secret' in source ? SECRET_OPTIONS : []];
  const unknown = Object.entries(options).filter(([name, value]) => !known.includes(name) && !isAbsent(value)).map(([name]) => quoteSafely(name));
  if (unknown.length > 0) {
    const shown = unknown.length > SHOWN_OPTIONS ? [...unknown.slice(0, SHOWN_OPTIONS), '...'] : unknown;
    v.warning('unusedOption', `${prop}: ${factoryOf(source)} has no ${shown.join(', ')}, and takes ${known.join(', ')}; what it doesn't know isn't used`);
  }
}

function hintsFor(field: CredentialsField, fromSecret: boolean): Hints {
  return {
    example: 'example' in field ? field.example : undefined,
    cure: fromSecret && canBeInSecret(field) ? 'add it to fields' : undefined,
  };
}

function readField(v: ProfileProblems, values: CredentialsValues, prop: string, name: string, field: CredentialsField, value: unknown): void {
  const where = `${prop}: ${name}`;
  switch (field.kind) {
    case 'secret':
      values.texts[name] = secretValue(v, where, value, field.limit);
      break;
    case 'text':
      values.texts[name] = text(v, where, value, field.limit, { example: field.example, credential: !field.readable });
      break;
    case 'texts':
      values.lists[name] = texts(v, where, value, field.limit, { example: field.example });
      break;
    case 'map':
      values.maps[name] = textMap(v, where, value);
      break;
    case 'secretMap':
      values.maps[name] = secretMap(v, where, value);
      break;
    case 'grantType':
      values.grantType = oneOf(v, where, value, OAuth2GrantType);
      break;
    case 'role':
      values.role = readRole(v, where, value, field.limit);
      break;
    case 'clientCredentials': {
      const { secret, arn } = readClientCredentials(v, where, value);
      values.clientCredentials = secret;
      values.texts[name] = arn;
    }
  }
}
