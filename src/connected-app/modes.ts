import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as field from '../private/factory/fields';
import { LIMITS } from '../private/limits';
import { OAUTH2_FIELDS } from '../private/oauth2';

const { accessToken, refreshToken, authCode, redirectUri } = OAUTH2_FIELDS;

/** The secret of a connected app of Salesforce, which AppFlow itself reads. */
const clientCredentials = field.secretToRead(LIMITS.ClientCredentialsArn);

// What the modes of Salesforce's applications have in common: all but their names, rules and how they are rendered.

/** Tokens of a connected app. */
export const CONNECTED_APP_TOKENS = {
  fields: { accessToken, refreshToken, clientCredentials },
  fromSecret: ['accessToken', 'refreshToken'],
} as const;

/** An authorization code of a connected app. */
export const CONNECTED_APP_AUTHORIZATION_CODE = {
  fields: { authCode, redirectUri, clientCredentials },
  fromSecret: ['authCode'],
} as const;

/** What AppFlow gets of a connected app: the block of the template, and the secret that it must be allowed to read. */
export interface ConnectedAppAuthentication<B> {
  readonly credentials: B;
  readonly clientCredentials?: ISecret;
}
