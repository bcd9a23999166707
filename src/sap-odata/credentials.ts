import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  SapODataOAuth2AuthorizationCodeFromSecretOptions,
  SapODataOAuth2AuthorizationCodeOptions,
  SapODataOAuth2TokensFromSecretOptions,
  SapODataOAuth2TokensOptions,
} from './credentials-options';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { basic, oauth2Tokens, oauth2AuthorizationCode } from './description';


/**
 * Credentials for SAP OData: user name and password for OData V2.0 and V4.0, OAuth 2.0 only for V2.0.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/sapodata.html
 */
export class SapODataCredentials {
  /**
   * User name and password.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: basic, options });
  }

  /**
   * User name and password from a JSON secret.
   *
   * @param secret a JSON secret with the keys `username` and `password`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: basic, options, secret });
  }

  /**
   * Tokens that you obtained for an OAuth 2.0 client of the SAP system.
   *
   * @param options the client, its tokens, and the OAuth 2.0 endpoints
   */
  public static oauth2Tokens(options: SapODataOAuth2TokensOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its tokens from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret`, `accessToken` and `refreshToken`, unless `fields` or
   *   `fieldNames` name others
   * @param options the keys and the version to read, and the OAuth 2.0 endpoints
   */
  public static oauth2TokensFromSecret(secret: ISecret, options: SapODataOAuth2TokensFromSecretOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, the redirect URI that it was issued for, and the OAuth 2.0 endpoints
   */
  public static oauth2AuthorizationCode(options: SapODataOAuth2AuthorizationCodeOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for, and the OAuth 2.0 endpoints
   */
  public static oauth2AuthorizationCodeFromSecret(
    secret: ISecret,
    options: SapODataOAuth2AuthorizationCodeFromSecretOptions,
  ): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
