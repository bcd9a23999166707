import type { SecretContent } from './secret-content';
import { valuesOf } from './secret-content';
import { METRICS } from '../../src/private/refresh/refresh-event';

const MAX_REASON = 500;

export function reportSuccess(profile: string, secrets: readonly SecretContent[]): void {
  write(profile, METRICS.succeeded, {
    level: 'INFO',
    message: `the credentials of connector profile '${profile}' were refreshed`,
    secrets: secrets.map(({ id, versionId }) => ({ id, versionId })),
  });
}

/** Writes what went wrong, and gives it as a text in which no value of a secret stands. */
export function reportFailure(profile: string, error: unknown, secrets: readonly SecretContent[]): string {
  const message = `the credentials of connector profile '${profile}' were not refreshed: ${withoutSecrets(reasonOf(error), secrets)}`;
  write(profile, METRICS.failed, { level: 'ERROR', message });
  return message;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return 'an unknown error';
  }
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
}

/** A service may quote in its message what it was sent, as it is, in JSON or in a URL. */
function withoutSecrets(text: string, secrets: readonly SecretContent[]): string {
  const hidden = secrets.flatMap(valuesOf)
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), Buffer.from(value).toString('base64')])
    .filter((value) => value !== '')
    .sort((one, other) => other.length - one.length);
  return hidden.reduce((shown, value) => shown.replaceAll(value, '***'), text).slice(0, MAX_REASON);
}

/** One line with the log entry and, in CloudWatch's embedded metric format, a count of one. */
function write(profile: string, metric: string, entry: object): void {
  process.stdout.write(`${JSON.stringify({
    ...entry,
    [METRICS.dimension]: profile,
    [metric]: 1,
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{
        Namespace: METRICS.namespace,
        Dimensions: [[METRICS.dimension]],
        Metrics: [{ Name: metric, Unit: 'Count' }],
      }],
    },
  })}\n`);
}
