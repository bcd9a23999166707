import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretVersion } from '../../src/private/refresh/refresh-event';

/** A version of a secret. */
export interface SecretContent {
  readonly id: string;
  readonly versionId: string;
  readonly text: string;
}

export async function readSecret(client: SecretsManagerClient, { id, stage }: SecretVersion): Promise<SecretContent> {
  const { SecretString: text, VersionId: versionId } = await client.send(new GetSecretValueCommand({ SecretId: id, VersionStage: stage }));
  if (text === undefined || versionId === undefined) {
    throw new Error(`secret '${id}' holds binary data; AppFlow's fields are text`);
  }
  return { id, versionId, text };
}

/** The value of a JSON key. No message holds anything of the secret's content. */
export function fieldOf({ id, text }: SecretContent, key: string): string {
  const content = parse(text);
  if (content === undefined) {
    throw new Error(`secret '${id}' is not a JSON object, and has no key '${key}'`);
  }
  if (!Object.hasOwn(content, key)) {
    throw new Error(`secret '${id}' has no JSON key '${key}'`);
  }
  const value = content[key];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new Error(`JSON key '${key}' of secret '${id}' is not a string`);
  }
  return String(value);
}

/** All that must not be shown: the whole text, and each value in it. */
export function valuesOf({ text }: SecretContent): string[] {
  return [text, ...leaves(parse(text))];
}

function leaves(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : value === undefined || value === null || typeof value === 'boolean' ? [] : [String(value)];
}

function parse(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : undefined;
  } catch {
    // The parser's message shows a part of the text.
    return undefined;
  }
}
