import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type {
  SapODataOAuth2AuthorizationCodeFromSecretOptions,
  SapODataOAuth2AuthorizationCodeOptions,
  SapODataOAuth2TokensFromSecretOptions,
  SapODataOAuth2TokensOptions,
} from './credentials-options';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { CredentialsFields, CredentialsMode, CredentialsSource, CredentialsValues } from '../private/credentials';
import { LIMITS } from '../private/limits';
import { BASIC, OAUTH2_AUTHORIZATION_CODE, OAUTH2_TOKENS, renderBasic, renderClient } from '../private/modes';
import { oauthRequest } from '../private/oauth2';
import type { SecretFieldsOptions } from '../secret-fields';

/** OAuth 2.0 has a half among the credentials and a half among the properties. */
interface Block {
  readonly credentials: CfnConnectorProfile.SAPODataConnectorProfileCredentialsProperty;
  readonly oAuthProperties?: CfnConnectorProfile.OAuthPropertiesProperty;
}

const ENDPOINTS: CredentialsFields = {
  tokenUrl: { kind: 'text', limit: LIMITS.TokenUrl, readable: true, example: 'https://sap.example.com/sap/bc/sec/oauth2/token' },
  authCodeUrl: { kind: 'text', limit: LIMITS.AuthCodeUrl, readable: true, example: 'https://sap.example.com/sap/bc/sec/oauth2/authorize' },
  oauthScopes: { kind: 'texts', limit: LIMITS.OAuthScope, example: 'ZAPI_SALES_ORDER_SRV_0001' },
};

const basic: CredentialsMode<Block> = {
  factory: 'SapODataCredentials.basic',
  ...BASIC,
  render: (values) => ({ credentials: { basicAuthCredentials: renderBasic(values) } }),
};

const oauth2Tokens: CredentialsMode<Block> = {
  factory: 'SapODataCredentials.oauth2Tokens',
  ...OAUTH2_TOKENS,
  fields: { ...OAUTH2_TOKENS.fields, ...ENDPOINTS },
  required: [...OAUTH2_TOKENS.required, ...Object.keys(ENDPOINTS)],
  render,
};

const oauth2AuthorizationCode: CredentialsMode<Block> = {
  factory: 'SapODataCredentials.oauth2AuthorizationCode',
  fields: { ...OAUTH2_AUTHORIZATION_CODE.fields, ...ENDPOINTS },
  required: [...OAUTH2_AUTHORIZATION_CODE.required, ...Object.keys(ENDPOINTS)],
  render,
};

function render(values: CredentialsValues): Block {
  return {
    credentials: {
      oAuthCredentials: {
        ...renderClient(values),
        accessToken: values.texts.accessToken,
        refreshToken: values.texts.refreshToken,
        connectorOAuthRequest: oauthRequest(values),
      },
    },
    oAuthProperties: {
      tokenUrl: values.texts.tokenUrl,
      authCodeUrl: values.texts.authCodeUrl,
      oAuthScopes: values.lists.oauthScopes,
    },
  };
}

/**
 * How AppFlow signs in to SAP: user name and password for OData V2.0 and V4.0, OAuth 2.0 for V2.0 only.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/sapodata.html
 */
export class SapODataCredentials {
  /**
   * User name and password.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: basic, options });
  }

  /**
   * User name and password in a JSON secret.
   *
   * @param secret the secret, with the keys `username` and `password` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: basic, options, secret });
  }

  /**
   * Tokens that you have obtained for an OAuth 2.0 client of the SAP system.
   *
   * @param options the client, its tokens, and where they come from
   */
  public static oauth2Tokens(options: SapODataOAuth2TokensOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * An OAuth 2.0 client and its tokens in a JSON secret.
   *
   * @param secret the secret, with the keys `clientId`, `clientSecret`, `accessToken` and `refreshToken` unless `fields` or `fieldNames` say otherwise
   * @param options which keys and version to read, and where the tokens come from
   */
  public static oauth2TokensFromSecret(secret: ISecret, options: SapODataOAuth2TokensFromSecretOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2Tokens, options, secret });
  }

  /**
   * An authorization code, which AppFlow exchanges for tokens once.
   *
   * @param options the client, the code, the redirect URI that it was issued for, and where the tokens come from
   */
  public static oauth2AuthorizationCode(options: SapODataOAuth2AuthorizationCodeOptions): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2AuthorizationCode, options });
  }

  /**
   * An OAuth 2.0 client and an authorization code in a JSON secret.
   *
   * @param secret the secret, with the keys `clientId`, `clientSecret` and `authCode` unless `fieldNames` says otherwise
   * @param options the redirect URI that the code was issued for, and where the tokens come from
   */
  public static oauth2AuthorizationCodeFromSecret(
    secret: ISecret,
    options: SapODataOAuth2AuthorizationCodeFromSecretOptions,
  ): SapODataCredentials {
    return new SapODataCredentials({ mode: oauth2AuthorizationCode, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<Block>;

  private constructor(source: CredentialsSource<Block>) {
    this._source = source;
  }
}
