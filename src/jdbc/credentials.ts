import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import { renderBasic } from '../private/modes';
import type { SecretFieldsOptions } from '../secret-fields';

/** What the connector wants of it, beside of where the database is. */
type DatabaseLogin = ReturnType<typeof renderBasic>;

const basic: CredentialsMode<DatabaseLogin> = {
  factory: 'DatabaseCredentials.basic',
  fields: {
    username: { kind: 'text', limit: LIMITS.MapValue, inSecret: true },
    password: { kind: 'secret', limit: LIMITS.MapValue },
  },
  required: ['username', 'password'],
  render: renderBasic,
};

/**
 * How AppFlow signs in to a database.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export class DatabaseCredentials {
  /**
   * User name and password, each at most 2048 characters without white space.
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
  public readonly _source: CredentialsSource<DatabaseLogin>;

  private constructor(source: CredentialsSource<DatabaseLogin>) {
    this._source = source;
  }
}
