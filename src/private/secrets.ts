import { SecretValue, Token } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CredentialsMode } from './credentials';
import type { Validation } from './validation';
import { isAbsent, kindOf } from './validation';
import type { SecretFieldsOptions } from '../secret-fields';

/** A colon or brace would end that part of `{{resolve:secretsmanager:...}}`, a backslash at the end isn't allowed. */
const REFERENCE_PART = /^[^:{}\s]*[^:{}\s\\]$/;
const REFERENCE_PART_ALLOWED = '1 to 512 characters without whitespace, ":", "{" or "}" that do not end in "\\"';

/** Dynamic references to the fields of one JSON secret, each under the name of its field. */
export function readSecretFields<B>(v: Validation, mode: CredentialsMode<B>, secret: ISecret, options: SecretFieldsOptions): Map<string, string> {
  const readable = Object.entries(mode.fields)
    .filter(([, field]) => field.kind === 'secret' || (field.kind === 'text' && field.inSecret))
    .map(([name]) => name);
  if (typeof secret !== 'object' || secret === null || typeof secret.secretArn !== 'string') {
    v.problem(`credentials: ${mode.factory} must be given a secret of AWS Secrets Manager (ISecret), got ${kindOf(secret)}`);
    return new Map();
  }
  const byDefault = (mode.fromSecret ?? mode.required ?? []).filter((name) => readable.includes(name));
  const fields = fieldsToRead(v, mode.factory, readable, options.fields) ?? byDefault;
  if (fields.length === 0) {
    v.problem(`credentials: fields must name what ${mode.factory} is to read from the secret: ${readable.join(', ')}`);
  }
  const versionId = part(v, 'versionId', options.versionId);
  const versionStage = part(v, 'versionStage', options.versionStage);
  if (versionId !== undefined && versionStage !== undefined) {
    v.problem('credentials: versionId and versionStage exclude each other; leave out one of them');
  }
  const names = jsonKeys(v, readable, options.fieldNames);
  return new Map(fields.map((field) => {
    v.countReference();
    const key = SecretValue.cfnDynamicReferenceKey(secret.secretArn, {
      jsonField: names.get(field) ?? field,
      versionId,
      // Both can't be in one reference; where both are given a problem has been reported.
      versionStage: versionId === undefined ? versionStage : undefined,
    });
    return [field, `{{resolve:secretsmanager:${key}}}`];
  }));
}

function fieldsToRead(v: Validation, factory: string, readable: string[], fields: unknown): string[] | undefined {
  if (isAbsent(fields)) {
    return undefined;
  }
  if (!Array.isArray(fields)) {
    v.problem(`credentials: fields must be a list of strings, got ${kindOf(fields)}`);
    return undefined;
  }
  const unknown = fields.filter((name) => !readable.includes(name));
  for (const name of unknown) {
    const got = typeof name === 'string' ? JSON.stringify(name) : kindOf(name);
    v.problem(`credentials: fields must name fields of ${factory} (${readable.join(', ')}), got ${got}`);
  }
  return unknown.length > 0 ? undefined : [...new Set<string>(fields)];
}

function jsonKeys(v: Validation, readable: string[], fieldNames: unknown): Map<string, string> {
  const keys = new Map<string, string>();
  if (isAbsent(fieldNames)) {
    return keys;
  }
  if (typeof fieldNames !== 'object' || Array.isArray(fieldNames) || fieldNames === null) {
    v.problem(`credentials: fieldNames must be a map of field to JSON key, got ${kindOf(fieldNames)}`);
    return keys;
  }
  for (const [field, key] of Object.entries(fieldNames)) {
    if (!readable.includes(field)) {
      v.problem(`credentials: fieldNames must map fields that can be read from the secret (${readable.join(', ')}), got ${JSON.stringify(field)}`);
    }
    keys.set(field, part(v, `fieldNames[${JSON.stringify(field)}]`, key) ?? field);
  }
  return keys;
}

/** A part of a dynamic reference. */
function part(v: Validation, prop: string, value: unknown): string | undefined {
  if (typeof value === 'string' && Token.isUnresolved(value)) {
    return value;
  }
  return v.string(`credentials: ${prop}`, value, { min: 1, max: 512, pattern: REFERENCE_PART, allowed: REFERENCE_PART_ALLOWED });
}
