import type { Failure } from './failure';
import type { Outcome } from './kept-tokens';
import type { SecretContent } from './secret-content';
import { METRICS } from '../../src/private/refresh/refresh-event';

const OUTCOMES: { readonly [outcome in Outcome]: string } = {
  refreshed: 'were refreshed',
  restored: 'were refreshed, and tokens that AppFlow renewed meanwhile were put back',
  unchanged: 'have not changed, so nothing was sent',
};

export function reportSuccess(profile: string, outcome: Outcome, secrets: readonly SecretContent[]): void {
  write({
    level: 'INFO',
    message: `the credentials of connector profile '${profile}' ${OUTCOMES[outcome]}`,
    secrets: secrets.map(({ id, versionId }) => ({ id, versionId })),
  }, profile, METRICS.succeeded);
}

/** Logs a failure, and returns its message. */
export function reportFailure(profile: string | undefined, { message: reason, refusal }: Failure): string {
  const message = profile === undefined ? reason : `the credentials of connector profile '${profile}' were not refreshed: ${reason}`;
  const { operation, code, requestId } = refusal ?? {};
  write({ level: 'ERROR', message, operation, errorCode: code, requestId }, profile, METRICS.failed);
  return message;
}

/** Writes one line with the log entry and, in CloudWatch's embedded metric format, a count of one. */
function write(entry: object, profile: string | undefined, metric: string): void {
  process.stdout.write(`${JSON.stringify(profile === undefined ? entry : {
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
