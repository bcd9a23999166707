import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2AuthorizationCodeOptions, OAuth2ClientOptions } from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { oauth2ClientCredentials, oauth2AuthorizationCode } from './description';

/**
 * The identity of a Marketo custom service (client credentials grant, RFC 6749, section 4.4).
 */
export interface MarketoOAuth2ClientCredentialsOptions extends OAuth2ClientOptions {
  /**
   * An access token that you already obtained.
   *
   * @default - AppFlow obtains one with the client credentials
   */
  readonly accessToken?: SecretValue;
}

/**
 * Credentials for Marketo.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/marketo.html
 */
export class MarketoCredentials {
  /**
   * The client credentials grant (RFC 6749, section 4.4).
   *
   * @param options the client, and an access token if there is one
   */
  public static oauth2ClientCredentials(options: MarketoOAuth2ClientCredentialsOptions): MarketoCredentials {
    return new MarketoCredentials({ mode: oauth2ClientCredentials, options });
  }

  /**
   * The client credentials grant, with the client from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId` and `clientSecret`, unless `fields` or `fieldNames` name others
   * @param options the keys and the version to read
   */
  public static oauth2ClientCredentialsFromSecret(secret: ISecret, options?: SecretFieldsOptions): MarketoCredentials {
    return new MarketoCredentials({ mode: oauth2ClientCredentials, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): MarketoCredentials {
    return new MarketoCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(secret: ISecret, options: OAuth2AuthorizationCodeFromSecretOptions): MarketoCredentials {
    return new MarketoCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
