import { CreateSecretCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { nameOf } from '../../src/verify/findings';
import type { ProfileNeeds, SecretNeed } from '../../src/verify/needs';

/** A JSON Web Token that expires then. */
export function jwt(expires: Date): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ exp: Math.floor(expires.getTime() / 1000) })}.signature`;
}

/** A valid value of a field. */
export function valueOf(field: string): string {
  return field === 'jwtToken' ? jwt(new Date(Date.now() + 3_600_000)) : `value-of-${field}`;
}

/** A secret as the profiles of an app need it: all keys and versions under one name. */
export interface NeededSecret {
  readonly name: string;
  readonly values: { [key: string]: string };
  readonly versionIds: Set<string>;
}

/** Every secret that the app doesn't create itself. */
export function neededSecrets(profiles: readonly ProfileNeeds[]): NeededSecret[] {
  const needed = new Map<string, NeededSecret>();
  for (const need of profiles.flatMap(({ secrets }) => secrets).filter(({ createdBy }) => createdBy === undefined)) {
    const name = nameOf(need);
    const secret = needed.get(name) ?? { name, values: {}, versionIds: new Set<string>() };
    needed.set(name, secret);
    add(secret, need);
  }
  return [...needed.values()];
}

function add(secret: NeededSecret, { keys, versionId }: SecretNeed): void {
  for (const { field, key } of keys) {
    // A secret without keys is the value itself; its content is whatever JSON there is.
    if (key !== undefined) {
      secret.values[key] = valueOf(field);
    }
  }
  if (versionId !== undefined) {
    secret.versionIds.add(versionId);
  }
}

/** Creates a secret, with every version that is needed. */
export async function fill(client: SecretsManagerClient, { name, values, versionIds }: NeededSecret): Promise<void> {
  await client.send(new CreateSecretCommand({ Name: name, SecretString: JSON.stringify(values) }));
  for (const versionId of versionIds) {
    await client.send(new PutSecretValueCommand({ SecretId: name, ClientRequestToken: versionId, VersionStages: ['PINNED'], SecretString: JSON.stringify(values) }));
  }
}
