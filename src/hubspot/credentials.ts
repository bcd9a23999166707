import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2AuthorizationCodeOptions, OAuth2TokensOptions } from '../credentials-options';
import { codeGrantModes } from '../custom-connector/code-grant';
import type { CustomConnectorAuthentication } from '../custom-connector/render';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';

const { oauth2Tokens, oauth2AuthorizationCode } = codeGrantModes('HubSpotCredentials');

/**
 * Credentials for HubSpot.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-hubspot.html
 */
export class HubSpotCredentials {
  /**
   * Tokens that you obtained for an OAuth 2.0 client.
   *
   * @param options the client and its tokens
   */
  public static oauth2Tokens(options: OAuth2TokensOptions): HubSpotCredentials {
    return new HubSpotCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its tokens from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret`, `accessToken` and `refreshToken`, unless `fields` or
   *   `fieldNames` name others
   * @param options the keys and the version to read. If `fields` lacks `clientId` and `clientSecret`, AppFlow can't renew the
   *   access token, which raises the warning `cdk-appflow-constructs:tokensWithoutClient`
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): HubSpotCredentials {
    return new HubSpotCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): HubSpotCredentials {
    return new HubSpotCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(secret: ISecret, options: OAuth2AuthorizationCodeFromSecretOptions): HubSpotCredentials {
    return new HubSpotCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<CustomConnectorAuthentication>;

  private constructor(call: FactoryCall<CustomConnectorAuthentication>) {
    this._call = call;
  }
}
