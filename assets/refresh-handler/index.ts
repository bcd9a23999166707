import { createHash } from 'node:crypto';
import type { ConnectionMode, ConnectorProfileConfig } from '@aws-sdk/client-appflow';
import { AppflowClient, UpdateConnectorProfileCommand } from '@aws-sdk/client-appflow';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { fillIn } from './placeholders';
import { reportFailure, reportSuccess } from './report';
import type { SecretContent } from './secret-content';
import { readSecret } from './secret-content';
import type { RefreshEvent } from '../../src/private/refresh/refresh-event';

/**
 * Throttling and errors of the services are retried with a growing delay, and the whole client slows down. What the
 * services refuse for good, such as credentials that the application doesn't accept, isn't retried.
 */
const RETRIES = { retryMode: 'adaptive', maxAttempts: 6 } as const;
const TIMEOUTS = { requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true } };

const appflow = new AppflowClient({ ...RETRIES, ...TIMEOUTS });
const secretsManager = new SecretsManagerClient({ ...RETRIES, ...TIMEOUTS });

/**
 * Brings the credentials of a profile up to date: reads its secrets, puts their fields into its configuration, and
 * updates it. What fails is reported with the name of the profile, and thrown, so that the event gets into the
 * dead-letter queue.
 */
export async function handler(event: RefreshEvent): Promise<void> {
  const secrets: SecretContent[] = [];
  try {
    for (const version of event.secrets) {
      secrets.push(await readSecret(secretsManager, version));
    }
    await update(event, secrets);
  } catch (error) {
    // A new error: the original one holds the request and the response, and the runtime logs all of it.
    throw new Error(reportFailure(event.profile, error, secrets));
  }
  reportSuccess(event.profile, secrets);
}

async function update(event: RefreshEvent, secrets: readonly SecretContent[]): Promise<void> {
  const connectorProfileConfig: ConnectorProfileConfig = fillIn(event.config, secrets);
  const connectionMode: ConnectionMode = event.connectionMode === 'Private' ? 'Private' : 'Public';
  await appflow.send(new UpdateConnectorProfileCommand({
    connectorProfileName: event.profile,
    connectionMode,
    connectorProfileConfig,
    clientToken: clientToken(event, secrets),
  }));
}

/**
 * The same for two events about one version, so that AppFlow takes the second for a repetition, and another one when
 * the secret or the configuration has changed: AppFlow refuses a token that comes with other parameters.
 */
function clientToken(event: RefreshEvent, secrets: readonly SecretContent[]): string {
  return createHash('sha256').update(JSON.stringify([event, secrets.map(({ versionId }) => versionId)])).digest('hex');
}
