import { Stack, Token } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IAlias, IKey, IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IConstruct } from 'constructs';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';

/** Where problems and warnings go. */
interface Findings {
  problem(text: string): void;
  warning(id: string, text: string): void;
}

/** A key as named in the policy of a role. */
export interface KeyInPolicies {
  readonly arn: string;
  /** Conditions, for an ARN that matches every key. */
  readonly conditions: { readonly [operator: string]: { readonly [key: string]: string } };
}

/**
 * The key of an alias, or the key itself; undefined for an alias whose key isn't known here.
 *
 * The CDK treats an alias as a key, but AWS doesn't: in a policy, the ARN of an alias doesn't stand for its key.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
export function keyBehind(key: IKeyRef): IKeyRef | undefined {
  if (isAlias(key)) {
    const target = targetOf(key);
    return target && keyBehind(target);
  }
  return aliasNameOf(key) === undefined ? key : undefined;
}

/**
 * A key for the policy of a role. If only the alias is known, the policy matches whichever key in the account and region has
 * the alias at the time of the request.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-resource-aliases
 */
export function keyInPolicies(key: IKeyRef): KeyInPolicies {
  const known = keyBehind(key);
  if (known) {
    return { arn: known.keyRef.keyArn, conditions: {} };
  }
  const place = key.keyRef.keyArn.split(':').slice(0, 5).join(':');
  return { arn: `${place}:key/*`, conditions: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': aliasNameOf(key) ?? '' } } };
}

/** Allows a role to decrypt with a key. If only the alias is known, the CDK grants nothing unless a feature flag is set. */
export function allowToDecrypt(role: Role, key: IKey): void {
  if (keyBehind(key)) {
    key.grantDecrypt(role);
  } else {
    const { arn, conditions } = keyInPolicies(key);
    role.addToPolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [arn], conditions }));
  }
}

/**
 * A key that AppFlow encrypts with. AppFlow creates grants, which AWS KMS supports only for keys, not for aliases.
 *
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
 */
export function readEncryptionKey(v: Findings, prop: string, value: unknown, scope: IConstruct): IKeyRef | undefined {
  const given = readKey(v, prop, value, scope);
  const key = given && keyBehind(given);
  if (given && !key) {
    v.problem(`${prop} must be an AWS KMS key, got ${quoteSafely(aliasNameOf(given) ?? '')}, an alias whose key isn't known here, but AppFlow `
      + 'creates grants, which require the key itself; use Key.fromLookup with this alias, Key.fromKeyArn or Alias.fromAliasAttributes');
  }
  return key;
}

/** A key or an alias. A key in another region than the stack is probably a mistake. */
export function readKey(v: Findings, prop: string, value: unknown, scope: IConstruct): IKeyRef | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!hasKeyRef(value)) {
    v.problem(`${prop} must be an AWS KMS key (IKeyRef), got ${kindOf(value)}`);
    return undefined;
  }
  if (!isKey(value)) {
    v.problem(`${prop} must be an AWS KMS key (e.g. Key.fromKeyArn(...)), got an object that is not a construct, or whose keyRef has no keyArn`);
    return undefined;
  }
  warnOfKeyElsewhere(v, prop, regionOf(keyBehind(value) ?? value), scope);
  return value;
}

export function warnOfKeyElsewhere(v: Findings, prop: string, keyRegion: string | undefined, scope: IConstruct): void {
  const { region } = Stack.of(scope);
  if (keyRegion !== undefined && !Token.isUnresolved(region) && keyRegion !== region) {
    v.warning('keyInAnotherRegion', `${prop} is a key in ${keyRegion} but is used in ${region}, and an AWS KMS key works only in its own region; `
      + `use a key in ${region}, such as a replica of a multi-Region key`);
  }
}

function hasKeyRef(value: unknown): value is { readonly keyRef: unknown } {
  return typeof value === 'object' && value !== null && 'keyRef' in value && !isAbsent(value.keyRef);
}

function isKey(value: { readonly keyRef: unknown }): value is IKeyRef {
  const { keyRef } = value;
  return 'node' in value && typeof keyRef === 'object' && keyRef !== null && 'keyArn' in keyRef
    && typeof keyRef.keyArn === 'string' && keyRef.keyArn !== '';
}

function isAlias(key: IKeyRef): key is IAlias {
  return 'aliasName' in key && 'aliasTargetKey' in key;
}

/** For an alias imported by its name, `aliasTargetKey` throws. */
function targetOf(alias: IAlias): IKeyRef | undefined {
  try {
    return alias.aliasTargetKey;
  } catch {
    return undefined;
  }
}

/** The name of an alias, `alias/...`; undefined for a key. */
function aliasNameOf(key: IKeyRef): string | undefined {
  const resource = key.keyRef.keyArn.split(':').slice(5).join(':');
  return resource.startsWith('alias/') ? resource : undefined;
}

/** The region, if it is known. The ARN of a key created in the app is a token. */
function regionOf(key: IKeyRef): string | undefined {
  const { keyArn } = key.keyRef;
  const region = Token.isUnresolved(keyArn) ? key.env?.region : keyArn.split(':')[3];
  return region === undefined || region === '' || Token.isUnresolved(region) ? undefined : region;
}
