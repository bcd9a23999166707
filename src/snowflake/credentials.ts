import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { basic } from './description';

/**
 * Credentials for Snowflake.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/snowflake.html
 */
export class SnowflakeCredentials {
  /**
   * User name and password.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): SnowflakeCredentials {
    return new SnowflakeCredentials({ mode: basic, options });
  }

  /**
   * User name and password from a JSON secret.
   *
   * @param secret a JSON secret with the keys `username` and `password`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): SnowflakeCredentials {
    return new SnowflakeCredentials({ mode: basic, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
