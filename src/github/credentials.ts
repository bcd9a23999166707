import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CustomConnectorAuthentication } from '../custom-connector/render';
import { renderCodeGrant, renderCustom } from '../custom-connector/render';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { OAUTH2_TOKENS } from '../private/modes/common-modes';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * A GitHub user's personal access token.
 */
export interface GitHubPersonalAccessTokenOptions {
  /**
   * The name of the user. Maximum length: 2048.
   */
  readonly username: string;

  /**
   * The personal access token.
   */
  readonly personalAccessToken: SecretValue;
}

/**
 * Tokens for a GitHub OAuth app.
 */
export interface GitHubOAuth2TokensOptions {
  /**
   * The access token. Tokens of OAuth apps don't expire; tokens of GitHub Apps do, and come with a refresh token.
   */
  readonly accessToken: SecretValue;

  /**
   * The refresh token, with which the access token is renewed.
   *
   * @default - the access token isn't renewed
   */
  readonly refreshToken?: SecretValue;

  /**
   * The client identifier.
   *
   * @default - none
   */
  readonly clientId?: SecretValue;

  /**
   * The client secret.
   *
   * @default - none
   */
  readonly clientSecret?: SecretValue;
}

const personalAccessToken = mode({
  name: 'GitHubCredentials.personalAccessToken',
  fields: {
    username: field.text(LIMITS.MapValue, { inSecret: true }),
    personalAccessToken: field.secret(LIMITS.MapValue),
  },
  required: ['username', 'personalAccessToken'],
  render: (values) => renderCustom('BasicAuthPersonalAccessToken', {
    username: values.username,
    personalAccessToken: values.personalAccessToken,
  }),
});

const oauth2Tokens = mode({
  name: 'GitHubCredentials.oauth2Tokens',
  fields: OAUTH2_TOKENS.fields,
  required: ['accessToken'],
  fromSecret: ['accessToken', 'refreshToken'],
  render: renderCodeGrant,
});

/**
 * Credentials for GitHub.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-github.html
 */
export class GitHubCredentials {
  /**
   * Personal access token.
   *
   * @param options the user name and the token
   */
  public static personalAccessToken(options: GitHubPersonalAccessTokenOptions): GitHubCredentials {
    return new GitHubCredentials({ mode: personalAccessToken, options });
  }

  /**
   * Personal access token from a JSON secret.
   *
   * @param secret a JSON secret with the keys `username` and `personalAccessToken`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static personalAccessTokenFromSecret(secret: ISecret, options?: SecretFieldsOptions): GitHubCredentials {
    return new GitHubCredentials({ mode: personalAccessToken, options, secret });
  }

  /**
   * Tokens that you obtained for an OAuth app.
   *
   * @param options the tokens
   */
  public static oauth2Tokens(options: GitHubOAuth2TokensOptions): GitHubCredentials {
    return new GitHubCredentials({ mode: oauth2Tokens, options });
  }

  /**
   * Tokens from a JSON secret.
   *
   * @param secret a JSON secret with the keys `accessToken` and `refreshToken`, unless `fields` or `fieldNames` name others
   * @param options the keys and the version to read
   */
  public static oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): GitHubCredentials {
    return new GitHubCredentials({ mode: oauth2Tokens, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<CustomConnectorAuthentication>;

  private constructor(call: FactoryCall<CustomConnectorAuthentication>) {
    this._call = call;
  }
}
