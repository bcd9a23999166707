import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { apiToken } from './description';

/**
 * The token of a Dynatrace environment.
 */
export interface DynatraceApiTokenOptions {
  /**
   * The API token.
   */
  readonly apiToken: SecretValue;
}

/**
 * Credentials for Dynatrace.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/dynatrace.html
 */
export class DynatraceCredentials {
  /**
   * API token.
   *
   * @param options the token
   */
  public static apiToken(options: DynatraceApiTokenOptions): DynatraceCredentials {
    return new DynatraceCredentials({ mode: apiToken, options });
  }

  /**
   * API token from a JSON secret.
   *
   * @param secret a JSON secret with the key `apiToken`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiTokenFromSecret(secret: ISecret, options?: SecretFieldsOptions): DynatraceCredentials {
    return new DynatraceCredentials({ mode: apiToken, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
