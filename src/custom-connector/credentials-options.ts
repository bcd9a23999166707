import type { SecretValue } from 'aws-cdk-lib';
import type { OAuth2AuthorizationCodeOptions, OAuth2ClientOptions, OAuth2RedirectOptions } from '../credentials-options';
import type { OAuth2GrantType } from '../oauth2-grant-type';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * An API key, and the secret key that some connectors want with it.
 */
export interface CustomConnectorApiKeyOptions {
  /**
   * The API key, at most 256 characters without whitespace.
   */
  readonly apiKey: SecretValue;

  /**
   * The secret key of the API, at most 256 characters without whitespace.
   *
   * @default - none
   */
  readonly apiSecretKey?: SecretValue;
}

/**
 * Where the connector gets tokens.
 */
export interface CustomConnectorTokenEndpoint {
  /**
   * The token URL: http(s)://, at most 256 characters. One of those that the connector was registered with.
   */
  readonly tokenUrl: string;

  /**
   * What else the connector wants at the token URL: at most 50 entries, keys of letters, digits and underscores, values
   * of at most 2048 characters without whitespace. Everyone who may describe the profile can read them: a secret raises the warning
   * `cdk-appflow-constructs:readableSecret`.
   *
   * @default - nothing
   */
  readonly tokenUrlCustomProperties?: { [key: string]: string };
}

/**
 * Tokens, and the client that they were obtained for where the connector wants it.
 */
export interface CustomConnectorTokenFields extends CustomConnectorTokenEndpoint {
  /**
   * The client identifier, at most 512 characters without whitespace.
   *
   * @default - none
   */
  readonly clientId?: SecretValue;

  /**
   * The client secret, at most 512 characters without whitespace.
   *
   * @default - none
   */
  readonly clientSecret?: SecretValue;

  /**
   * The access token, at most 4096 characters. Without a refresh token it raises the warning
   * `cdk-appflow-constructs:accessTokenWithoutRefreshToken`, since it can't be renewed.
   *
   * @default - none
   */
  readonly accessToken?: SecretValue;

  /**
   * The refresh token, by which the connector renews the access token; at most 4096 characters.
   *
   * @default - the access token isn't renewed
   */
  readonly refreshToken?: SecretValue;
}

/**
 * Tokens that were obtained for an OAuth 2.0 client. At least one of them must be given.
 */
export interface CustomConnectorOAuth2TokensOptions extends CustomConnectorTokenFields {}

/**
 * What the JWT bearer grant (RFC 7523) of a connector wants.
 */
export interface CustomConnectorOAuth2JwtBearerOptions extends CustomConnectorTokenFields {}

/**
 * An authorization code, which AppFlow exchanges for tokens when the profile is created.
 */
export interface CustomConnectorOAuth2AuthorizationCodeOptions extends OAuth2AuthorizationCodeOptions, CustomConnectorTokenEndpoint {}

/**
 * The client's own identity (client credentials grant, RFC 6749, section 4.4).
 */
export interface CustomConnectorOAuth2ClientCredentialsOptions extends OAuth2ClientOptions, CustomConnectorTokenEndpoint {}

/**
 * Any combination of fields, for apps whose grant comes from configuration. What the grant type needs and refuses is
 * checked, and all that is wrong is in one error.
 */
export interface CustomConnectorOAuth2Options extends CustomConnectorTokenFields {
  /**
   * The grant.
   */
  readonly grantType: OAuth2GrantType;

  /**
   * The authorization code, at most 4096 characters; only with `redirectUri`.
   *
   * @default - none
   */
  readonly authCode?: SecretValue;

  /**
   * The redirect URI that the code was issued for, at most 512 characters; only with `authCode`.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}

/**
 * Fields in a JSON secret, and where the connector gets tokens.
 */
export interface CustomConnectorOAuth2FieldsFromSecretOptions extends SecretFieldsOptions, CustomConnectorTokenEndpoint {}

/**
 * An authorization code in a JSON secret, and what isn't in the secret.
 */
export interface CustomConnectorOAuth2AuthorizationCodeFromSecretOptions
  extends CustomConnectorOAuth2FieldsFromSecretOptions, OAuth2RedirectOptions {}

/**
 * Any combination of fields in a JSON secret, and what isn't in the secret. `fields` must name what to read.
 */
export interface CustomConnectorOAuth2FromSecretOptions extends CustomConnectorOAuth2FieldsFromSecretOptions {
  /**
   * The grant.
   */
  readonly grantType: OAuth2GrantType;

  /**
   * The redirect URI that the code was issued for, at most 512 characters; only with `authCode`.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}

/**
 * An authentication of the connector's own.
 */
export interface CustomConnectorCustomOptions {
  /**
   * The type of authentication, by the name that the connector has given it; at most 256 characters without whitespace.
   */
  readonly customAuthenticationType: string;

  /**
   * What the authentication wants: at most 50 entries, keys of letters, digits and underscores, values of at most 2048
   * characters without whitespace.
   *
   * @default - nothing
   */
  readonly credentialsMap?: { [key: string]: SecretValue };
}

/**
 * An authentication of the connector's own, with its values in a JSON secret. `fields` must name the keys.
 */
export interface CustomConnectorCustomFromSecretOptions extends SecretFieldsOptions {
  /**
   * The type of authentication, by the name that the connector has given it; at most 256 characters without whitespace.
   */
  readonly customAuthenticationType: string;
}
