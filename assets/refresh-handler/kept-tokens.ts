import { setTimeout } from 'node:timers/promises';
import { Failure, failureOf } from './failure';
import { placedFields, textOf } from './placeholders';
import type { SecretContent } from './secret-content';
import { fieldIfAny } from './secret-content';
import { readSecret, updateProfile } from './services';
import type { RefreshEvent, SecretVersion } from '../../src/private/refresh/refresh-event';

/** What a refresh has come to. */
export type Outcome = 'refreshed' | 'restored' | 'unchanged';

const PREVIOUS = 'AWSPREVIOUS';
const ATTEMPTS = 6;
const UPDATES = 3;
const FIRST_DELAY = 500;

/** Tokens that AppFlow renewed while the profile was updated, and that the update has replaced by older ones. */
interface LostTokens {
  readonly tokens: SecretContent;
  /** The version in which the older ones are. */
  readonly replacedBy: string;
}

/**
 * Updates a profile whose tokens AppFlow renews by itself. An update has to bring them along, so they are read from
 * AppFlow's own secret immediately before it. AppFlow may still renew them in between: then the version before the
 * update's isn't the one that was read, and its tokens are sent once more.
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

/** Each attempt reads the tokens anew: those of the first may be old by the time of the last. */
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

/** Whether AppFlow renewed its tokens between the reading of those that were sent and the update. */
async function lostSince(
  ownSecret: SecretVersion,
  sent: SecretContent,
  replaced: SecretContent,
  tokenKeys: readonly string[],
): Promise<LostTokens | undefined> {
  const current = await readSecret(ownSecret);
  const sameTokens = (version: SecretContent) => tokenKeys.every((key) => fieldIfAny(version, key) === fieldIfAny(sent, key));
  if (current.versionId === replaced.versionId || !sameTokens(current)) {
    // Nothing was written, or AppFlow has renewed them since.
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

/** The keys of AppFlow's own secret that the profile's fields are read from. */
function keysOfTokens({ config, secrets }: RefreshEvent): string[] {
  return (placedFields(config) ?? []).filter(({ placeholder }) => secrets[placeholder.$secret]?.own).flatMap(({ placeholder: { key } }) => key ?? []);
}

/**
 * Whether AppFlow has each field already that an update would bring. That can be seen where its own secret has them all
 * under their names; where it doesn't, the update is made.
 */
function isUpToDate(event: RefreshEvent, withOwn: (own: SecretContent) => SecretContent[], own: SecretContent): boolean {
  const fields = placedFields(event.config)?.filter(({ placeholder }) => !event.secrets[placeholder.$secret]?.own);
  return fields !== undefined && fields.length > 0
    && fields.every(({ name, placeholder }) => fieldIfAny(own, name) === textOf(placeholder, withOwn(own)));
}
