import { quoteSafely } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';

const SHOWN_OPTIONS = 5;

/** Warns of an unknown option of a call, which is misspelled or belongs to another one. */
export function warnOfUnused(v: Problems, called: string, options: unknown, known: readonly string[]): void {
  // The keys of a string would reveal its length, and it may be a secret.
  if (typeof options !== 'object' || options === null) {
    return;
  }
  const unknown = Object.entries(options).filter(([name, value]) => !known.includes(name) && !isAbsent(value)).map(([name]) => quoteSafely(name));
  if (unknown.length > 0) {
    const shown = unknown.length > SHOWN_OPTIONS ? [...unknown.slice(0, SHOWN_OPTIONS), '...'] : unknown;
    v.warning('unusedOption', `${called} ignores ${shown.join(', ')}; its options are ${known.join(', ')}`);
  }
}
