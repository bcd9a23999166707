import type { CredentialsMode, CredentialsValues } from './credentials';
import { LIMITS } from './limits';
import { OAUTH2_FIELDS } from './oauth2';

/** The part of a mode that several connectors share: what it takes and needs, but not how it is rendered. */
type SharedMode = Omit<CredentialsMode<unknown>, 'factory' | 'render'>;

const { clientId, clientSecret, accessToken, refreshToken, authCode, redirectUri } = OAUTH2_FIELDS;

/** User name and password. */
export const BASIC = {
  fields: {
    username: { kind: 'text', limit: LIMITS.Username, inSecret: true },
    password: { kind: 'secret', limit: LIMITS.Password },
  },
  required: ['username', 'password'],
} as const satisfies SharedMode;

/** Tokens of an application that lets AppFlow renew them. */
export const OAUTH2_TOKENS = {
  fields: { clientId, clientSecret, accessToken, refreshToken },
  required: ['clientId', 'clientSecret'],
  anyOf: ['accessToken', 'refreshToken'],
  fromSecret: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'],
} as const satisfies SharedMode;

/** The token of an application for which AppFlow knows no refresh token. */
export const OAUTH2_ACCESS_TOKEN = {
  fields: { clientId, clientSecret, accessToken },
  required: ['clientId', 'clientSecret', 'accessToken'],
} as const satisfies SharedMode;

/** An authorization code. */
export const OAUTH2_AUTHORIZATION_CODE = {
  fields: { clientId, clientSecret, authCode, redirectUri },
  required: ['clientId', 'clientSecret', 'authCode', 'redirectUri'],
} as const satisfies SharedMode;

/** The secret of a connected app of Salesforce, which AppFlow itself reads. */
const clientCredentials = { kind: 'clientCredentials' } as const;

/** Tokens of a connected app. */
export const CONNECTED_APP_TOKENS = {
  fields: { accessToken, refreshToken, clientCredentials },
  fromSecret: ['accessToken', 'refreshToken'],
} as const satisfies SharedMode;

/** An authorization code of a connected app. */
export const CONNECTED_APP_AUTHORIZATION_CODE = {
  fields: { authCode, redirectUri, clientCredentials },
  fromSecret: ['authCode'],
} as const satisfies SharedMode;

export function renderBasic(values: CredentialsValues): { username: string; password: string } {
  return { username: values.required('username'), password: values.required('password') };
}

export function renderClient(values: CredentialsValues): { clientId: string; clientSecret: string } {
  return { clientId: values.required('clientId'), clientSecret: values.required('clientSecret') };
}
