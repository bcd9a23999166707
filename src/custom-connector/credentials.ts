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
import type { CustomConnectorAuthentication } from './modes';
import * as modes from './modes';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * How AppFlow signs in through a registered connector. Which of them the connector supports, and which keys its own
 * authentication wants, is told by its author or by AppFlow's `DescribeConnector`.
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
   * User name and password in a JSON secret.
   *
   * @param secret the secret, with the keys `username` and `password` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.basic, options, secret });
  }

  /**
   * API key.
   *
   * @param options the key, and the secret key if the connector wants one
   */
  public static apiKey(options: CustomConnectorApiKeyOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.apiKey, options });
  }

  /**
   * API key in a JSON secret.
   *
   * @param secret the secret, with the key `apiKey` unless `fields` or `fieldNames` say otherwise
   * @param options which keys and version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.apiKey, options, secret });
  }

  /**
   * Tokens that you have obtained by the authorization code grant.
   *
   * @param options the tokens, and the token URL
   */
  public static oauth2Tokens(options: CustomConnectorOAuth2TokensOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2Tokens, options });
  }

  /**
   * Tokens in a JSON secret.
   *
   * @param secret the secret, with the keys `accessToken` and `refreshToken` unless `fields` or `fieldNames` say otherwise
   * @param options which fields to read, and the token URL
   */
  public static oauth2TokensFromSecret(secret: ISecret, options: CustomConnectorOAuth2FieldsFromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens once.
   *
   * @param options the client, the code, the redirect URI that it was issued for, and the token URL
   */
  public static oauth2AuthorizationCode(options: CustomConnectorOAuth2AuthorizationCodeOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code in a JSON secret.
   *
   * @param secret the secret, with the keys `clientId`, `clientSecret` and `authCode` unless `fieldNames` says otherwise
   * @param options the redirect URI that the code was issued for, and the token URL
   */
  public static oauth2AuthorizationCodeFromSecret(
    secret: ISecret,
    options: CustomConnectorOAuth2AuthorizationCodeFromSecretOptions,
  ): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2AuthorizationCode, options, secret });
  }

  /**
   * The client's own identity.
   *
   * @param options the client, and the token URL
   */
  public static oauth2ClientCredentials(options: CustomConnectorOAuth2ClientCredentialsOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2ClientCredentials, options });
  }

  /**
   * The client's own identity in a JSON secret.
   *
   * @param secret the secret, with the keys `clientId` and `clientSecret` unless `fieldNames` says otherwise
   * @param options which keys and version to read, and the token URL
   */
  public static oauth2ClientCredentialsFromSecret(
    secret: ISecret,
    options: CustomConnectorOAuth2FieldsFromSecretOptions,
  ): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2ClientCredentials, options, secret });
  }

  /**
   * The JWT bearer grant (RFC 7523), for connectors that support it.
   *
   * @param options what the connector wants for it, and the token URL
   */
  public static oauth2JwtBearer(options: CustomConnectorOAuth2JwtBearerOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2JwtBearer, options });
  }

  /**
   * The JWT bearer grant (RFC 7523), with what the connector wants for it in a JSON secret.
   *
   * @param secret the secret, with the keys that `fields` names
   * @param options which fields to read, and the token URL
   */
  public static oauth2JwtBearerFromSecret(secret: ISecret, options: CustomConnectorOAuth2FieldsFromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2JwtBearer, options, secret });
  }

  /**
   * Any grant, for apps whose grant comes from configuration.
   *
   * @param options the grant type, its fields, and the token URL
   */
  public static oauth2(options: CustomConnectorOAuth2Options): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2, options });
  }

  /**
   * Any grant, with the fields in a JSON secret.
   *
   * @param secret the secret, with the keys that `fields` names
   * @param options the grant type, which fields to read, and the token URL
   */
  public static oauth2FromSecret(secret: ISecret, options: CustomConnectorOAuth2FromSecretOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.oauth2, options, secret });
  }

  /**
   * An authentication of the connector's own.
   *
   * @param options its type, and what it wants
   */
  public static custom(options: CustomConnectorCustomOptions): CustomConnectorCredentials {
    return new CustomConnectorCredentials({ mode: modes.custom, options });
  }

  /**
   * An authentication of the connector's own, with what it wants in a JSON secret.
   *
   * @param secret the secret, with the keys that `fields` names
   * @param options its type, and which keys and version to read
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
