import type { SecretValue } from 'aws-cdk-lib';
import type { SecretFieldsOptions } from './secret-fields';

/**
 * User name and password.
 */
export interface BasicCredentialsOptions {
  /**
   * The user name: at most 512 characters without whitespace, and 2048 for connectors that AWS has authored. Anything else is an error.
   */
  readonly username: string;

  /**
   * The password: 1 to 512 characters on one line, not all of them whitespace; for connectors that AWS has authored at most 2048
   * without any. Anything else is an error. Plain text raises the warning `cdk-appflow-constructs:plaintextSecret`.
   */
  readonly password: SecretValue;
}

/**
 * The identity of an OAuth 2.0 client (RFC 6749, section 2.3.1).
 */
export interface OAuth2ClientOptions {
  /**
   * The client identifier, at most 512 characters without whitespace.
   */
  readonly clientId: SecretValue;

  /**
   * The client secret, at most 512 characters without whitespace.
   */
  readonly clientSecret: SecretValue;
}

/**
 * Tokens that were obtained for an OAuth 2.0 client. At least one of them must be given.
 */
export interface OAuth2TokensOptions extends OAuth2ClientOptions {
  /**
   * The access token, at most 4096 characters. Without a refresh token it raises the warning
   * `cdk-appflow-constructs:accessTokenWithoutRefreshToken`, since it can't be renewed.
   *
   * @default - AppFlow obtains one with the refresh token
   */
  readonly accessToken?: SecretValue;

  /**
   * The refresh token, by which AppFlow renews the access token; at most 4096 characters.
   *
   * @default - the access token isn't renewed
   */
  readonly refreshToken?: SecretValue;
}

/**
 * An access token of an application that issues no refresh tokens to AppFlow.
 */
export interface OAuth2AccessTokenOptions extends OAuth2ClientOptions {
  /**
   * The access token, at most 4096 characters. AppFlow can't renew it.
   */
  readonly accessToken: SecretValue;

  /**
   * The redirect URI of the client, such as `https://eu-west-1.console.aws.amazon.com/appflow/oauth`; at most 512 characters.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}

/**
 * Where an OAuth 2.0 provider redirects to.
 */
export interface OAuth2RedirectOptions {
  /**
   * The redirect URI that the authorization code was issued for. AppFlow's own is
   * `https://<region>.console.aws.amazon.com/appflow/oauth`, in us-east-1 `https://console.aws.amazon.com/appflow/oauth`.
   * Maximum length: 512.
   */
  readonly redirectUri: string;
}

/**
 * An authorization code, which AppFlow exchanges for tokens when the profile is created (RFC 6749, section 4.1).
 *
 * A code expires within minutes and can be used once: the next deploy that changes the profile needs a new one. Tokens suit
 * repeatable deployments better.
 */
export interface OAuth2AuthorizationCodeOptions extends OAuth2ClientOptions, OAuth2RedirectOptions {
  /**
   * The authorization code, at most 4096 characters.
   */
  readonly authCode: SecretValue;
}

/**
 * An authorization code in a JSON secret, and what isn't in the secret.
 */
export interface OAuth2AuthorizationCodeFromSecretOptions extends SecretFieldsOptions, OAuth2RedirectOptions {}
