import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2AuthorizationCodeOptions, OAuth2TokensOptions } from '../credentials-options';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * The OAuth 2.0 endpoints of the SAP system. OAuth 2.0 works only with OData V2.0 services.
 */
export interface SapODataOAuth2Endpoints {
  /**
   * The token URL. It must begin with `http://` or `https://`. Maximum length: 256.
   */
  readonly tokenUrl: string;

  /**
   * The authorization code URL. It must begin with `http://` or `https://`. Maximum length: 256.
   */
  readonly authCodeUrl: string;

  /**
   * The scopes to request. Maximum length: 128 each.
   */
  readonly oauthScopes: string[];
}

/**
 * Tokens for an OAuth 2.0 client of the SAP system. At least one is required.
 */
export interface SapODataOAuth2TokensOptions extends OAuth2TokensOptions, SapODataOAuth2Endpoints {}

/**
 * Options for tokens in a JSON secret.
 */
export interface SapODataOAuth2TokensFromSecretOptions extends SecretFieldsOptions, SapODataOAuth2Endpoints {}

/**
 * An authorization code, which AppFlow exchanges for tokens when the profile is created.
 */
export interface SapODataOAuth2AuthorizationCodeOptions extends OAuth2AuthorizationCodeOptions, SapODataOAuth2Endpoints {}

/**
 * Options for an authorization code in a JSON secret.
 */
export interface SapODataOAuth2AuthorizationCodeFromSecretOptions extends OAuth2AuthorizationCodeFromSecretOptions, SapODataOAuth2Endpoints {}
