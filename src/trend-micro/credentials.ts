import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.TrendmicroConnectorProfileCredentialsProperty;

/**
 * The key of a Trend Micro account.
 */
export interface TrendMicroApiKeyOptions {
  /**
   * The secret key of the API, at most 256 characters without white space.
   */
  readonly apiSecretKey: SecretValue;
}

const apiKey: CredentialsMode<Block> = {
  factory: 'TrendMicroCredentials.apiKey',
  fields: {
    apiSecretKey: { kind: 'secret', limit: LIMITS.ApiSecretKey },
  },
  required: ['apiSecretKey'],
  render: (values) => ({
    apiSecretKey: values.required('apiSecretKey'),
  }),
};

/**
 * How AppFlow signs in to Trend Micro.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/trend-micro.html
 */
export class TrendMicroCredentials {
  /**
   * Secret key of the API.
   *
   * @param options the values
   */
  public static apiKey(options: TrendMicroApiKeyOptions): TrendMicroCredentials {
    return new TrendMicroCredentials({ mode: apiKey, options });
  }

  /**
   * Secret key of the API in a JSON secret.
   *
   * @param secret the secret, with the key `apiSecretKey` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): TrendMicroCredentials {
    return new TrendMicroCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<Block>;

  private constructor(source: CredentialsSource<Block>) {
    this._source = source;
  }
}
