import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2RedirectOptions } from '../credentials-options';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * The connected app of Salesforce that the credentials belong to.
 */
export interface ConnectedAppOptions {
  /**
   * The secret with the connected app's `clientId` and `clientSecret` as JSON keys, which AppFlow itself reads.
   *
   * AppFlow is allowed to read it, and to use its key: it must be encrypted with a customer managed key. One that is
   * not raises the warning `cdk-appflow-constructs:secretUnderAwsManagedKey`, an imported one
   * `cdk-appflow-constructs:importedSecretPolicy`, and one that is created without these keys
   * `cdk-appflow-constructs:generatedSecret`.
   *
   * @default - the connected app that AWS manages, whose tokens AppFlow doesn't renew from a template
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
   */
  readonly clientCredentials?: ISecret;
}

/**
 * Tokens that were obtained for a connected app. At least one of them must be given.
 */
export interface ConnectedAppTokensOptions extends ConnectedAppOptions {
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
 * An authorization code for a connected app, which AppFlow exchanges for tokens when the profile is created.
 *
 * A code expires within minutes and can be used once: the next deploy that changes the profile needs a new one. Tokens suit
 * repeatable deployments better.
 */
export interface ConnectedAppAuthorizationCodeOptions extends ConnectedAppOptions, OAuth2RedirectOptions {
  /**
   * The authorization code, at most 4096 characters.
   */
  readonly authCode: SecretValue;
}

/**
 * Tokens in a JSON secret, and the connected app that they were obtained for.
 */
export interface ConnectedAppTokensFromSecretOptions extends SecretFieldsOptions, ConnectedAppOptions {}

/**
 * An authorization code in a JSON secret, and what isn't in the secret.
 */
export interface ConnectedAppAuthorizationCodeFromSecretOptions extends OAuth2AuthorizationCodeFromSecretOptions, ConnectedAppOptions {}
