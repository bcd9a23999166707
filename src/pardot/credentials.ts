import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Block } from './description';
import { oauth2Tokens, oauth2AuthorizationCode } from './description';
import type {
  ConnectedAppAuthorizationCodeFromSecretOptions,
  ConnectedAppAuthorizationCodeOptions,
  ConnectedAppTokensFromSecretOptions,
  ConnectedAppTokensOptions,
} from '../connected-app/credentials-options';
import type { FactoryCall } from '../private/factory/mode';

/**
 * Credentials for Salesforce Pardot.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/pardot.html
 */
export class PardotCredentials {
  /**
   * Tokens that you obtained for a connected app.
   *
   * @param options the tokens
   */
  public static oauth2Tokens(options: ConnectedAppTokensOptions): PardotCredentials {
    return new PardotCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * Tokens from a JSON secret.
   *
   * @param secret a JSON secret with the keys `accessToken` and `refreshToken`, unless `fields` or `fieldNames` name others
   * @param options the fields to read, and the connected app
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: ConnectedAppTokensFromSecretOptions): PardotCredentials {
    return new PardotCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: ConnectedAppAuthorizationCodeOptions): PardotCredentials {
    return new PardotCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the key `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(secret: ISecret, options: ConnectedAppAuthorizationCodeFromSecretOptions): PardotCredentials {
    return new PardotCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
