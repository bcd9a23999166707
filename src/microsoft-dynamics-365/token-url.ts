import { LIMITS } from '../private/limits';
import type { Validation } from '../private/validation';

/** The tenant is a part of the path, so a slash would lead elsewhere. */
const TENANT = { ...LIMITS.TokenUrl, max: 128, pattern: /^[\w.-]+$/, allowed: '1 to 128 letters, digits or characters of _.-' };

/** Where Microsoft gives out tokens for a tenant. */
export function microsoftTokenUrl(v: Validation, tenantId: string | undefined): string {
  const tenant = v.string('tenantId', tenantId, TENANT, { example: 'acme.onmicrosoft.com' }) ?? 'common';
  return `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
}
