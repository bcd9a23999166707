import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CustomConnectorAuthentication } from '../custom-connector/modes';
import { renderCustom } from '../custom-connector/modes';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * A personal access token of Asana.
 */
export interface AsanaPersonalAccessTokenOptions {
  /**
   * The personal access token, at most 2048 characters without white space.
   */
  readonly patToken: SecretValue;
}

const personalAccessToken: CredentialsMode<CustomConnectorAuthentication> = {
  factory: 'AsanaCredentials.personalAccessToken',
  fields: {
    patToken: { kind: 'secret', limit: LIMITS.MapValue },
  },
  required: ['patToken'],
  render: (values) => renderCustom('PAT', { patToken: values.required('patToken') }),
};

/**
 * How AppFlow signs in to Asana.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-asana.html
 */
export class AsanaCredentials {
  /**
   * Personal access token.
   *
   * @param options the values
   */
  public static personalAccessToken(options: AsanaPersonalAccessTokenOptions): AsanaCredentials {
    return new AsanaCredentials({ mode: personalAccessToken, options });
  }

  /**
   * Personal access token in a JSON secret.
   *
   * @param secret the secret, with the key `patToken` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static personalAccessTokenFromSecret(secret: ISecret, options?: SecretFieldsOptions): AsanaCredentials {
    return new AsanaCredentials({ mode: personalAccessToken, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<CustomConnectorAuthentication>;

  private constructor(source: CredentialsSource<CustomConnectorAuthentication>) {
    this._source = source;
  }
}
