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
   * The signed token: three base64url parts joined by dots, at most 8000 characters.
   *
   * It ends when its `exp` claim says so; AppFlow can't make another.
   */
  readonly jwtToken: SecretValue;
}

/**
 * A JSON Web Token in a JSON secret, and the connected app that it was made for.
 */
export interface SalesforceOAuth2JwtBearerFromSecretOptions extends SecretFieldsOptions, ConnectedAppOptions {}

/**
 * The connected app for the client credentials grant (RFC 6749, section 4.4).
 */
export interface SalesforceOAuth2ClientCredentialsOptions {
  /**
   * The secret with the connected app's `clientId` and `clientSecret` as JSON keys, which AppFlow itself reads.
   */
  readonly clientCredentials: ISecret;
}

/**
 * Any combination of fields, for apps whose grant comes from configuration. What the grant type needs and refuses is
 * checked, and all that is wrong is in one error.
 */
export interface SalesforceOAuth2Options extends ConnectedAppTokensOptions {
  /**
   * The grant.
   *
   * @default - none in the template, which AppFlow takes for OAuth2GrantType.AUTHORIZATION_CODE
   */
  readonly grantType?: OAuth2GrantType;

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

  /**
   * The signed JSON Web Token, at most 8000 characters; only with OAuth2GrantType.JWT_BEARER.
   *
   * @default - none
   */
  readonly jwtToken?: SecretValue;
}

/**
 * Any combination of fields in a JSON secret, and what isn't in the secret. `fields` must name what to read.
 */
export interface SalesforceOAuth2FromSecretOptions extends SecretFieldsOptions, ConnectedAppOptions {
  /**
   * The grant.
   *
   * @default - none in the template, which AppFlow takes for OAuth2GrantType.AUTHORIZATION_CODE
   */
  readonly grantType?: OAuth2GrantType;

  /**
   * The redirect URI that the code was issued for, at most 512 characters; only with `authCode`.
   *
   * @default - none
   */
  readonly redirectUri?: string;
}
