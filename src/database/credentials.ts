import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { Login } from '../private/basic';
import { renderLogin } from '../private/basic';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

const basic = mode({
  name: 'DatabaseCredentials.basic',
  fields: {
    username: field.text(LIMITS.MapValue, { inSecret: true }),
    password: field.secret(LIMITS.MapValue),
  },
  required: ['username', 'password'],
  render: renderLogin,
});

/**
 * How AppFlow signs in to a database.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export class DatabaseCredentials {
  /**
   * User name and password, each at most 2048 characters without whitespace.
   *
   * @param options the values
   */
  public static basic(options: BasicCredentialsOptions): DatabaseCredentials {
    return new DatabaseCredentials({ mode: basic, options });
  }

  /**
   * User name and password in a JSON secret.
   *
   * @param secret the secret, with the keys `username` and `password` unless `fieldNames` says otherwise
   * @param options which keys and version to read
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
