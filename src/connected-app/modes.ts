import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as field from '../private/factory/fields';
import { LIMITS } from '../private/limits';
import { OAUTH2_FIELDS } from '../private/modes/common-modes';

const { accessToken, refreshToken, authCode, redirectUri } = OAUTH2_FIELDS;

/** The secret of a Salesforce connected app, which AppFlow reads itself. */
const clientCredentials = field.secretToRead(LIMITS.ClientCredentialsArn);

// Shared by the modes of Salesforce applications, which add names, rules and rendering.

export const CONNECTED_APP_TOKENS = {
  fields: { accessToken, refreshToken, clientCredentials },
  fromSecret: ['accessToken', 'refreshToken'],
} as const;

export const CONNECTED_APP_AUTHORIZATION_CODE = {
  fields: { authCode, redirectUri, clientCredentials },
  fromSecret: ['authCode'],
} as const;

/** The template's credentials block, and the secret that AppFlow must be allowed to read. */
export interface ConnectedAppAuthentication<B> {
  readonly credentials: B;
  readonly clientCredentials?: ISecret;
}
