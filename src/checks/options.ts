import { FINDING_IDS } from '../private/finding-ids';
import { kindOf, quoteSafely, WARNING_PREFIX } from '../private/messages';
import { isAbsent } from '../private/predicates';

/** The IDs in `ignore` without their prefix. A misspelled ID would ignore nothing, so it is an error. */
export function readIgnored(options: { readonly ignore?: unknown } | undefined): readonly string[] {
  const ignore: unknown = isAbsent(options) ? undefined : options.ignore;
  if (isAbsent(ignore)) {
    return [];
  }
  if (!Array.isArray(ignore)) {
    throw new Error(`invalid AppFlowChecks: ignore must be a list of IDs, got ${kindOf(ignore)}`);
  }
  const known = FINDING_IDS.map((id) => WARNING_PREFIX + id);
  const unknown = ignore.filter((id) => !known.includes(id)).map((id) => (typeof id === 'string' ? quoteSafely(id) : kindOf(id)));
  if (unknown.length > 0) {
    throw new Error(`invalid AppFlowChecks:\n  - ignore must contain only IDs of findings, got ${unknown.join(', ')}; they are ${known.join(', ')}`);
  }
  return ignore.map((id: string) => id.slice(WARNING_PREFIX.length));
}
