/** The label of a secret's current version. */
export const CURRENT = 'AWSCURRENT';

/** The label of the version of an unfinished rotation. */
export const PENDING = 'AWSPENDING';

/** The credential fields with tokens that AppFlow renews itself. */
const RENEWED_FIELDS: readonly string[] = ['accessToken', 'refreshToken'];

export function isRenewedByAppFlow(field: string): boolean {
  return RENEWED_FIELDS.includes(field);
}
