import { text } from '../private/checks/text';
import { LIMITS } from '../private/limits';
import { isAbsent } from '../private/predicates';
import type { Problems } from '../private/problems';

/** The tenant is part of the URL's path, so it must not contain a slash. */
const TENANT = { ...LIMITS.TokenUrl, max: 128, pattern: /^[\w.-]+$/, allowed: '1 to 128 letters, digits or characters of _.-' };

/** Microsoft's token URL for a tenant. */
export function microsoftTokenUrl(v: Problems, tenantId: string | undefined): string {
  const tenant = isAbsent(tenantId) ? 'common' : text(v, 'tenantId', tenantId, TENANT, { example: 'acme.onmicrosoft.com' });
  return `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
}
