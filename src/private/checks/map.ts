import { SecretValue, Token } from 'aws-cdk-lib';
import { requiredSecretValue, secretText } from './secret-value';
import { requiredText } from './text';
import { LIMITS, MAX_MAP_ENTRIES } from '../limits';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent, unmetRequirement } from '../predicates';
import type { Problems } from '../problems';
import type { ProfileProblems } from '../profile/profile-problems';
import { isHarmlessName } from '../secrets/visible-secrets';

type TextMap = { [key: string]: string };

/** A map of strings. */
export function textMap(v: Problems, prop: string, value: unknown): TextMap | undefined {
  return mapOf(v, prop, value, (where, entry, key) => requiredText(v, where, entry, LIMITS.MapValue, { key }));
}

/** A map of SecretValues. */
export function secretMap(v: ProfileProblems, prop: string, value: unknown): TextMap | undefined {
  return mapOf(v, prop, value, (where, entry) => requiredSecretValue(v, where, entry, LIMITS.MapValue));
}

/** A map of secrets in a template, which may have other values among them. */
export function secretTextMap(v: ProfileProblems, prop: string, value: unknown): TextMap | undefined {
  return mapOf(v, prop, value, (where, entry, key) => (isHarmlessName(key)
    ? requiredText(v, where, entry, LIMITS.MapValue, { credential: true })
    : secretText(v, where, String(entry), LIMITS.MapValue)));
}

/** Checks the keys of a map together; each key is also checked on its own. */
export function mapKeys(v: Problems, prop: string, keys: readonly string[]): void {
  if (keys.length > MAX_MAP_ENTRIES) {
    v.problem(`${prop} must have at most ${MAX_MAP_ENTRIES} entries, got ${keys.length}`);
  }
  if (keys.includes('__proto__')) {
    v.problem(`${prop}["__proto__"] has a key that JavaScript reserves; use another key`);
  }
}

function mapOf(v: Problems, prop: string, value: unknown, checkEntry: (where: string, entry: unknown, key: string) => string): TextMap | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || SecretValue.isSecretValue(value)) {
    v.problem(`${prop} must be a map, got ${kindOf(value)}`);
    return undefined;
  }
  const entries = Object.entries(value);
  mapKeys(v, prop, entries.map(([key]) => key));
  // With too many entries nothing is rendered, so checking the first ones is enough.
  return Object.fromEntries(entries.slice(0, MAX_MAP_ENTRIES).map(([key, entry]: [string, unknown]) => {
    const where = `${prop}[${quoteSafely(key)}]`;
    if (!Token.isUnresolved(key) && unmetRequirement(key, LIMITS.MapKey) !== undefined) {
      v.problem(`${where} must have a key of ${LIMITS.MapKey.allowed}`);
    }
    return [key, checkEntry(where, entry, key)];
  }));
}
