import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  CustomConnectorApiKeyOptions,
  CustomConnectorCustomFromSecretOptions,
  CustomConnectorCustomOptions,
  CustomConnectorOAuth2AuthorizationCodeFromSecretOptions,
  CustomConnectorOAuth2AuthorizationCodeOptions,
  CustomConnectorOAuth2ClientCredentialsOptions,
  CustomConnectorOAuth2FieldsFromSecretOptions,
  CustomConnectorOAuth2FromSecretOptions,
  CustomConnectorOAuth2JwtBearerOptions,
  CustomConnectorOAuth2Options,
  CustomConnectorOAuth2TokensOptions,
} from './credentials-options';
import * as modes from './modes';
import * as oauth2Modes from './oauth2-modes';
import type { CustomConnectorAuthentication } from './render';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * Credentials for a registered connector.
 *
 * The connector's author documents the authentication types that it supports, and the keys of custom ones. AppFlow's
 * `DescribeConnector` lists them as well.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_CustomConnectorProfileCredentials.html
 */
export class CustomConnectorCredentials {
  /**
   * User name and password.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.basic, options });
  }

  /**
   * User name and password from a JSON secret.
   *
   * @param secret a JSON secret with the keys `username` and `password`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.basic, options, secret });
  }

  /**
   * API key.
   *
   * @param options the key, and the secret key if the connector requires one
   */
  public static apiKey(options: CustomConnectorApiKeyOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.apiKey, options });
  }

  /**
   * API key from a JSON secret.
   *
   * @param secret a JSON secret with the key `apiKey`, unless `fields` or `fieldNames` name others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.apiKey, options, secret });
  }

  /**
   * Tokens that you obtained with the authorization code grant.
   *
   * @param options the tokens, and the token URL
   */
  public static oauth2Tokens(options: CustomConnectorOAuth2TokensOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2Tokens, options });
  }

  /**
   * Tokens from a JSON secret.
   *
   * @param secret a JSON secret with the keys `accessToken` and `refreshToken`, unless `fields` or `fieldNames` name others
   * @param options the fields to read, and the token URL
   */
  public static oauth2TokensFromSecret(secret: ISecret, options: CustomConnectorOAuth2FieldsFromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, the redirect URI that it was issued for, and the token URL
   */
  public static oauth2AuthorizationCode(options: CustomConnectorOAuth2AuthorizationCodeOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for, and the token URL
   */
  public static oauth2AuthorizationCodeFromSecret(
    secret: ISecret,
    options: CustomConnectorOAuth2AuthorizationCodeFromSecretOptions,
  ): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2AuthorizationCode, options, secret });
  }

  /**
   * The client credentials grant (RFC 6749, section 4.4).
   *
   * @param options the client, and the token URL
   */
  public static oauth2ClientCredentials(options: CustomConnectorOAuth2ClientCredentialsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2ClientCredentials, options });
  }

  /**
   * The client credentials grant, with the client from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId` and `clientSecret`, unless `fieldNames` names others
   * @param options the keys and the version to read, and the token URL
   */
  public static oauth2ClientCredentialsFromSecret(
    secret: ISecret,
    options: CustomConnectorOAuth2FieldsFromSecretOptions,
  ): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2ClientCredentials, options, secret });
  }

  /**
   * The JWT bearer grant (RFC 7523), for connectors that support it.
   *
   * @param options the fields that the connector requires, and the token URL
   */
  public static oauth2JwtBearer(options: CustomConnectorOAuth2JwtBearerOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2JwtBearer, options });
  }

  /**
   * The JWT bearer grant (RFC 7523), with its fields from a JSON secret.
   *
   * @param secret a JSON secret with the keys that `fields` names
   * @param options the fields to read, and the token URL
   */
  public static oauth2JwtBearerFromSecret(secret: ISecret, options: CustomConnectorOAuth2FieldsFromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2JwtBearer, options, secret });
  }

  /**
   * Any grant type, for apps that read it from their configuration.
   *
   * @param options the grant type, its fields, and the token URL
   */
  public static oauth2(options: CustomConnectorOAuth2Options): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2, options });
  }

  /**
   * Any grant type, with the fields from a JSON secret.
   *
   * @param secret a JSON secret with the keys that `fields` names
   * @param options the grant type, the fields to read, and the token URL
   */
  public static oauth2FromSecret(secret: ISecret, options: CustomConnectorOAuth2FromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: oauth2Modes.oauth2, options, secret });
  }

  /**
   * A custom authentication type of the connector.
   *
   * @param options the type, and the values that it requires
   */
  public static custom(options: CustomConnectorCustomOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.custom, options });
  }

  /**
   * A custom authentication type of the connector, with its values from a JSON secret.
   *
   * @param secret a JSON secret with the keys that `fields` names
   * @param options the type, and the keys and the version to read
   */
  public static customFromSecret(secret: ISecret, options: CustomConnectorCustomFromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.custom, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<CustomConnectorAuthentication>;

  private constructor(call: FactoryCall<CustomConnectorAuthentication>) {
    this._call = call;
  }
}
