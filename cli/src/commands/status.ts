import type { Context } from './context';
import { expiryOf } from '../oauth/jwt-expiry';
import { checkSecretId } from '../secrets/arn';
import { SecretReader } from '../secrets/reader';
import { oneLine } from '../ui/redact';

/** The keys and versions of a secret, without any value. */
export async function status(secretId: string, { aws, output, region }: Context): Promise<void> {
  checkSecretId('--secret', secretId);
  const reader = new SecretReader(aws, output);
  const secret = await reader.read('--secret', secretId, region);
  if (secret === undefined) {
    throw await reader.missing('--secret', secretId, region, 'check the name, --profile and --region; `login --create` creates it');
  }
  const { description } = secret;
  const keys = Object.entries(secret.values).map(([key, value]) => ({
    key,
    state: typeof value !== 'string' ? 'not a string' : value === '' ? 'empty' : 'set',
    ...typeof value === 'string' && { expires: expiryOf(value)?.toISOString() },
  }));
  const versions = Object.entries(description.VersionIdsToStages ?? {}).map(([versionId, labels]) => ({ versionId, labels }));
  const document = {
    secretArn: secret.arn,
    account: secret.account,
    region: secret.region,
    versionId: secret.versionId,
    lastChanged: description.LastChangedDate?.toISOString(),
    kmsKeyId: description.KmsKeyId,
    rotationEnabled: description.RotationEnabled ?? false,
    owningService: description.OwningService,
    keys,
    versions,
  };
  output.result(document, [
    `Secret ${secret.arn}`,
    `  account ${secret.account}, region ${secret.region}, key ${description.KmsKeyId ?? 'aws/secretsmanager (AWS managed)'}`,
    ...document.rotationEnabled ? ['  rotates automatically'] : [],
    ...description.OwningService === undefined ? [] : [`  belongs to the service ${description.OwningService}`],
    ...description.LastChangedDate === undefined ? [] : [`  last changed ${description.LastChangedDate.toISOString()}`],
    'Keys',
    ...keys.length === 0 ? ['  none'] : keys.map(({ key, state, expires }) => `  ${oneLine(key)}: ${state}${expires === undefined ? '' : `, a JSON Web Token that ${new Date(expires) < new Date() ? 'expired' : 'expires'} at ${expires}`}`),
    'Versions',
    ...versions.length === 0 ? ['  none'] : versions.map(({ versionId, labels }) => `  ${versionId} ${labels.join(', ')}`),
  ].join('\n'));
}
