import type { ConnectorProfileConfig } from '@aws-sdk/client-appflow';
import type { SecretContent } from './secret-content';
import { fieldOf } from './secret-content';
import type { JoinPlaceholder, SecretPlaceholder } from '../../src/private/refresh/refresh-event';

/** The configuration with the secrets in their places. */
export function fillIn(config: unknown, secrets: readonly SecretContent[]): ConnectorProfileConfig {
  // From the inside out: the parts of a join are filled in before they are joined.
  return JSON.parse(JSON.stringify(config), (_key, value: unknown) => {
    if (isSecretPlaceholder(value)) {
      const text = textOf(value, secrets);
      return value.number ? numberOf(text, value, secrets) : text;
    }
    return isJoinPlaceholder(value) ? value.$join.join('') : value;
  });
}

function textOf({ $secret, key }: SecretPlaceholder, secrets: readonly SecretContent[]): string {
  return key === undefined ? secrets[$secret].text : fieldOf(secrets[$secret], key);
}

function numberOf(text: string, { $secret, key = '' }: SecretPlaceholder, secrets: readonly SecretContent[]): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new Error(`JSON key '${key}' of secret '${secrets[$secret].id}' is not a number`);
  }
  return number;
}

function isSecretPlaceholder(value: unknown): value is SecretPlaceholder {
  return typeof value === 'object' && value !== null && '$secret' in value;
}

function isJoinPlaceholder(value: unknown): value is JoinPlaceholder {
  return typeof value === 'object' && value !== null && '$join' in value;
}
