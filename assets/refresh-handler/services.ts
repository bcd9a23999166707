import { createHash } from 'node:crypto';
import type { ConnectionMode } from '@aws-sdk/client-appflow';
import { AppflowClient, UpdateConnectorProfileCommand } from '@aws-sdk/client-appflow';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Failure, refused } from './failure';
import { fillIn } from './placeholders';
import type { SecretContent } from './secret-content';
import type { RefreshEvent } from '../../src/private/refresh/refresh-event';

/**
 * The client retries throttling and errors of the services with an increasing delay, and slows down as a whole. It doesn't retry
 * permanent errors, such as credentials that the application rejects.
 */
const RETRIES = { retryMode: 'adaptive', maxAttempts: 6 } as const;
const TIMEOUTS = { requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true } };

const appflow = new AppflowClient({ ...RETRIES, ...TIMEOUTS });
/** For a request that differs in each attempt. */
const appflowOnce = new AppflowClient({ maxAttempts: 1, ...TIMEOUTS });
const secretsManager = new SecretsManagerClient({ ...RETRIES, ...TIMEOUTS });

export async function readSecret({ id, stage }: { readonly id: string; readonly stage: string }): Promise<SecretContent> {
  const { SecretString: text, VersionId: versionId, CreatedDate: created } = await secretsManager
    .send(new GetSecretValueCommand({ SecretId: id, VersionStage: stage }))
    .catch((error: unknown) => {
      throw refused('GetSecretValue', `secret '${id}'`, error);
    });
  if (text === undefined || versionId === undefined) {
    throw new Failure(`secret '${id}' holds binary data; AppFlow's fields are text`);
  }
  return { id, versionId, text, created: created?.getTime() ?? 0 };
}

/** Updates the profile. The secrets are in the event's order. */
export async function updateProfile(event: RefreshEvent, secrets: readonly SecretContent[], attempts: 'one' | 'many' = 'many'): Promise<void> {
  const connectionMode: ConnectionMode = event.connectionMode === 'Private' ? 'Private' : 'Public';
  const command = new UpdateConnectorProfileCommand({
    connectorProfileName: event.profile,
    connectionMode,
    connectorProfileConfig: fillIn(event.config, secrets),
    clientToken: clientToken(event, secrets),
  });
  await (attempts === 'one' ? appflowOnce : appflow).send(command).catch((error: unknown) => {
    throw refused('UpdateConnectorProfile', `'${event.profile}'`, error);
  });
}

/**
 * The token is the same for two events about one version, so AppFlow treats the second as a repetition. It differs if the secret or
 * the configuration has changed, because AppFlow rejects a token with other parameters.
 */
function clientToken(event: RefreshEvent, secrets: readonly SecretContent[]): string {
  return createHash('sha256').update(JSON.stringify([event, secrets.map(({ versionId }) => versionId)])).digest('hex');
}
