import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BasicCredentialsOptions } from '../credentials-options';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { Login } from '../private/modes/common-modes';
import type { SecretFieldsOptions } from '../secret-fields';

const basic = mode({
  name: 'DatabaseCredentials.basic',
  fields: {
    username: field.text(LIMITS.MapValue, { inSecret: true }),
    password: field.secret(LIMITS.MapValue),
  },
  required: ['username', 'password'],
  render: (login) => login,
});

/**
 * Credentials for a database.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export class DatabaseCredentials {
  /**
   * User name and password. Neither may contain whitespace.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): DatabaseCredentials {
    return new DatabaseCredentials({ mode: basic, options });
  }

  /**
   * User name and password from a JSON secret.
   *
   * @param secret a JSON secret with the keys `username` and `password`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): DatabaseCredentials {
    return new DatabaseCredentials({ mode: basic, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Login>;

  private constructor(call: FactoryCall<Login>) {
    this._call = call;
  }
}
