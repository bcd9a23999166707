import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  OAuth2AccessTokenOptions,
  OAuth2AuthorizationCodeFromSecretOptions,
  OAuth2AuthorizationCodeOptions,
} from '../credentials-options';
import type { Rule } from '../private/factory/definition';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import type { ClientValues } from '../private/oauth2';
import { OAUTH2_ACCESS_TOKEN, OAUTH2_AUTHORIZATION_CODE, oauthRequest } from '../private/oauth2';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.ZendeskConnectorProfileCredentialsProperty;

/** AppFlow has no field for the refresh token that comes with such a token. */
const warnsOfShortLife: Rule<'accessToken'> = ({ v, prop, has }) => {
  if (has('accessToken')) {
    v.warning('zendeskTokenExpires', `${prop}: OAuth clients that were created at Zendesk after 2026-04-30, and all from 2027-04-01, issue access `
      + 'tokens for at most 48 hours, and AppFlow can\'t renew them; keep the token in your secret up to date and use refreshOnSecretChange');
  }
};

const oauth2Tokens = mode({
  name: 'ZendeskCredentials.oauth2Tokens',
  ...OAUTH2_ACCESS_TOKEN,
  rules: [warnsOfShortLife],
  render,
});

const oauth2AuthorizationCode = mode({
  name: 'ZendeskCredentials.oauth2AuthorizationCode',
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
 * How AppFlow signs in to Zendesk.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html
 */
export class ZendeskCredentials {
  /**
   * An access token that you have obtained for an OAuth 2.0 client.
   *
   * OAuth clients that were created after 2026-04-30, and all from 2027-04-01, issue tokens for at most 48 hours. AppFlow can't renew
   * them: the warning `cdk-appflow-constructs:zendeskTokenExpires`. Renew the token in your secret and let the profile follow it with
   * `refreshOnSecretChange`.
   *
   * @param options the client and its token
   */
  public static oauth2Tokens(options: OAuth2AccessTokenOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its access token in a JSON secret. It raises the warning `cdk-appflow-constructs:zendeskTokenExpires`: see
   * `oauth2Tokens`.
   *
   * @param secret the secret, with the keys `clientId`, `clientSecret` and `accessToken` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens once.
   *
   * @param options the client, the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code in a JSON secret.
   *
   * @param secret the secret, with the keys `clientId`, `clientSecret` and `authCode` unless `fieldNames` says otherwise
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(secret: ISecret, options: OAuth2AuthorizationCodeFromSecretOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
