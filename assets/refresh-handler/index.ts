import { readEvent } from './event';
import { failureOf } from './failure';
import type { Outcome } from './kept-tokens';
import { refreshKeepingTokens } from './kept-tokens';
import { reportFailure, reportSuccess } from './report';
import type { SecretContent } from './secret-content';
import { readSecret, updateProfile } from './services';
import type { RefreshEvent, SecretVersion } from '../../src/private/refresh/refresh-event';

/**
 * Refreshes the credentials of a profile: reads its secrets, puts their fields into its configuration, and updates it. A failure
 * is reported with the name of the profile and thrown, so the event ends up in the dead-letter queue.
 */
export async function handler(input: unknown): Promise<void> {
  let profile: string | undefined;
  try {
    const event = readEvent(input);
    profile = event.profile;
    await refresh(event);
  } catch (error) {
    // A new error, because the runtime would log the original one, which may contain the request and the response.
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
