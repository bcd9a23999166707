import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  ConnectedAppAuthorizationCodeFromSecretOptions,
  ConnectedAppAuthorizationCodeOptions,
  ConnectedAppTokensFromSecretOptions,
  ConnectedAppTokensOptions,
} from '../connected-app/credentials-options';
import type { ConnectedAppAuthentication } from '../connected-app/modes';
import { CONNECTED_APP_AUTHORIZATION_CODE, CONNECTED_APP_TOKENS } from '../connected-app/modes';
import type { ValuesOf } from '../private/factory/field';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { oauthRequest } from '../private/oauth2';
import { warnsOfExpiry } from '../private/token-rules';

type Block = ConnectedAppAuthentication<CfnConnectorProfile.PardotConnectorProfileCredentialsProperty>;

type Values = Partial<ValuesOf<typeof CONNECTED_APP_TOKENS.fields & typeof CONNECTED_APP_AUTHORIZATION_CODE.fields>>;

const oauth2Tokens = mode({
  name: 'PardotCredentials.oauth2Tokens',
  ...CONNECTED_APP_TOKENS,
  anyOf: ['accessToken', 'refreshToken'],
  rules: [warnsOfExpiry],
  render,
});

const oauth2AuthorizationCode = mode({
  name: 'PardotCredentials.oauth2AuthorizationCode',
  ...CONNECTED_APP_AUTHORIZATION_CODE,
  required: ['authCode', 'redirectUri'],
  render,
});

function render(values: Values): Block {
  return {
    credentials: {
      accessToken: values.accessToken,
      refreshToken: values.refreshToken,
      connectorOAuthRequest: oauthRequest(values),
      clientCredentialsArn: values.clientCredentials?.arn,
    },
    clientCredentials: values.clientCredentials?.secret,
  };
}

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
