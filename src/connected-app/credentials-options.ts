import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2RedirectOptions } from '../credentials-options';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * The Salesforce connected app that the credentials belong to.
 */
export interface ConnectedAppOptions {
  /**
   * A JSON secret with the connected app's `clientId` and `clientSecret`, which AppFlow reads itself.
   *
   * The policies of the secret and its key get the statements that AppFlow needs, so the key must be customer managed. A secret
   * under the AWS managed key raises the warning `cdk-appflow-constructs:secretUnderAwsManagedKey`, an imported secret
   * `cdk-appflow-constructs:importedSecretPolicy`, and a secret created without these JSON keys
   * `cdk-appflow-constructs:generatedSecret`.
   *
   * @default - the AWS managed connected app, whose tokens AppFlow doesn't renew if they come from a template
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
   */
  readonly clientCredentials?: ISecret;
}

/**
 * Tokens for a connected app. At least one is required.
 */
export interface ConnectedAppTokensOptions extends ConnectedAppOptions {
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
 * An authorization code for a connected app, which AppFlow exchanges for tokens when the profile is created.
 *
 * A code expires within minutes and can be used once: the next deploy that changes the profile needs a new one. Tokens suit
 * repeatable deployments better.
 */
export interface ConnectedAppAuthorizationCodeOptions extends ConnectedAppOptions, OAuth2RedirectOptions {
  /**
   * The authorization code.
   */
  readonly authCode: SecretValue;
}

/**
 * Options for tokens in a JSON secret, with their connected app.
 */
export interface ConnectedAppTokensFromSecretOptions extends SecretFieldsOptions, ConnectedAppOptions {}

/**
 * Options for an authorization code in a JSON secret.
 */
export interface ConnectedAppAuthorizationCodeFromSecretOptions extends OAuth2AuthorizationCodeFromSecretOptions, ConnectedAppOptions {}
