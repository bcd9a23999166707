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
    v.warning('zendeskTokenExpires', `${prop}: OAuth clients created in Zendesk after 2026-04-30, and all clients from 2027-04-01, issue access `
      + 'tokens that expire within 48 hours, and AppFlow can\'t renew them; keep the token in your secret up to date and use refreshOnSecretChange');
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
 * Credentials for Zendesk.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html
 */
export class ZendeskCredentials {
  /**
   * An access token that you obtained for an OAuth 2.0 client.
   *
   * OAuth clients created after 2026-04-30, and all clients from 2027-04-01, issue tokens that expire within 48 hours. AppFlow
   * can't renew them, which raises the warning `cdk-appflow-constructs:zendeskTokenExpires`. Keep the token in your secret up to
   * date and use `refreshOnSecretChange`.
   *
   * @param options the client and its token
   */
  public static oauth2Tokens(options: OAuth2AccessTokenOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its access token from a JSON secret. It raises the warning
   * `cdk-appflow-constructs:zendeskTokenExpires`: see `oauth2Tokens`.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `accessToken`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens.
   *
   * @param options the client, the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): ZendeskCredentials {
    return new ZendeskCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId`, `clientSecret` and `authCode`, unless `fieldNames` names others
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
