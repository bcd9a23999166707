import { text } from './text';
import { LIMITS } from '../limits';
import { quoteSafely } from '../messages';
import { unmetRequirement } from '../predicates';
import type { Problems } from '../problems';
import { findReferences } from '../secrets/dynamic-references';

const HTTPS_URL = { pattern: /^https:\/\/\S+$/i, allowed: 'an https:// URL without spaces' };

/**
 * An https:// URL.
 *
 * @param strict whether another scheme is an error; otherwise it raises the warning `instanceUrlFormat`
 */
export function httpsUrl(v: Problems, prop: string, value: unknown, sample: string, strict = true): string | undefined {
  const limit = strict ? { ...LIMITS.InstanceUrl, ...HTTPS_URL } : LIMITS.InstanceUrl;
  // The service model allows any word. The constructs require the documented form.
  const isValid = typeof value === 'string' && unmetRequirement(value, LIMITS.InstanceUrl) === undefined;
  const url = v.under(isValid ? 'instanceUrlFormat' : 'invalidValue', () => text(v, prop, value, limit, { example: sample }));
  if (!strict && url !== undefined && !findReferences(url).unresolved && !HTTPS_URL.pattern.test(url)) {
    v.warning('instanceUrlFormat', `${prop} is probably wrong: expected an https:// URL (e.g. ${JSON.stringify(sample)}), got ${quoteSafely(url)}`);
  }
  return url;
}
