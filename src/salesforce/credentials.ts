import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  SalesforceOAuth2ClientCredentialsOptions,
  SalesforceOAuth2FromSecretOptions,
  SalesforceOAuth2JwtBearerFromSecretOptions,
  SalesforceOAuth2JwtBearerOptions,
  SalesforceOAuth2Options,
} from './credentials-options';
import type {
  ConnectedAppAuthorizationCodeFromSecretOptions,
  ConnectedAppAuthorizationCodeOptions,
  ConnectedAppTokensFromSecretOptions,
  ConnectedAppTokensOptions,
} from '../connected-app/credentials-options';
import type { ConnectedAppAuthentication } from '../connected-app/modes';
import { CONNECTED_APP_AUTHORIZATION_CODE, CONNECTED_APP_TOKENS } from '../connected-app/modes';
import { OAuth2GrantType } from '../oauth2-grant-type';
import type { ValuesOf } from '../private/factory/field';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import type { GrantRules } from '../private/grants';
import { followsGrant } from '../private/grants';
import { LIMITS } from '../private/limits';
import { oauthRequest } from '../private/oauth2';
import { warnsOfExpiry, warnsOfRefreshTokenAlone } from '../private/token-rules';

type Block = ConnectedAppAuthentication<CfnConnectorProfile.SalesforceConnectorProfileCredentialsProperty>;

const FIELDS = {
  grantType: field.oneOf(OAuth2GrantType),
  ...CONNECTED_APP_TOKENS.fields,
  ...CONNECTED_APP_AUTHORIZATION_CODE.fields,
  jwtToken: field.secret(LIMITS.JwtToken),
};
const { clientCredentials, jwtToken } = FIELDS;

/** The fields that each grant requires and forbids, for all factories. */
const GRANTS: GrantRules<keyof typeof FIELDS> = {
  [OAuth2GrantType.AUTHORIZATION_CODE]: {
    needs: [['accessToken'], ['refreshToken'], ['authCode', 'redirectUri']],
    refuses: ['jwtToken'],
  },
  [OAuth2GrantType.JWT_BEARER]: {
    needs: [['jwtToken']],
    refuses: ['accessToken', 'refreshToken', 'authCode', 'redirectUri'],
  },
  [OAuth2GrantType.CLIENT_CREDENTIALS]: {
    needs: [['clientCredentials']],
    refuses: ['accessToken', 'refreshToken', 'authCode', 'redirectUri', 'jwtToken'],
    warning: {
      id: 'salesforceClientCredentialsUnsupported',
      text: 'credentials: AppFlow\'s service model says that it does not support grantType CLIENT_CREDENTIALS for Salesforce, '
        + 'and deployments have failed with "AuthCode cannot be blank"; use grantType JWT_BEARER or tokens',
    },
  },
};

function render(values: Partial<ValuesOf<typeof FIELDS>>): Block {
  return {
    credentials: {
      accessToken: values.accessToken,
      refreshToken: values.refreshToken,
      connectorOAuthRequest: oauthRequest(values),
      clientCredentialsArn: values.clientCredentials?.arn,
      oAuth2GrantType: values.grantType,
      jwtToken: values.jwtToken,
    },
    clientCredentials: values.clientCredentials?.secret,
  };
}

const oauth2Tokens = mode({
  name: 'SalesforceCredentials.oauth2Tokens',
  ...CONNECTED_APP_TOKENS,
  rules: [followsGrant(GRANTS), warnsOfExpiry, warnsOfRefreshTokenAlone],
  render,
});

const oauth2AuthorizationCode = mode({
  name: 'SalesforceCredentials.oauth2AuthorizationCode',
  ...CONNECTED_APP_AUTHORIZATION_CODE,
  rules: [followsGrant(GRANTS)],
  render,
});

const oauth2JwtBearer = mode({
  name: 'SalesforceCredentials.oauth2JwtBearer',
  fields: { jwtToken, clientCredentials },
  fromSecret: ['jwtToken'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.JWT_BEARER)],
  render: (values) => render({ ...values, grantType: OAuth2GrantType.JWT_BEARER }),
});

const oauth2ClientCredentials = mode({
  name: 'SalesforceCredentials.oauth2ClientCredentials',
  fields: { clientCredentials },
  rules: [followsGrant(GRANTS, OAuth2GrantType.CLIENT_CREDENTIALS)],
  render: (values) => render({ ...values, grantType: OAuth2GrantType.CLIENT_CREDENTIALS }),
});

const oauth2 = mode({
  name: 'SalesforceCredentials.oauth2',
  fields: FIELDS,
  rules: [followsGrant(GRANTS), warnsOfExpiry, warnsOfRefreshTokenAlone],
  render,
});

/**
 * Credentials for Salesforce.
 *
 * Secret fields are `SecretValue`s, and each factory has a `...FromSecret` twin that reads them from one JSON secret. The profile
 * that uses the credentials reports mistakes in them.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
 */
export class SalesforceCredentials {
  /**
   * Tokens that you obtained for a connected app.
   *
   * Give both tokens: AppFlow reportedly requires an access token with a refresh token, so a refresh token alone raises the
   * warning `cdk-appflow-constructs:refreshTokenWithoutAccessToken`. Without `clientCredentials`, AppFlow assumes that the tokens
   * belong to the AWS managed connected app.
   *
   * @param options the tokens
   */
  public static oauth2Tokens(options: ConnectedAppTokensOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * Tokens from a JSON secret. By default both `accessToken` and `refreshToken` are read; a secret with only one of them needs
   * `fields`.
   *
   * @param secret a JSON secret with the keys `accessToken` and `refreshToken`, unless `fields` or `fieldNames` name others
   * @param options the fields to read, and the connected app
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: ConnectedAppTokensFromSecretOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens. `clientCredentials` is optional.
   *
   * @param options the code, and the redirect URI that it was issued for
   */
  public static oauth2AuthorizationCode(options: ConnectedAppAuthorizationCodeOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An authorization code from a JSON secret.
   *
   * @param secret a JSON secret with the key `authCode`, unless `fieldNames` names others
   * @param options the redirect URI that the code was issued for
   */
  public static oauth2AuthorizationCodeFromSecret(
    secret: ISecret,
    options: ConnectedAppAuthorizationCodeFromSecretOptions,
  ): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /**
   * A signed JSON Web Token. It requires your own connected app, but no browser. The token names the connected app, so
   * `clientCredentials` is optional.
   *
   * The token is an assertion that Salesforce accepts for minutes, and for which it issues no refresh token. It is unproven
   * whether a profile works longer with a token stored in a secret; `oauth2Tokens` is the documented way.
   *
   * @param options the token
   */
  public static oauth2JwtBearer(options: SalesforceOAuth2JwtBearerOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2JwtBearer, options });
  }

  /**
   * A signed JSON Web Token from a JSON secret. Its lifetime is as limited as with `oauth2JwtBearer`.
   *
   * @param secret a JSON secret with the key `jwtToken`, unless `fieldNames` names others
   * @param options the field to read, and the connected app
   */
  public static oauth2JwtBearerFromSecret(secret: ISecret, options?: SalesforceOAuth2JwtBearerFromSecretOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2JwtBearer, options, secret });
  }

  /**
   * The client credentials grant (RFC 6749, section 4.4). AppFlow's service model says that it isn't supported for Salesforce, so
   * it raises the warning `cdk-appflow-constructs:salesforceClientCredentialsUnsupported`.
   *
   * @param options the connected app
   */
  public static oauth2ClientCredentials(options: SalesforceOAuth2ClientCredentialsOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2ClientCredentials, options });
  }

  /**
   * Any grant, for apps whose grant comes from configuration.
   *
   * @param options the grant type and its fields
   */
  public static oauth2(options: SalesforceOAuth2Options): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2, options });
  }

  /**
   * Any grant, with the fields from a JSON secret.
   *
   * @param secret a JSON secret with the keys that `fields` names
   * @param options the grant type, the fields to read, and the connected app
   */
  public static oauth2FromSecret(secret: ISecret, options: SalesforceOAuth2FromSecretOptions): SalesforceCredentials {
    return new SalesforceCredentials({ mode: oauth2, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
