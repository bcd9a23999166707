import { SecretValue, Token } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Field } from './field';
import type { SecretFieldsOptions } from '../../secret-fields';
import { text } from '../checks/text';
import { LIMITS } from '../limits';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';
import type { ProfileProblems } from '../profile/profile-problems';
import { OPENING } from '../secrets/dynamic-references';
import { secretIdFor } from '../secrets/secret-ids';

/** A colon or brace would end the part of `{{resolve:secretsmanager:...}}`, and a part can't end in a backslash. */
const REFERENCE_PART = /^[^:{}\s]*[^:{}\s\\]$/;
const REFERENCE_PART_ALLOWED = '1 to 512 characters without whitespace, ":", "{" or "}" that do not end in "\\"';

/** The options of every FromSecret twin. */
export const SECRET_OPTIONS: ReadonlyArray<keyof SecretFieldsOptions> = ['fields', 'fieldNames', 'versionId', 'versionStage'];

/** The parts of a mode that its FromSecret twin depends on. */
interface TwinnedMode {
  readonly name: string;
  readonly fields: { readonly [name: string]: Field<unknown, ProfileProblems> };
  readonly required?: readonly string[];
  readonly fromSecret?: readonly string[];
}

/** The FromSecret twin of a factory. */
export interface Twin {
  readonly name: string;
  /** The fields that can be in the secret; undefined if any key can. */
  readonly allowed?: readonly string[];
  /** The fields that are read without the option `fields`. */
  readonly byDefault: readonly string[];
}

/** Once for each mode, because a profile keeps the list of the keys that it reads. */
export function twinOf({ name, fields, required = [], fromSecret = required }: TwinnedMode): Twin {
  const entries = Object.entries(fields);
  const allowed = entries.some(([, field]) => field.fromSecretKeys)
    ? undefined
    : entries.filter(([, field]) => field.fromSecret).map(([field]) => field);
  return { name: `${name}FromSecret`, allowed, byDefault: fromSecret.filter((field) => allowed?.includes(field)) };
}

/** Dynamic references to the fields of a JSON secret, by field; undefined without a secret. */
export function readSecretFields(
  v: ProfileProblems,
  prop: string,
  twin: Twin,
  secret: ISecret,
  options: SecretFieldsOptions,
): Map<string, string> | undefined {
  if (typeof secret !== 'object' || secret === null || typeof secret.secretArn !== 'string') {
    v.problem(`${prop}: ${twin.name} requires a Secrets Manager secret (e.g. Secret.fromSecretNameV2(...)), got ${kindOf(secret)}`);
    return undefined;
  }
  const fields = fieldsToRead(v, prop, twin, options.fields);
  const versionId = referencePart(v, `${prop}: versionId`, options.versionId);
  const versionStage = referencePart(v, `${prop}: versionStage`, options.versionStage);
  if (versionId !== undefined && versionStage !== undefined) {
    v.problem(`${prop}: versionId and versionStage are mutually exclusive; leave out one of them`);
  }
  const names = jsonKeys(v, prop, twin, fields, options.fieldNames);
  v.noteRead({ prop, secret, keys: names.size === 0 ? fields : fields.map((field) => names.get(field) ?? field) });
  const id = secret.secretFullArn === undefined ? secretIdFor(v, prop, secret) : secret.secretArn;
  return new Map(fields.map((field) => {
    v.countReference();
    const key = SecretValue.cfnDynamicReferenceKey(id, {
      jsonField: names.get(field) ?? field,
      versionId,
      // A reference can't have both, which has been reported as a problem.
      versionStage: versionId === undefined ? versionStage : undefined,
    });
    return [field, `${OPENING}secretsmanager:${key}}}`];
  }));
}

/** The fields that the twin reads. If `fields` is invalid, the default fields are read to find more problems. */
function fieldsToRead(v: ProfileProblems, prop: string, { name: factory, allowed, byDefault }: Twin, fields: unknown): readonly string[] {
  if (isAbsent(fields) && byDefault.length > 0) {
    return byDefault;
  }
  const names: unknown = isAbsent(fields) ? byDefault : fields;
  if (!Array.isArray(names)) {
    v.problem(`${prop}: fields must be a list of strings, got ${kindOf(fields)}`);
    return byDefault;
  }
  if (names.length === 0) {
    v.problem(`${prop}: fields must list at least one field for ${factory} to read from the secret${allowed ? `: ${allowed.join(', ')}` : ''}`);
    return byDefault;
  }
  const unknown = names.filter((name) => typeof name !== 'string' || allowed?.includes(name) === false);
  for (const name of unknown) {
    const expected = allowed ? `fields of ${factory} (${allowed.join(', ')})` : 'keys of the secret';
    v.problem(`${prop}: fields must contain only ${expected}, got ${typeof name === 'string' ? quoteSafely(name) : kindOf(name)}`);
  }
  if (unknown.length > 0) {
    return byDefault;
  }
  if (!allowed) {
    const hints = { cure: 'map it to a key of the secret with fieldNames' };
    names.forEach((name, index) => text(v, `${prop}: fields[${index}]`, name, LIMITS.MapKey, hints));
  }
  return [...new Set<string>(names)];
}

function jsonKeys(v: ProfileProblems, prop: string, { allowed }: Twin, fields: readonly string[], fieldNames: unknown): Map<string, string> {
  const keys = new Map<string, string>();
  if (isAbsent(fieldNames)) {
    return keys;
  }
  if (typeof fieldNames !== 'object' || Array.isArray(fieldNames) || fieldNames === null) {
    v.problem(`${prop}: fieldNames must be a map of field to JSON key, got ${kindOf(fieldNames)}`);
    return keys;
  }
  for (const [field, key] of Object.entries(fieldNames)) {
    if (allowed?.includes(field) === false) {
      v.problem(`${prop}: fieldNames must map fields that can be read from the secret (${allowed.join(', ')}), got ${quoteSafely(field)}`);
    } else if (!fields.includes(field)) {
      v.warning('unusedOption', `${prop}: fieldNames has ${quoteSafely(field)}, which isn't read from the secret; add it to fields`);
    }
    keys.set(field, referencePart(v, `${prop}: fieldNames[${quoteSafely(field)}]`, key) ?? field);
  }
  return keys;
}

function referencePart(v: ProfileProblems, prop: string, value: unknown): string | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value === 'string' && Token.isUnresolved(value)) {
    return value;
  }
  return text(v, prop, value, { min: 1, max: 512, pattern: REFERENCE_PART, allowed: REFERENCE_PART_ALLOWED }, { credential: true });
}
