import { closest } from './closest';
import type { Findings } from './findings';
import { quoteSafely } from '../private/messages';

/** The most members that a message lists. */
const MOST_SHOWN = 24;

/**
 * Reports the members that CloudFormation doesn't know.
 *
 * @param place the structure; empty for the resource itself
 */
export function checkMembers(v: Findings, place: string, given: object, known: readonly string[]): void {
  const shown = known.length > MOST_SHOWN ? `${known.slice(0, MOST_SHOWN).join(', ')}, ...` : known.join(', ');
  const unknown = Object.keys(given).filter((one) => !known.includes(one));
  const at = place === '' ? v.resource.cfnResourceType : place;
  v.under('unknownField', () => {
    for (const name of unknown.slice(0, MOST_SHOWN)) {
      v.problem(`${at} has no ${quoteSafely(name)}${closest(name, known)}; it has ${shown}`);
    }
    if (unknown.length > MOST_SHOWN) {
      v.problem(`${at} has ${unknown.length - MOST_SHOWN} more members that CloudFormation doesn't know`);
    }
  });
}
