/** The expiry of a JSON Web Token; undefined if the text isn't one, or has none. The signature isn't verified. */
export function expiryOf(token: string): Date | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) {
    return undefined;
  }
  try {
    const { exp }: { exp?: unknown } = JSON.parse(Buffer.from(parts[1], 'base64url').toString('utf8'));
    const date = typeof exp === 'number' ? new Date(exp * 1000) : undefined;
    return date !== undefined && !Number.isNaN(date.getTime()) ? date : undefined;
  } catch {
    return undefined;
  }
}
