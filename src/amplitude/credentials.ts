import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.AmplitudeConnectorProfileCredentialsProperty;

/**
 * The keys of an Amplitude project.
 */
export interface AmplitudeApiKeyOptions {
  /**
   * The API key, at most 256 characters without white space.
   */
  readonly apiKey: SecretValue;

  /**
   * The secret key, at most 256 characters without white space.
   */
  readonly secretKey: SecretValue;
}

const apiKey: CredentialsMode<Block> = {
  factory: 'AmplitudeCredentials.apiKey',
  fields: {
    apiKey: { kind: 'secret', limit: LIMITS.ApiKey },
    secretKey: { kind: 'secret', limit: LIMITS.SecretKey },
  },
  required: ['apiKey', 'secretKey'],
  render: (values) => ({
    apiKey: values.required('apiKey'),
    secretKey: values.required('secretKey'),
  }),
};

/**
 * How AppFlow signs in to Amplitude.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/amplitude.html
 */
export class AmplitudeCredentials {
  /**
   * API key and secret key.
   *
   * @param options the values
   */
  public static apiKey(options: AmplitudeApiKeyOptions): AmplitudeCredentials {
    return new AmplitudeCredentials({ mode: apiKey, options });
  }

  /**
   * API key and secret key in a JSON secret.
   *
   * @param secret the secret, with the keys `apiKey` and `secretKey` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): AmplitudeCredentials {
    return new AmplitudeCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<Block>;

  private constructor(source: CredentialsSource<Block>) {
    this._source = source;
  }
}
