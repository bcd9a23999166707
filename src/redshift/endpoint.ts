import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { cluster, serverless, jdbc } from './description';

/**
 * A provisioned cluster, reached through the Redshift Data API.
 */
export interface RedshiftClusterEndpointOptions {
  /**
   * The identifier of the cluster. Maximum length: 512.
   */
  readonly clusterIdentifier: string;

  /**
   * The database to write to. Maximum length: 512.
   */
  readonly databaseName: string;

  /**
   * The database user to write as. Maximum length: 512. The Data API needs no password.
   */
  readonly username: string;

  /**
   * The role that AppFlow assumes to call the Data API.
   *
   * @default - a role with the documented permissions, for this cluster, database and user
   */
  readonly dataApiRole?: IRole;
}

/**
 * A serverless workgroup, reached through the Redshift Data API.
 *
 * You must take two steps yourself: grant the role access in the database (`GRANT ... TO "IAMR:<name of the role>"`), and, unless
 * you pass a role, tag the workgroup with the key `RedshiftDataFullAccess`.
 */
export interface RedshiftServerlessEndpointOptions {
  /**
   * The name of the workgroup. Maximum length: 512.
   */
  readonly workgroupName: string;

  /**
   * The database to write to. Maximum length: 512.
   */
  readonly databaseName: string;

  /**
   * The role that AppFlow assumes to call the Data API.
   *
   * @default - a role with the documented permissions, for workgroups with the tag `RedshiftDataFullAccess`
   */
  readonly dataApiRole?: IRole;
}

/**
 * A cluster, reached through JDBC over the internet. AWS recommends the Data API instead and plans to discontinue JDBC.
 */
export interface RedshiftJdbcEndpointOptions extends BasicCredentialsOptions {
  /**
   * The JDBC URL, such as `jdbc:redshift://cluster.abc.eu-west-1.redshift.amazonaws.com:5439/dev`. Maximum length: 512.
   */
  readonly databaseUrl: string;
}

/**
 * Options for user name and password in a JSON secret, with the JDBC URL.
 */
export interface RedshiftJdbcEndpointFromSecretOptions extends SecretFieldsOptions {
  /**
   * The JDBC URL, such as `jdbc:redshift://cluster.abc.eu-west-1.redshift.amazonaws.com:5439/dev`. Maximum length: 512.
   */
  readonly databaseUrl: string;
}

/**
 * A Redshift database, reached through exactly one of a cluster, a serverless workgroup and JDBC.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/redshift.html
 */
export class RedshiftEndpoint {
  /**
   * A provisioned cluster, reached through the Redshift Data API. It doesn't have to be publicly accessible.
   *
   * @param options the cluster, the database and the user
   */
  public static cluster(options: RedshiftClusterEndpointOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: cluster, options });
  }

  /**
   * A serverless workgroup, reached through the Redshift Data API. It doesn't have to be publicly accessible.
   *
   * @param options the workgroup and the database
   */
  public static serverless(options: RedshiftServerlessEndpointOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: serverless, options });
  }

  /**
   * A publicly accessible cluster, reached through JDBC. AWS recommends the Data API instead and plans to discontinue JDBC.
   * AppFlow reportedly rejects it without a role for the Data API, so it raises the warning
   * `cdk-appflow-constructs:redshiftJdbc`.
   *
   * @param options the URL, the user name and the password
   */
  public static jdbc(options: RedshiftJdbcEndpointOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: jdbc, options });
  }

  /**
   * A publicly accessible cluster, reached through JDBC, with user name and password from a JSON secret. AWS recommends the Data
   * API instead, so it raises the warning `cdk-appflow-constructs:redshiftJdbc`.
   *
   * @param secret a JSON secret with the keys `username` and `password`, unless `fieldNames` names others
   * @param options the URL, and the keys and the version to read
   */
  public static jdbcFromSecret(secret: ISecret, options: RedshiftJdbcEndpointFromSecretOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: jdbc, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
