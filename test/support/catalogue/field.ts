import { REDIRECT_URI } from '../util';

/**
 * The words in which the catalogue says what a connector takes. It is written from AppFlow's documentation and not from
 * the library, so that tests can hold the library against it.
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
   * Where it is in the template: a path of test/conformance/service-model.json; `#` before a key of a map. Without it
   * the value is a part of something else.
   */
  readonly at?: string;
  /** The model's rule for it, where that isn't the one of `at`. */
  readonly rule?: string;
  /** What is allowed, where that is narrower than the model. */
  readonly pattern?: RegExp;
  readonly max?: number;
  /** An empty text is taken, and means that there is none. */
  readonly emptyIsNone?: boolean;
  /** How long it is made in a valid input, where more would only be too long together with others. */
  readonly cap?: number;
  /** The values of a choice. */
  readonly values?: readonly string[];
  /** A text that the FromSecret twin reads from the secret. */
  readonly inSecret?: boolean;
  /** A value for tests that need any; a text of a factory has one, and a text that a profile requires. */
  readonly example?: string;
  /** The example that messages give. */
  readonly hint?: string;
}

export type Fields = { readonly [name: string]: Field };

/** A combination of fields that is valid: all of the required ones, and any of the optional ones. */
export interface Combination {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Values that go with it. */
  readonly fixed?: { readonly [name: string]: string | undefined };
}

export interface Factory {
  readonly name: string;
  readonly fields: Fields;
  readonly combinations: readonly Combination[];
  /** Fields whose lack is said of the grant that requires them, and not of themselves. */
  readonly requiredByGrant?: readonly string[];
  /** Whether it has a FromSecret twin. */
  readonly twin: boolean;
  /** The keys that the twin can read are any. */
  readonly openTwin?: boolean;
  /** What is in the template whatever the fields are. */
  readonly constants?: { readonly [at: string]: unknown };
}

export interface Connector {
  /** The class of the profile. */
  readonly profile: string;
  readonly type: string;
  readonly label?: string;
  /** The class that makes the credentials, and the prop that takes them. */
  readonly owner: string;
  readonly credentialsIn: 'credentials' | 'endpoint';
  readonly factories: readonly Factory[];
  readonly props: Fields;
  readonly combinations: readonly Combination[];
  /** What is in the template where a prop isn't rendered as it is. */
  readonly composed?: (given: { readonly [name: string]: any }) => { readonly [at: string]: unknown };
  readonly constants?: { readonly [at: string]: unknown };
}

export const CREDENTIALS = 'ConnectorProfileCredentials';
export const PROPERTIES = 'ConnectorProfileProperties';

export const secret = (at: string, more: Partial<Field> = {}): Field => ({ kind: 'secret', at, ...more });
export const text = (at: string, more: Partial<Field> = {}): Field => ({ kind: 'text', at, ...more });
export const flag = (at: string): Field => ({ kind: 'flag', at });

/** One combination: everything but the optional fields is required. */
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

/** A factory whose fields are all required, but for the optional ones. */
export function factory(name: string, fields: Fields, ...optional: string[]): Factory {
  return { name, fields, combinations: all(fields, ...optional), twin: true };
}

/** A password may have spaces in it; CloudFormation wants one character at least that is none. */
export const PASSWORD = /^[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*$/;
export const USERNAME = 'appflow';

export function basic(at: string): Factory {
  return factory('basic', {
    username: text(`${at}.Username`, { inSecret: true, example: USERNAME }),
    password: secret(`${at}.Password`, { pattern: PASSWORD }),
  });
}

/** The fields of OAuth 2.0, as far as `at` has them. */
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

/** A connector whose profile takes the props as given, and whose credentials come from `<X>Credentials`. */
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
