import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  SalesforceOAuth2ClientCredentialsOptions,
  SalesforceOAuth2FromSecretOptions,
  SalesforceOAuth2JwtBearerFromSecretOptions,
  SalesforceOAuth2JwtBearerOptions,
  SalesforceOAuth2Options,
} from './credentials-options';
import type { Block } from './description';
import { oauth2Tokens, oauth2AuthorizationCode, oauth2JwtBearer, oauth2ClientCredentials, oauth2 } from './description';
import type {
  ConnectedAppAuthorizationCodeFromSecretOptions,
  ConnectedAppAuthorizationCodeOptions,
  ConnectedAppTokensFromSecretOptions,
  ConnectedAppTokensOptions,
} from '../connected-app/credentials-options';
import type { FactoryCall } from '../private/factory/mode';

/**
 * Credentials for Salesforce.
 *
 * Secret fields are `SecretValue`s, and each factory has a `...FromSecret` twin that reads them from one JSON secret. The profile
 * that uses the credentials reports mistakes in them.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
 */
export class SalesforceCredentials {
  /**
   * Tokens that you obtained for a connected app.
   *
   * Give both tokens: AppFlow reportedly requires an access token with a refresh token, so a refresh token alone raises the
   * warning `cdk-appflow-constructs:refreshTokenWithoutAccessToken`. Without `clientCredentials`, AppFlow assumes that the tokens
   * belong to the AWS managed connected app.
   *
   * @param options the tokens
   */
  public static oauth2Tokens(options: ConnectedAppTokensOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * Tokens from a JSON secret. By default, both `accessToken` and `refreshToken` are read; for a secret with only one of them,
   * set `fields`.
   *
   * @param secret a JSON secret with the keys `accessToken` and `refreshToken`, unless `fields` or `fieldNames` name others
   * @param options the fields to read, and the connected app
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: ConnectedAppTokensFromSecretOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens. `clientCredentials` is optional.
   *
   * @param options the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: ConnectedAppAuthorizationCodeOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the key `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(
    secret: ISecret,
    options: ConnectedAppAuthorizationCodeFromSecretOptions,
  ): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /**
   * A signed JSON Web Token. It requires your own connected app, but no browser. The token names the connected app, so
   * `clientCredentials` is optional.
   *
   * The token is an assertion that Salesforce accepts for minutes, and for which it issues no refresh token. Nobody has confirmed
   * that a profile keeps working with a stored token after that; `oauth2Tokens` is the documented way.
   *
   * @param options the token
   */
  public static oauth2JwtBearer(options: SalesforceOAuth2JwtBearerOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2JwtBearer, options });
  }

  /**
   * A signed JSON Web Token from a JSON secret. Its lifetime is as limited as with `oauth2JwtBearer`.
   *
   * @param secret a JSON secret with the key `jwtToken`, unless `fieldNames` names others
   * @param options the field to read, and the connected app
   */
  public static oauth2JwtBearerFromSecret(secret: ISecret, options?: SalesforceOAuth2JwtBearerFromSecretOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2JwtBearer, options, secret });
  }

  /**
   * The client credentials grant (RFC 6749, section 4.4). AppFlow's service model says that it isn't supported for Salesforce, so
   * it raises the warning `cdk-appflow-constructs:salesforceClientCredentialsUnsupported`.
   *
   * @param options the connected app
   */
  public static oauth2ClientCredentials(options: SalesforceOAuth2ClientCredentialsOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2ClientCredentials, options });
  }

  /**
   * Any grant type, for apps that read it from their configuration.
   *
   * @param options the grant type and its fields
   */
  public static oauth2(options: SalesforceOAuth2Options): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2, options });
  }

  /**
   * Any grant type, with the fields from a JSON secret.
   *
   * @param secret a JSON secret with the keys that `fields` names
   * @param options the grant type, the fields to read, and the connected app
   */
  public static oauth2FromSecret(secret: ISecret, options: SalesforceOAuth2FromSecretOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
