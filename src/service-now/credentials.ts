import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  BasicCredentialsOptions,
  OAuth2AuthorizationCodeFromSecretOptions,
  OAuth2AuthorizationCodeOptions,
  OAuth2TokensOptions,
} from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { basic, oauth2Tokens, oauth2AuthorizationCode } from './description';

/**
 * Credentials for ServiceNow.
 *
 * Secret fields are `SecretValue`s, and each factory has a `...FromSecret` twin that reads them from one JSON secret. The profile
 * that uses the credentials reports mistakes in them.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/servicenow.html
 */
export class ServiceNowCredentials {
  /**
   * User name and password.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): ServiceNowCredentials {
    return new ServiceNowCredentials({ mode: basic, options });
  }

  /**
   * User name and password from a JSON secret.
   *
   * @param secret a JSON secret with the keys `username` and `password`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): ServiceNowCredentials {
    return new ServiceNowCredentials({ mode: basic, options, secret });
  }

  /**
   * Tokens that you obtained for an OAuth 2.0 client of the instance.
   *
   * @param options the client and its tokens
   */
  public static oauth2Tokens(options: OAuth2TokensOptions): ServiceNowCredentials {
    return new ServiceNowCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its tokens from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret`, `accessToken` and `refreshToken`, unless `fields` or
   *   `fieldNames` name others
   * @param options the keys and the version to read
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): ServiceNowCredentials {
    return new ServiceNowCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): ServiceNowCredentials {
    return new ServiceNowCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(secret: ISecret, options: OAuth2AuthorizationCodeFromSecretOptions): ServiceNowCredentials {
    return new ServiceNowCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
