import type { SecretNeed } from './needs';
import { shownId } from './needs';
import { parseArn } from '../secrets/arn';

/** Stable, and in the README. */
export const FINDING_IDS = [
  'secretMissing', 'secretDeleted', 'versionMissing', 'secretUnreadable', 'secretBinary', 'secretNotJson', 'keyMissing', 'keyNotString', 'keyEmpty',
  'valueNotAllowed', 'jwtExpired', 'managedKey', 'otherRegion', 'otherAccount', 'unknownSecret',
] as const;

export type FindingId = typeof FINDING_IDS[number];

/** A problem of a profile's secret, and its cure. */
export interface Finding {
  readonly id: FindingId;
  /** The construct path of the profile. */
  readonly profile: string;
  readonly connector: string;
  readonly secret: string;
  readonly key?: string;
  readonly message: string;
  readonly cure: string;
}

/** A fact about a secret that isn't a problem. */
export interface Note {
  readonly profile: string;
  readonly secret: string;
  readonly message: string;
}

/** The name of a secret, because some commands don't accept an ARN without its suffix. */
export function nameOf(need: SecretNeed): string {
  return parseArn(need.id)?.name ?? shownId(need);
}
