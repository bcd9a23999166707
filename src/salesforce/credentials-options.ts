import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ConnectedAppOptions, ConnectedAppTokensOptions } from '../connected-app/credentials-options';
import type { OAuth2GrantType } from '../oauth2-grant-type';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * A JSON Web Token for the JWT bearer grant (RFC 7523).
 */
export interface SalesforceOAuth2JwtBearerOptions extends ConnectedAppOptions {
  /**
   * The signed token: three base64url parts joined by dots.
   *
   * It expires at the time in its `exp` claim, and AppFlow can't renew it.
   */
  readonly jwtToken: SecretValue;
}

/**
 * Options for a JSON Web Token in a JSON secret, with its connected app.
 */
export interface SalesforceOAuth2JwtBearerFromSecretOptions extends SecretFieldsOptions, ConnectedAppOptions {}

/**
 * The connected app for the client credentials grant (RFC 6749, section 4.4).
 */
export interface SalesforceOAuth2ClientCredentialsOptions {
  /**
   * A JSON secret with the connected app's `clientId` and `clientSecret`, which AppFlow reads itself.
   */
  readonly clientCredentials: ISecret;
}

/**
 * Any combination of fields, for apps that read the grant type from their configuration. The fields are checked against the grant
 * type, and one error lists all problems.
 */
export interface SalesforceOAuth2Options extends ConnectedAppTokensOptions {
  /**
   * The grant type.
   *
   * @default - not set, which AppFlow treats as OAuth2GrantType.AUTHORIZATION_CODE
   */
  readonly grantType?: OAuth2GrantType;

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

  /**
   * The signed JSON Web Token; only with OAuth2GrantType.JWT_BEARER.
   *
   * @default - none
   */
  readonly jwtToken?: SecretValue;
}

/**
 * Options for any combination of fields in a JSON secret. `fields` must list the ones to read.
 */
export interface SalesforceOAuth2FromSecretOptions extends SecretFieldsOptions, ConnectedAppOptions {
  /**
   * The grant type.
   *
   * @default - not set, which AppFlow treats as OAuth2GrantType.AUTHORIZATION_CODE
   */
  readonly grantType?: OAuth2GrantType;

  /**
   * The redirect URI that the code was issued for; only with `authCode`. Maximum length: 512.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}
