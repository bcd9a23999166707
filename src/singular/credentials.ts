import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.SingularConnectorProfileCredentialsProperty;

/**
 * The key of a Singular account.
 */
export interface SingularApiKeyOptions {
  /**
   * The API key, at most 256 characters without white space.
   */
  readonly apiKey: SecretValue;
}

const apiKey: CredentialsMode<Block> = {
  factory: 'SingularCredentials.apiKey',
  fields: {
    apiKey: { kind: 'secret', limit: LIMITS.ApiKey },
  },
  required: ['apiKey'],
  render: (values) => ({
    apiKey: values.required('apiKey'),
  }),
};

/**
 * How AppFlow signs in to Singular.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/singular.html
 */
export class SingularCredentials {
  /**
   * API key.
   *
   * @param options the values
   */
  public static apiKey(options: SingularApiKeyOptions): SingularCredentials {
    return new SingularCredentials({ mode: apiKey, options });
  }

  /**
   * API key in a JSON secret.
   *
   * @param secret the secret, with the key `apiKey` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): SingularCredentials {
    return new SingularCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<Block>;

  private constructor(source: CredentialsSource<Block>) {
    this._source = source;
  }
}
