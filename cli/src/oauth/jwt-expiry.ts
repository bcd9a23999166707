/** When a JSON Web Token ends; undefined where it is none, or doesn't say. Nothing is verified. */
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
