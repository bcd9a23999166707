import type { SecretValue } from 'aws-cdk-lib';
import type { OAuth2AuthorizationCodeOptions, OAuth2ClientOptions, OAuth2RedirectOptions } from '../credentials-options';
import type { OAuth2GrantType } from '../oauth2-grant-type';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * An API key, and the secret key that some connectors require with it.
 */
export interface CustomConnectorApiKeyOptions {
  /**
   * The API key.
   */
  readonly apiKey: SecretValue;

  /**
   * The secret key of the API.
   *
   * @default - none
   */
  readonly apiSecretKey?: SecretValue;
}

/**
 * The endpoint where the connector obtains tokens.
 */
export interface CustomConnectorTokenEndpoint {
  /**
   * The token URL, one of those that the connector was registered with. It must begin with `http://` or `https://`. Maximum
   * length: 256.
   */
  readonly tokenUrl: string;

  /**
   * Additional properties that the connector requires for the token URL: at most 50 entries. Keys consist of 1 to 128 letters,
   * digits or underscores, values of at most 2048 characters. Everyone who may describe the profile can read them, so a secret
   * raises the warning `cdk-appflow-constructs:readableSecret`.
   *
   * @default - none
   */
  readonly tokenUrlCustomProperties?: { [key: string]: string };
}

/**
 * Tokens, and their client if the connector requires it.
 */
export interface CustomConnectorTokenFields extends CustomConnectorTokenEndpoint {
  /**
   * The client identifier.
   *
   * @default - none
   */
  readonly clientId?: SecretValue;

  /**
   * The client secret.
   *
   * @default - none
   */
  readonly clientSecret?: SecretValue;

  /**
   * The access token. Without a refresh token it raises the warning `cdk-appflow-constructs:accessTokenWithoutRefreshToken`,
   * because it can't be renewed.
   *
   * @default - none
   */
  readonly accessToken?: SecretValue;

  /**
   * The refresh token, with which the connector renews the access token.
   *
   * @default - the access token isn't renewed
   */
  readonly refreshToken?: SecretValue;
}

/**
 * Tokens for an OAuth 2.0 client. At least one is required.
 */
export interface CustomConnectorOAuth2TokensOptions extends CustomConnectorTokenFields {}

/**
 * Options for the JWT bearer grant (RFC 7523).
 */
export interface CustomConnectorOAuth2JwtBearerOptions extends CustomConnectorTokenFields {}

/**
 * An authorization code, which AppFlow exchanges for tokens when the profile is created.
 */
export interface CustomConnectorOAuth2AuthorizationCodeOptions extends OAuth2AuthorizationCodeOptions, CustomConnectorTokenEndpoint {}

/**
 * The client credentials grant (RFC 6749, section 4.4).
 */
export interface CustomConnectorOAuth2ClientCredentialsOptions extends OAuth2ClientOptions, CustomConnectorTokenEndpoint {}

/**
 * Any combination of fields, for apps that read the grant type from their configuration. The fields are checked against the grant
 * type, and one error lists all problems.
 */
export interface CustomConnectorOAuth2Options extends CustomConnectorTokenFields {
  /**
   * The grant type.
   */
  readonly grantType: OAuth2GrantType;

  /**
   * The authorization code; only with `redirectUri`.
   *
   * @default - none
   */
  readonly authCode?: SecretValue;

  /**
   * The redirect URI that the code was issued for; only with `authCode`. Maximum length: 512.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}

/**
 * Options for fields in a JSON secret, with the token endpoint.
 */
export interface CustomConnectorOAuth2FieldsFromSecretOptions extends SecretFieldsOptions, CustomConnectorTokenEndpoint {}

/**
 * Options for an authorization code in a JSON secret.
 */
export interface CustomConnectorOAuth2AuthorizationCodeFromSecretOptions
  extends CustomConnectorOAuth2FieldsFromSecretOptions, OAuth2RedirectOptions {}

/**
 * Options for any combination of fields in a JSON secret. `fields` must list the ones to read.
 */
export interface CustomConnectorOAuth2FromSecretOptions extends CustomConnectorOAuth2FieldsFromSecretOptions {
  /**
   * The grant type.
   */
  readonly grantType: OAuth2GrantType;

  /**
   * The redirect URI that the code was issued for; only with `authCode`. Maximum length: 512.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}

/**
 * A custom authentication type of the connector.
 */
export interface CustomConnectorCustomOptions {
  /**
   * The name of the connector's custom authentication type. Maximum length: 256.
   */
  readonly customAuthenticationType: string;

  /**
   * The values that the authentication type requires: at most 50 entries. Keys consist of 1 to 128 letters, digits or
   * underscores.
   *
   * @default - none
   */
  readonly credentialsMap?: { [key: string]: SecretValue };
}

/**
 * Options for a custom authentication type with its values in a JSON secret. `fields` must list the keys.
 */
export interface CustomConnectorCustomFromSecretOptions extends SecretFieldsOptions {
  /**
   * The name of the connector's custom authentication type. Maximum length: 256.
   */
  readonly customAuthenticationType: string;
}
