import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { Rule } from '../factory/definition';
import type { Field } from '../factory/field';
import * as field from '../factory/fields';
import type { PropsMode } from '../factory/mode';
import { propsMode } from '../factory/mode';
import { LIMITS } from '../limits';
import { warnsOfExpiry, warnsOfRefreshTokenAlone, warnsWithoutClient } from './token-rules';

// The parts of modes that several connectors share: everything but name and rendering.

/** User name and password. */
export const BASIC = {
  fields: { username: field.text(LIMITS.Username, { inSecret: true }), password: field.secret(LIMITS.Password) },
  required: ['username', 'password'],
} as const;

export interface Login {
  readonly username: string;
  readonly password: string;
}

export function renderLogin({ username, password }: Login): Login {
  return { username, password };
}

/** The options that OAuth 2.0 factories share. */
export const OAUTH2_FIELDS = {
  clientId: field.secret(LIMITS.ClientId),
  clientSecret: field.secret(LIMITS.ClientSecret),
  accessToken: field.secret(LIMITS.AccessToken),
  refreshToken: field.secret(LIMITS.RefreshToken),
  authCode: field.secret(LIMITS.AuthCode),
  redirectUri: field.text(LIMITS.RedirectUri, { example: 'https://eu-west-1.console.aws.amazon.com/appflow/oauth' }),
};

const { clientId, clientSecret, accessToken, refreshToken, authCode, redirectUri } = OAUTH2_FIELDS;

// These functions load the module of the rules only when one of them runs: most ways to sign in have none.
const expiry: Rule = (input) => warnsOfExpiry(input);
const client: Rule = (input) => warnsWithoutClient(input);
const refreshTokenAlone: Rule = (input) => warnsOfRefreshTokenAlone(input);

/** Tokens that AppFlow can renew. */
export const OAUTH2_TOKENS = {
  fields: { clientId, clientSecret, accessToken, refreshToken },
  required: ['clientId', 'clientSecret'],
  anyOf: ['accessToken', 'refreshToken'],
  fromSecret: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'],
  rules: [expiry],
} as const;

/** Tokens for a registered connector. AppFlow's API doesn't require the client that they were issued to. */
export const OAUTH2_CONNECTOR_TOKENS = {
  ...OAUTH2_TOKENS,
  required: [],
  rules: [expiry, client, refreshTokenAlone],
} as const;

/** The token of an application for which AppFlow doesn't support refresh tokens. */
export const OAUTH2_ACCESS_TOKEN = {
  fields: { clientId, clientSecret, accessToken, redirectUri },
  required: ['clientId', 'clientSecret', 'accessToken'],
} as const;

export const OAUTH2_AUTHORIZATION_CODE = {
  fields: { clientId, clientSecret, authCode, redirectUri },
  required: ['clientId', 'clientSecret', 'authCode', 'redirectUri'],
} as const;

export interface CodeValues {
  readonly authCode?: string;
  readonly redirectUri?: string;
}

/** The block with the authorization code, if there is one. */
export function oauthRequest({ authCode: code, redirectUri: uri }: CodeValues): CodeValues | undefined {
  return code === undefined && uri === undefined ? undefined : { authCode: code, redirectUri: uri };
}

/** An OAuth 2.0 client with its tokens or an authorization code. */
export interface ClientValues extends CodeValues {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accessToken?: string;
  readonly refreshToken?: string;
}

/** The block of a connector whose only way to sign in is OAuth 2.0. */
export interface ClientBlock {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly connectorOAuthRequest?: CodeValues;
}

export function renderClient(values: ClientValues): ClientBlock {
  return {
    clientId: values.clientId,
    clientSecret: values.clientSecret,
    accessToken: values.accessToken,
    refreshToken: values.refreshToken,
    connectorOAuthRequest: oauthRequest(values),
  };
}

type ProfileProperties = CfnConnectorProfile.ConnectorProfilePropertiesProperty;

/** The L1's members that are complete with the URL of the user's instance. */
type InstanceUrlMember = {
  [member in keyof ProfileProperties]-?: { instanceUrl: string } extends NonNullable<ProfileProperties[member]> ? member : never;
}[keyof ProfileProperties];

/** The own props of a connector that has only the URL of the user's instance. */
export function instanceUrlProps(name: string, member: InstanceUrlMember, instanceUrl: Field<string>): PropsMode<ProfileProperties> {
  return propsMode({ name, fields: { instanceUrl }, required: ['instanceUrl'], render: (values) => ({ [member]: values }) });
}

/** The paths of fields in the template that several connectors share. */
interface Paths {
  readonly [name: string]: string;
}

export const BASIC_PATHS: Paths = { username: 'Username', password: 'Password' };
export const CLIENT_PATHS: Paths = { clientId: 'ClientId', clientSecret: 'ClientSecret' };
export const ACCESS_TOKEN_PATH: Paths = { accessToken: 'AccessToken' };
export const TOKEN_PATHS: Paths = { ...ACCESS_TOKEN_PATH, refreshToken: 'RefreshToken' };
export const CODE_PATHS: Paths = { authCode: 'AuthCode', redirectUri: 'RedirectUri' };

/** The paths of a `ClientBlock`, without tokens. */
export const CLIENT_BLOCK_PATHS: Paths = { ...CLIENT_PATHS, ...under('ConnectorOAuthRequest', CODE_PATHS) };

/** Paths in a structure. */
export function under(structure: string, paths: Paths): Paths {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, `${structure}.${path}`]));
}
