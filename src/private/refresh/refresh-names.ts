/** The label of the version of a secret that is in use. */
export const CURRENT = 'AWSCURRENT';

/** The label of a version that a rotation is still working on. */
export const PENDING = 'AWSPENDING';

/** The credential fields that hold tokens which AppFlow renews by itself. */
const RENEWED_FIELDS: readonly string[] = ['accessToken', 'refreshToken'];

export function isRenewedByAppFlow(field: string): boolean {
  return RENEWED_FIELDS.includes(field);
}
