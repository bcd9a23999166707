import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ValuesOf } from '../private/factory/field';
import * as field from '../private/factory/fields';
import { LIMITS } from '../private/limits';
import type { CodeValues } from '../private/modes/common-modes';
import { OAUTH2_FIELDS, oauthRequest } from '../private/modes/common-modes';

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

type ConnectedAppValues = Partial<ValuesOf<typeof CONNECTED_APP_TOKENS.fields & typeof CONNECTED_APP_AUTHORIZATION_CODE.fields>>;

/** The template's credentials block, and the secret that AppFlow must be allowed to read. */
export interface ConnectedAppAuthentication<B> {
  readonly credentials: B;
  readonly clientCredentials?: ISecret;
}

export interface ConnectedAppBlock {
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly connectorOAuthRequest?: CodeValues;
  readonly clientCredentialsArn?: string;
}

/** The fields of both modes in the template. */
export function renderConnectedApp(values: ConnectedAppValues): ConnectedAppAuthentication<ConnectedAppBlock> {
  return {
    credentials: {
      accessToken: values.accessToken,
      refreshToken: values.refreshToken,
      connectorOAuthRequest: oauthRequest(values),
      clientCredentialsArn: values.clientCredentials?.arn,
    },
    clientCredentials: values.clientCredentials?.secret,
  };
}
