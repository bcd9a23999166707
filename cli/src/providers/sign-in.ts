import type { Provider } from './provider';

/** A provider with a sign-in, as most are: the browser comes back to this machine, and the secret gets the client and both tokens. */
export const SIGN_IN = {
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: true,
  needs: [],
  clientAuth: 'post',
  redirect: 'loopback',
} as const satisfies Partial<Provider>;
