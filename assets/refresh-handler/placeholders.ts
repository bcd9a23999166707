import type { ConnectorProfileConfig } from '@aws-sdk/client-appflow';
import { Failure } from './failure';
import type { SecretContent } from './secret-content';
import { fieldOf } from './secret-content';
import type { JoinPlaceholder, SecretPlaceholder } from '../../src/private/refresh/refresh-event';

/** The configuration with the secrets in place of the placeholders. */
export function fillIn(config: unknown, secrets: readonly SecretContent[]): ConnectorProfileConfig {
  // From the inside out, because the parts of a join must be replaced before they are joined.
  return JSON.parse(JSON.stringify(config), (_key, value: unknown) => {
    if (isSecretPlaceholder(value)) {
      const text = textOf(value, secrets);
      return value.number ? numberOf(text, value, secrets) : text;
    }
    return isJoinPlaceholder(value) ? value.$join.join('') : value;
  });
}

export function textOf({ $secret, key }: SecretPlaceholder, secrets: readonly SecretContent[]): string {
  if (secrets[$secret] === undefined) {
    throw new Failure('the event names a secret that it does not list');
  }
  return key === undefined ? secrets[$secret].text : fieldOf(secrets[$secret], key);
}

function numberOf(text: string, { $secret, key = '' }: SecretPlaceholder, secrets: readonly SecretContent[]): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new Failure(`JSON key '${key}' of secret '${secrets[$secret].id}' is not a number`);
  }
  return number;
}

/** A field of the API whose value is a single placeholder. */
export interface PlacedField {
  /** The name in AppFlow's API, or the key in a user's map. */
  readonly name: string;
  readonly placeholder: SecretPlaceholder;
}

/** The fields of a configuration that come from secrets; undefined if a field comes only partly from a secret. */
export function placedFields(config: unknown, name = ''): PlacedField[] | undefined {
  if (typeof config !== 'object' || config === null) {
    return [];
  }
  if (isSecretPlaceholder(config)) {
    return [{ name, placeholder: config }];
  }
  const inner = isJoinPlaceholder(config) ? [undefined]
    : Object.entries(config).map(([key, value]: [string, unknown]) => placedFields(value, Array.isArray(config) ? name : key));
  return inner.some((fields) => fields === undefined) ? undefined : inner.flatMap((fields) => fields ?? []);
}

function isSecretPlaceholder(value: unknown): value is SecretPlaceholder {
  return typeof value === 'object' && value !== null && '$secret' in value;
}

function isJoinPlaceholder(value: unknown): value is JoinPlaceholder {
  return typeof value === 'object' && value !== null && '$join' in value;
}
