import { setTimeout } from 'node:timers/promises';
import { Failure, failureOf } from './failure';
import { placedFields, textOf } from './placeholders';
import type { SecretContent } from './secret-content';
import { fieldIfAny } from './secret-content';
import { readSecret, updateProfile } from './services';
import type { RefreshEvent, SecretVersion } from '../../src/private/refresh/refresh-event';

/** The result of a refresh. */
export type Outcome = 'refreshed' | 'restored' | 'unchanged';

const PREVIOUS = 'AWSPREVIOUS';
const ATTEMPTS = 6;
const UPDATES = 3;
const FIRST_DELAY = 500;

/** Tokens that AppFlow renewed during the update, and that the update replaced with older ones. */
interface LostTokens {
  readonly tokens: SecretContent;
  /** The version with the older tokens. */
  readonly replacedBy: string;
}

/**
 * Updates a profile whose tokens AppFlow renews itself. An update must include the tokens, so they are read from AppFlow's own
 * secret immediately before. AppFlow may still renew them in the meantime. Then the version before the update isn't the one that
 * was read, and its tokens are sent again.
 */
export async function refreshKeepingTokens(
  event: RefreshEvent,
  ownSecret: SecretVersion,
  read: ReadonlyMap<SecretVersion, SecretContent>,
): Promise<Outcome> {
  const withOwn = (own: SecretContent) => event.secrets.map((version) => read.get(version) ?? own);
  const tokenKeys = keysOfTokens(event);

  if (isUpToDate(event, withOwn, await readSecret(ownSecret))) {
    return 'unchanged';
  }
  let lost: LostTokens | undefined;
  for (let update = 1; update <= UPDATES; update++) {
    const { sent, replaced } = await sendLatest(event, ownSecret, withOwn, lost);
    lost = await lostSince(ownSecret, sent, replaced, tokenKeys);
    if (!lost) {
      return update === 1 ? 'refreshed' : 'restored';
    }
  }
  throw new Failure(`AppFlow renewed its tokens during each of ${UPDATES} updates, so it may hold old ones now; if flows fail, connect the profile anew`);
}

/** Each attempt reads the tokens again, because they may have become stale since the previous one. */
async function sendLatest(
  event: RefreshEvent,
  ownSecret: SecretVersion,
  withOwn: (own: SecretContent) => SecretContent[],
  lost: LostTokens | undefined,
): Promise<{ readonly sent: SecretContent; readonly replaced: SecretContent }> {
  for (let attempt = 1; ; attempt++) {
    const replaced = await readSecret(ownSecret);
    const sent = replaced.versionId === lost?.replacedBy ? lost.tokens : replaced;
    try {
      await updateProfile(event, withOwn(sent), 'one');
      return { sent, replaced };
    } catch (error) {
      if (attempt === ATTEMPTS || !failureOf(error).refusal?.temporary) {
        throw error;
      }
    }
    await setTimeout(FIRST_DELAY * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
  }
}

/** Whether AppFlow renewed its tokens between the read and the update. */
async function lostSince(
  ownSecret: SecretVersion,
  sent: SecretContent,
  replaced: SecretContent,
  tokenKeys: readonly string[],
): Promise<LostTokens | undefined> {
  const current = await readSecret(ownSecret);
  const sameTokens = (version: SecretContent) => tokenKeys.every((key) => fieldIfAny(version, key) === fieldIfAny(sent, key));
  if (current.versionId === replaced.versionId || !sameTokens(current)) {
    // The update wrote nothing, or AppFlow has renewed the tokens since.
    return undefined;
  }
  const previous = await previousOf(ownSecret);
  const isNewer = previous !== undefined && previous.versionId !== replaced.versionId && previous.created >= replaced.created
    && !sameTokens(previous) && tokenKeys.every((key) => fieldIfAny(previous, key) !== undefined);
  return isNewer ? { tokens: previous, replacedBy: current.versionId } : undefined;
}

async function previousOf({ id }: SecretVersion): Promise<SecretContent | undefined> {
  try {
    return await readSecret({ id, stage: PREVIOUS });
  } catch (error) {
    if (failureOf(error).refusal?.code === 'ResourceNotFoundException') {
      return undefined;
    }
    throw error;
  }
}

/** The keys in AppFlow's own secret that the profile's fields are read from. */
function keysOfTokens({ config, secrets }: RefreshEvent): string[] {
  return (placedFields(config) ?? []).filter(({ placeholder }) => secrets[placeholder.$secret]?.own).flatMap(({ placeholder: { key } }) => key ?? []);
}

/**
 * Whether AppFlow already has every field of an update. This is known only if its own secret has all fields under their names;
 * otherwise the update is sent.
 */
function isUpToDate(event: RefreshEvent, withOwn: (own: SecretContent) => SecretContent[], own: SecretContent): boolean {
  const fields = placedFields(event.config)?.filter(({ placeholder }) => !event.secrets[placeholder.$secret]?.own);
  return fields !== undefined && fields.length > 0
    && fields.every(({ name, placeholder }) => fieldIfAny(own, name) === textOf(placeholder, withOwn(own)));
}
