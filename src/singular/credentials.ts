import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { apiKey } from './description';

/**
 * The key of a Singular account.
 */
export interface SingularApiKeyOptions {
  /**
   * The API key.
   */
  readonly apiKey: SecretValue;
}

/**
 * Credentials for Singular.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/singular.html
 */
export class SingularCredentials {
  /**
   * API key.
   *
   * @param options the key
   */
  public static apiKey(options: SingularApiKeyOptions): SingularCredentials {
    return new SingularCredentials({ mode: apiKey, options });
  }

  /**
   * API key from a JSON secret.
   *
   * @param secret a JSON secret with the key `apiKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): SingularCredentials {
    return new SingularCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
