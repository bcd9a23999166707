import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { apiKey } from './description';

/**
 * The keys of a Datadog account.
 */
export interface DatadogApiKeyOptions {
  /**
   * The API key.
   */
  readonly apiKey: SecretValue;

  /**
   * The application key.
   */
  readonly applicationKey: SecretValue;
}

/**
 * Credentials for Datadog.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/datadog.html
 */
export class DatadogCredentials {
  /**
   * API key and application key.
   *
   * @param options the API key and the application key
   */
  public static apiKey(options: DatadogApiKeyOptions): DatadogCredentials {
    return new DatadogCredentials({ mode: apiKey, options });
  }

  /**
   * API key and application key from a JSON secret.
   *
   * @param secret a JSON secret with the keys `apiKey` and `applicationKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): DatadogCredentials {
    return new DatadogCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
