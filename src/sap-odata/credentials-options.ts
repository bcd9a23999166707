import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2AuthorizationCodeOptions, OAuth2TokensOptions } from '../credentials-options';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * Where the SAP system gives out authorization codes and tokens. OAuth 2.0 is for OData V2.0 services only.
 */
export interface SapODataOAuth2Endpoints {
  /**
   * The token URL: http(s)://, at most 256 characters.
   */
  readonly tokenUrl: string;

  /**
   * The authorization code URL: http(s)://, at most 256 characters.
   */
  readonly authCodeUrl: string;

  /**
   * The scopes to ask for, each at most 128 characters without whitespace.
   */
  readonly oauthScopes: string[];
}

/**
 * Tokens that were obtained for an OAuth 2.0 client of the SAP system. At least one of them must be given.
 */
export interface SapODataOAuth2TokensOptions extends OAuth2TokensOptions, SapODataOAuth2Endpoints {}

/**
 * Tokens in a JSON secret, and what isn't in the secret.
 */
export interface SapODataOAuth2TokensFromSecretOptions extends SecretFieldsOptions, SapODataOAuth2Endpoints {}

/**
 * An authorization code, which AppFlow exchanges for tokens when the profile is created.
 */
export interface SapODataOAuth2AuthorizationCodeOptions extends OAuth2AuthorizationCodeOptions, SapODataOAuth2Endpoints {}

/**
 * An authorization code in a JSON secret, and what isn't in the secret.
 */
export interface SapODataOAuth2AuthorizationCodeFromSecretOptions extends OAuth2AuthorizationCodeFromSecretOptions, SapODataOAuth2Endpoints {}
