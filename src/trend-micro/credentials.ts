import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { apiKey } from './description';

/**
 * The key of a Trend Micro account.
 */
export interface TrendMicroApiKeyOptions {
  /**
   * The secret key of the API.
   */
  readonly apiSecretKey: SecretValue;
}

/**
 * Credentials for Trend Micro.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/trend-micro.html
 */
export class TrendMicroCredentials {
  /**
   * Secret key of the API.
   *
   * @param options the key
   */
  public static apiKey(options: TrendMicroApiKeyOptions): TrendMicroCredentials {
    return new TrendMicroCredentials({ mode: apiKey, options });
  }

  /**
   * Secret key of the API from a JSON secret.
   *
   * @param secret a JSON secret with the key `apiSecretKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): TrendMicroCredentials {
    return new TrendMicroCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
