import { readEvent } from './event';
import { failureOf } from './failure';
import type { Outcome } from './kept-tokens';
import { refreshKeepingTokens } from './kept-tokens';
import { reportFailure, reportSuccess } from './report';
import type { SecretContent } from './secret-content';
import { readSecret, updateProfile } from './services';
import type { RefreshEvent, SecretVersion } from '../../src/private/refresh/refresh-event';

/**
 * Brings the credentials of a profile up to date: reads its secrets, puts their fields into its configuration, and
 * updates it. What fails is reported with the name of the profile, and thrown, so that the event gets into the
 * dead-letter queue.
 */
export async function handler(input: unknown): Promise<void> {
  let profile: string | undefined;
  try {
    const event = readEvent(input);
    profile = event.profile;
    await refresh(event);
  } catch (error) {
    // A new error: the original one may hold the request and the response, and the runtime logs all of it.
    throw new Error(reportFailure(profile, failureOf(error)));
  }
}

async function refresh(event: RefreshEvent): Promise<void> {
  const read = new Map<SecretVersion, SecretContent>();
  for (const version of event.secrets.filter(({ own }) => !own)) {
    read.set(version, await readSecret(version));
  }
  const own = event.secrets.find((version) => version.own);
  const outcome: Outcome = own ? await refreshKeepingTokens(event, own, read) : await refreshAll(event, [...read.values()]);
  reportSuccess(event.profile, outcome, [...read.values()]);
}

async function refreshAll(event: RefreshEvent, secrets: readonly SecretContent[]): Promise<Outcome> {
  await updateProfile(event, secrets);
  return 'refreshed';
}
