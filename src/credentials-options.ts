import type { SecretValue } from 'aws-cdk-lib';
import type { SecretFieldsOptions } from './secret-fields';

/**
 * User name and password.
 */
export interface BasicCredentialsOptions {
  /**
   * The user name. Maximum length: 512, or 2048 for AWS-authored connectors.
   */
  readonly username: string;

  /**
   * The password. It must be on one line and must not consist only of whitespace; for AWS-authored connectors it must not contain
   * any whitespace. Plain text raises the warning `cdk-appflow-constructs:plaintextSecret`.
   */
  readonly password: SecretValue;
}

/**
 * The identity of an OAuth 2.0 client (RFC 6749, section 2.3.1).
 */
export interface OAuth2ClientOptions {
  /**
   * The client identifier.
   */
  readonly clientId: SecretValue;

  /**
   * The client secret.
   */
  readonly clientSecret: SecretValue;
}

/**
 * Tokens for an OAuth 2.0 client. At least one is required.
 */
export interface OAuth2TokensOptions extends OAuth2ClientOptions {
  /**
   * The access token. Without a refresh token it raises the warning `cdk-appflow-constructs:accessTokenWithoutRefreshToken`,
   * because it can't be renewed.
   *
   * @default - AppFlow obtains one with the refresh token
   */
  readonly accessToken?: SecretValue;

  /**
   * The refresh token, with which AppFlow renews the access token.
   *
   * @default - the access token isn't renewed
   */
  readonly refreshToken?: SecretValue;
}

/**
 * An access token from an application that issues no refresh tokens to AppFlow.
 */
export interface OAuth2AccessTokenOptions extends OAuth2ClientOptions {
  /**
   * The access token. AppFlow can't renew it.
   */
  readonly accessToken: SecretValue;

  /**
   * The redirect URI of the client, such as `https://eu-west-1.console.aws.amazon.com/appflow/oauth`. Maximum length: 512.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}

/**
 * The redirect URI of an OAuth 2.0 authorization code.
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
   * The authorization code.
   */
  readonly authCode: SecretValue;
}

/**
 * Options for an authorization code in a JSON secret.
 */
export interface OAuth2AuthorizationCodeFromSecretOptions extends SecretFieldsOptions, OAuth2RedirectOptions {}
