import type { Warning } from '../ui/output';

/** What the user told a login about the provider. */
export interface LoginOptions {
  readonly instance?: string;
  readonly sandbox?: boolean;
  readonly tenant?: string;
  readonly scope?: readonly string[];
  readonly authUrl?: string;
  readonly tokenUrl?: string;
  readonly deviceUrl?: string;
  readonly clientAuth?: ClientAuth;
  /** `--pkce` and `--no-pkce`; undefined where neither was given. */
  readonly pkce?: boolean;
}

export type LoginOption = keyof LoginOptions;

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

/** The tokens of an answer, whatever the provider calls them. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** The scopes that were granted; undefined where the provider doesn't say. */
  readonly scopes?: readonly string[];
  /** Seconds. */
  readonly expiresIn?: number;
  /** What else the provider said that is no secret, such as Salesforce's `instance_url`. */
  readonly extras: { readonly [name: string]: string };
}

/** What `explain` says about a connector beyond its keys. */
export interface Explanation {
  /** What to register or to set up at the provider, step by step. */
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

/** One provider: everything in which it differs from the others. */
export interface Provider {
  /** The connector that it is for, by its name in the key table. */
  readonly connector: string;
  readonly title: string;
  /** The factory whose FromSecret twin reads what the login writes. */
  readonly factory: string;
  readonly grant: 'authorizationCode' | 'clientCredentials';
  /** The keys that the login writes where the answer has them; the client only where `clientInSecret`. */
  readonly writes: ReadonlyArray<'accessToken' | 'refreshToken'>;
  /** The client's id and secret stand beside the tokens; else they are in a secret of their own, which AppFlow reads. */
  readonly clientInSecret: boolean;
  /** The options of `login` that mean something here, beyond `scope`. */
  readonly options: readonly LoginOption[];
  readonly clientAuth: ClientAuth;
  /** Whether PKCE is sent unless told otherwise. */
  readonly pkce: boolean;
  /** It takes a redirect to http on loopback; else the user pastes the address back. */
  readonly loopback: boolean;
  readonly explanation: Explanation;
  /** The name of the parameter with the scopes; `scope` by default. */
  readonly scopeParameter?: string;
  /** What stands between the scopes; a space by default. */
  readonly scopeSeparator?: string;
  /** `--instance` is another address than the profile's instanceUrl. */
  readonly otherInstance?: boolean;
  /** The device flow is for clients that prove nothing, even where they have a secret. */
  readonly devicePublic?: boolean;
  readonly authorizeParameters?: { readonly [name: string]: string };
  readonly tokenParameters?: { readonly [name: string]: string };
  /** The token endpoint takes JSON instead of a form. */
  readonly jsonBody?: boolean;
  /** Headers for the token endpoint. */
  readonly tokenHeaders?: { readonly [name: string]: string };
  /** Throws a usage error where an option is missing or wrong. */
  endpoints(options: LoginOptions): Endpoints;
  scopes(options: LoginOptions): readonly string[];
  /** What the FromSecret twin needs beside the secret, as it is written in TypeScript. */
  twinOptions?(options: LoginOptions): readonly string[];
  /** The answer of the token endpoint as RFC 6749 has it, for providers that bend it. */
  normalize?(body: TokenBody): TokenBody;
  /** The traps that an answer shows. */
  warnings?(answer: Answer): readonly Warning[];
}
