import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { apiKey } from './description';

/**
 * The keys of an Amplitude project.
 */
export interface AmplitudeApiKeyOptions {
  /**
   * The API key.
   */
  readonly apiKey: SecretValue;

  /**
   * The secret key.
   */
  readonly secretKey: SecretValue;
}

/**
 * Credentials for Amplitude.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/amplitude.html
 */
export class AmplitudeCredentials {
  /**
   * API key and secret key.
   *
   * @param options the API key and the secret key
   */
  public static apiKey(options: AmplitudeApiKeyOptions): AmplitudeCredentials {
    return new AmplitudeCredentials({ mode: apiKey, options });
  }

  /**
   * API key and secret key from a JSON secret.
   *
   * @param secret a JSON secret with the keys `apiKey` and `secretKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): AmplitudeCredentials {
    return new AmplitudeCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
