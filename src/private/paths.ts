/** The paths of fields in the template that several connectors share. */
interface Paths {
  readonly [name: string]: string;
}

export const BASIC_PATHS: Paths = { username: 'Username', password: 'Password' };
export const CLIENT_PATHS: Paths = { clientId: 'ClientId', clientSecret: 'ClientSecret' };
export const ACCESS_TOKEN_PATH: Paths = { accessToken: 'AccessToken' };
export const TOKEN_PATHS: Paths = { ...ACCESS_TOKEN_PATH, refreshToken: 'RefreshToken' };
export const CODE_PATHS: Paths = { authCode: 'AuthCode', redirectUri: 'RedirectUri' };

/** Paths in a structure. */
export function under(structure: string, paths: Paths): Paths {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, `${structure}.${path}`]));
}
