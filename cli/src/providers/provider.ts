import type { Warning } from '../ui/output';

/** The options of a login that are about the provider. */
export interface LoginOptions {
  readonly instance?: string;
  readonly sandbox?: boolean;
  readonly tenant?: string;
  readonly scope?: readonly string[];
  readonly authUrl?: string;
  readonly tokenUrl?: string;
  readonly deviceUrl?: string;
  readonly clientAuth?: ClientAuth;
  readonly accountId?: string;
  /** `--pkce` and `--no-pkce`; undefined where neither was given. */
  readonly pkce?: boolean;
}

export type LoginOption = keyof LoginOptions;

/** The options as they are typed. */
export const FLAGS: { readonly [option in LoginOption]: string } = {
  instance: '--instance',
  sandbox: '--sandbox',
  tenant: '--tenant',
  scope: '--scope',
  authUrl: '--auth-url',
  tokenUrl: '--token-url',
  deviceUrl: '--device-url',
  clientAuth: '--client-auth',
  accountId: '--account-id',
  pkce: '--pkce',
};

/** How the client authenticates at the token endpoint: in a Basic header, or in the body. */
export type ClientAuth = 'basic' | 'post';

export interface Endpoints {
  readonly authorize?: string;
  readonly token: string;
  readonly device?: string;
  readonly revoke?: string;
  /** The issuer, where the provider is known to name it in its answers (RFC 9207). */
  readonly issuer?: string;
}

/** The tokens of an answer. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** The scopes that were granted; undefined where the provider doesn't name them. */
  readonly scopes?: readonly string[];
  /** Seconds. */
  readonly expiresIn?: number;
  /** Other values of the answer that are no secrets, such as Salesforce's `instance_url`. */
  readonly extras: { readonly [name: string]: string };
}

/** The text of `explain` about a connector, beyond its keys. */
export interface Explanation {
  /** How to register the app at the provider, step by step. */
  readonly register: readonly string[];
  readonly traps: readonly string[];
  readonly links: readonly string[];
}

/** The body of an answer of the token endpoint. */
export type TokenBody = { readonly [name: string]: unknown };

export interface Answer {
  readonly tokens: Tokens;
  readonly asked: readonly string[];
  readonly options: LoginOptions;
}

/** One provider, and its differences from the others. */
export interface Provider {
  /** The connector that it is for, by its name in the key table. */
  readonly connector: string;
  readonly title: string;
  /** The factory whose FromSecret twin reads the keys that the login writes. */
  readonly factory: string;
  readonly grant: 'authorizationCode' | 'clientCredentials';
  /** The keys that the login writes if the answer has them. `clientInSecret` adds the client. */
  readonly writes: ReadonlyArray<'accessToken' | 'refreshToken'>;
  /** The client's id and secret are stored with the tokens; otherwise in a secret of their own, which AppFlow reads. */
  readonly clientInSecret: boolean;
  /** The options of `login` that have a meaning here. */
  readonly options: readonly LoginOption[];
  /** The options that a login requires. */
  readonly needs: readonly LoginOption[];
  readonly clientAuth: ClientAuth;
  /** Whether PKCE is sent by default. */
  readonly pkce: boolean;
  /**
   * The default redirect URI: on this machine, or, for providers that accept https only, that of the AppFlow console, from
   * where the user pastes the address. Undefined if no browser is involved.
   */
  readonly redirect?: 'loopback' | 'console';
  readonly explanation: Explanation;
  /** The scopes that `explain` shows, where those of a login depend on its options. */
  readonly scopesShown?: readonly string[];
  /** The name of the parameter with the scopes; `scope` by default. */
  readonly scopeParameter?: string;
  /** The separator between scopes; a space by default. */
  readonly scopeSeparator?: string;
  /** `--instance` is another address than the profile's instanceUrl. */
  readonly otherInstance?: boolean;
  /** The device flow is for public clients, even where the app has a secret. */
  readonly devicePublic?: boolean;
  readonly authorizeParameters?: { readonly [name: string]: string };
  /** The token endpoint takes JSON instead of a form. */
  readonly jsonBody?: boolean;
  /** Throws a usage error if an option is missing or wrong. */
  endpoints(options: LoginOptions): Endpoints;
  scopes(options: LoginOptions): readonly string[];
  /** Parameters for the token endpoint beyond those of RFC 6749. */
  tokenParameters?(options: LoginOptions): { [name: string]: string };
  /** The options of the FromSecret twin, as they are written in TypeScript. */
  twinOptions?(options: LoginOptions): readonly string[];
  /** Translates an answer of the token endpoint into RFC 6749, for providers that deviate from it. */
  normalize?(body: TokenBody): TokenBody;
  /** Whether a scope that was granted includes another one. */
  includes?(granted: string, scope: string): boolean;
  /** The traps that an answer reveals. */
  warnings?(answer: Answer): readonly Warning[];
}
