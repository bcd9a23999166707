import { Stack } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import { addWarning } from '../messages';
import { readNote, writeNote } from '../notes';

/** The keys of a JSON secret that are read when the profile is created. */
export interface SecretRead {
  readonly prop: string;
  readonly secret: ISecret;
  readonly keys: readonly string[];
}

/** A profile that reads a secret, in a note on the secret. */
interface Reader {
  readonly profile: IConstruct;
  readonly prop: string;
  readonly keys: readonly string[];
}

const READERS = 'readers';

/**
 * Warns at synthesis about secrets that the app creates without the keys that are read from them.
 *
 * A secret knows its readers, so that the validation is one for each secret and not one for each profile.
 */
export function warnOfGeneratedSecrets(profile: IConstruct, reads: readonly SecretRead[]): void {
  for (const { prop, secret, keys } of reads) {
    if (CfnSecret.isCfnSecret(secret.node.defaultChild)) {
      noteReader(secret, { profile, prop, keys });
    }
  }
}

function noteReader(secret: ISecret, reader: Reader): void {
  const readers = readNote<unknown[]>(secret, READERS, Array.isArray);
  if (readers) {
    readers.push(reader);
    return;
  }
  const noted: unknown[] = [reader];
  writeNote(secret, READERS, noted);
  secret.node.addValidation({
    validate: () => {
      const initial = initialKeys(secret);
      if (initial) {
        noted.filter(isReader).forEach((each) => warnOfMissingKeys(secret, initial, each));
      }
      return [];
    },
  });
}

function isReader(note: unknown): note is Reader {
  return typeof note === 'object' && note !== null && 'profile' in note && Construct.isConstruct(note.profile)
    && 'prop' in note && typeof note.prop === 'string'
    && 'keys' in note && Array.isArray(note.keys) && note.keys.every((key) => typeof key === 'string');
}

/**
 * The warning is on the resource of the profile, because aws-cdk-lib looks for an earlier acknowledgement only on the parents
 * of the construct with the warning.
 */
function warnOfMissingKeys(secret: ISecret, initial: readonly string[], { profile, prop, keys }: Reader): void {
  const missing = keys.filter((key) => !initial.includes(key));
  if (missing.length > 0) {
    addWarning(profile.node.defaultChild ?? profile, 'generatedSecret', `${prop}: the secret '${secret.node.path}' `
      + `${initial.length > 0 ? `has only the JSON keys ${initial.join(', ')}` : 'has no JSON keys'} when it is created, but ${missing.join(', ')} is read `
      + 'from it in the same deployment. Create and fill the secret in an earlier deployment, or set its content with secretObjectValue; '
      + 'if it is already filled, acknowledge this warning');
  }
}

/** The JSON keys of a secret as CloudFormation creates it; undefined if they aren't known. */
function initialKeys({ node: { defaultChild } }: ISecret): string[] | undefined {
  if (!CfnSecret.isCfnSecret(defaultChild)) {
    return undefined;
  }
  const stack = Stack.of(defaultChild);
  const given: unknown = stack.resolve(defaultChild.secretString);
  if (given !== undefined) {
    return keysOf(given);
  }
  const generated: unknown = stack.resolve(defaultChild.generateSecretString);
  if (typeof generated !== 'object' || generated === null || !('secretStringTemplate' in generated)) {
    // CloudFormation generates a random text, or leaves the secret empty.
    return [];
  }
  const keys = keysOf(generated.secretStringTemplate);
  return keys && 'generateStringKey' in generated ? [...keys, String(generated.generateStringKey)] : keys;
}

/** The keys of a JSON text, in which CloudFormation may still insert values. */
function keysOf(content: unknown): string[] | undefined {
  const text = textOf(content);
  if (text === undefined) {
    return undefined;
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : [];
  } catch {
    return typeof content === 'string' ? [] : undefined;
  }
}

function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') {
    return content;
  }
  if (typeof content === 'object' && content !== null && 'Fn::Join' in content && Array.isArray(content['Fn::Join'])) {
    const [delimiter, parts]: unknown[] = content['Fn::Join'];
    return Array.isArray(parts) ? parts.map((part) => (typeof part === 'string' ? part : 'x')).join(String(delimiter)) : undefined;
  }
  return undefined;
}
