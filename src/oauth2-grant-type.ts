/**
 * The OAuth 2.0 grant that AppFlow uses to obtain an access token.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_OAuth2Properties.html
 */
export enum OAuth2GrantType {
  /** Authorization code grant (RFC 6749, section 4.1), also for tokens obtained with it. */
  AUTHORIZATION_CODE = 'AUTHORIZATION_CODE',
  /** Client credentials grant (RFC 6749, section 4.4). */
  CLIENT_CREDENTIALS = 'CLIENT_CREDENTIALS',
  /** JSON Web Token bearer grant (RFC 7523). */
  JWT_BEARER = 'JWT_BEARER',
}
