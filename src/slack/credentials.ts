import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  OAuth2AccessTokenOptions,
  OAuth2AuthorizationCodeFromSecretOptions,
  OAuth2AuthorizationCodeOptions,
} from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import type { ClientValues } from '../private/oauth2';
import { OAUTH2_ACCESS_TOKEN, OAUTH2_AUTHORIZATION_CODE, oauthRequest } from '../private/oauth2';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.SlackConnectorProfileCredentialsProperty;

const oauth2Tokens = mode({
  name: 'SlackCredentials.oauth2Tokens',
  ...OAUTH2_ACCESS_TOKEN,
  render,
});

const oauth2AuthorizationCode = mode({
  name: 'SlackCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render,
});

function render(values: ClientValues): Block {
  return {
    clientId: values.clientId,
    clientSecret: values.clientSecret,
    accessToken: values.accessToken,
    connectorOAuthRequest: oauthRequest(values),
  };
}

/**
 * Credentials for Slack.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/slack.html
 */
export class SlackCredentials {
  /**
   * An access token that you obtained for an OAuth 2.0 client.
   *
   * @param options the client and its token
   */
  public static oauth2Tokens(options: OAuth2AccessTokenOptions): SlackCredentials {
    return new SlackCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its access token from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `accessToken`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): SlackCredentials {
    return new SlackCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): SlackCredentials {
    return new SlackCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(secret: ISecret, options: OAuth2AuthorizationCodeFromSecretOptions): SlackCredentials {
    return new SlackCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
