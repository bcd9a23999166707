import { REDIRECT_URI } from '../redirect-uri';

/**
 * The vocabulary of the catalogue of connectors. The catalogue is written from AppFlow's documentation and not from
 * the library, so tests can check the library against it.
 */
export interface Field {
  readonly kind:
  /** A SecretValue. */
  | 'secret'
  | 'text'
  | 'texts'
  | 'flag'
  | 'integer'
  /** A map of strings, and one of SecretValues. */
  | 'map'
  | 'secretMap'
  /** One of `values`. */
  | 'choice'
  /** An ISecret that AppFlow reads itself. */
  | 'clientCredentials'
  /** An IRole, an IBucket. */
  | 'role'
  | 'bucket';
  /**
   * The path in test/conformance/service-model.json, with `#` before a key of a map. Without it
   * the value is a part of another one.
   */
  readonly at?: string;
  /** The model's rule for it, if it differs from the rule of `at`. */
  readonly rule?: string;
  /** The allowed values, if they are narrower than the model. */
  readonly pattern?: RegExp;
  readonly max?: number;
  /** An empty text is accepted and counts as none. */
  readonly emptyIsNone?: boolean;
  /** The length in a valid input, if more would be too long together with other fields. */
  readonly cap?: number;
  /** The values of a choice. */
  readonly values?: readonly string[];
  /** A text that the FromSecret twin reads from the secret. */
  readonly inSecret?: boolean;
  /** A value for tests that need any. Texts of a factory and required texts of a profile have one. */
  readonly example?: string;
  /** The example in messages. */
  readonly hint?: string;
}

export type Fields = { readonly [name: string]: Field };

/** A valid combination of fields: all required ones, and any of the optional ones. */
export interface Combination {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Values that belong to it. */
  readonly fixed?: { readonly [name: string]: string | undefined };
}

export interface Factory {
  readonly name: string;
  readonly fields: Fields;
  readonly combinations: readonly Combination[];
  /** Fields that are reported with the grant that requires them, and not by themselves. */
  readonly requiredByGrant?: readonly string[];
  /** Whether it has a FromSecret twin. */
  readonly twin: boolean;
  /** Whether the twin can read any key. */
  readonly openTwin?: boolean;
  /** The values in the template that don't depend on the fields. */
  readonly constants?: { readonly [at: string]: unknown };
}

export interface Connector {
  /** The class of the profile. */
  readonly profile: string;
  readonly type: string;
  readonly label?: string;
  /** The class that creates the credentials, and the prop for them. */
  readonly owner: string;
  readonly credentialsIn: 'credentials' | 'endpoint';
  readonly factories: readonly Factory[];
  readonly props: Fields;
  readonly combinations: readonly Combination[];
  /** The values in the template for props that aren't rendered unchanged. */
  readonly composed?: (given: { readonly [name: string]: any }) => { readonly [at: string]: unknown };
  readonly constants?: { readonly [at: string]: unknown };
}

export const CREDENTIALS = 'ConnectorProfileCredentials';
export const PROPERTIES = 'ConnectorProfileProperties';

export const secret = (at: string, more: Partial<Field> = {}): Field => ({ kind: 'secret', at, ...more });
export const text = (at: string, more: Partial<Field> = {}): Field => ({ kind: 'text', at, ...more });
export const flag = (at: string): Field => ({ kind: 'flag', at });

/** One combination, in which all fields except the optional ones are required. */
export function all(fields: Fields, ...optional: string[]): Combination[] {
  return [{ required: Object.keys(fields).filter((name) => !optional.includes(name)), optional }];
}

/** Access token, refresh token or both, and the required fields. */
export function tokens(required: readonly string[], optional: readonly string[] = []): Combination[] {
  return [
    { required: [...required, 'accessToken'], optional: [...optional, 'refreshToken'] },
    { required: [...required, 'refreshToken'], optional: [...optional, 'accessToken'] },
  ];
}

/** A factory whose fields are all required, except the optional ones. */
export function factory(name: string, fields: Fields, ...optional: string[]): Factory {
  return { name, fields, combinations: all(fields, ...optional), twin: true };
}

/** A password may contain spaces, but CloudFormation requires at least one other character. */
export const PASSWORD = /^[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*$/;
export const USERNAME = 'appflow';

export function basic(at: string): Factory {
  return factory('basic', {
    username: text(`${at}.Username`, { inSecret: true, example: USERNAME }),
    password: secret(`${at}.Password`, { pattern: PASSWORD }),
  });
}

/** The OAuth 2.0 fields in `at`. */
export function oauth2Fields(at: string, request = 'ConnectorOAuthRequest') {
  return {
    clientId: secret(`${at}.ClientId`),
    clientSecret: secret(`${at}.ClientSecret`),
    accessToken: secret(`${at}.AccessToken`),
    refreshToken: secret(`${at}.RefreshToken`),
    authCode: secret(`${at}.${request}.AuthCode`),
    redirectUri: text(`${at}.${request}.RedirectUri`, { example: REDIRECT_URI, hint: REDIRECT_URI }),
  };
}

export function oauth2Tokens(at: string, more: Fields = {}, request?: string): Factory {
  const { clientId, clientSecret, accessToken, refreshToken } = oauth2Fields(at, request);
  const required = ['clientId', 'clientSecret', ...Object.keys(more)];
  return { name: 'oauth2Tokens', fields: { clientId, clientSecret, accessToken, refreshToken, ...more }, combinations: tokens(required), twin: true };
}

export function oauth2AuthorizationCode(at: string, more: Fields = {}, request?: string): Factory {
  const { clientId, clientSecret, authCode, redirectUri } = oauth2Fields(at, request);
  return factory('oauth2AuthorizationCode', { clientId, clientSecret, authCode, redirectUri, ...more });
}

/** A connector whose profile renders the props unchanged, and whose credentials come from `<X>Credentials`. */
export function connector(name: string, type: string, factories: readonly Factory[], props: Fields = {}, ...optional: string[]): Connector {
  return {
    profile: `${name}ConnectorProfile`,
    type,
    owner: `${name}Credentials`,
    credentialsIn: 'credentials',
    factories,
    props,
    combinations: all(props, ...optional),
  };
}
