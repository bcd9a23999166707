import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { DataApiTarget } from './roles';
import type { BasicCredentialsOptions } from '../credentials-options';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import { BASIC, renderBasic } from '../private/modes';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * A provisioned cluster, reached through the Redshift Data API.
 */
export interface RedshiftClusterEndpointOptions {
  /**
   * The identifier of the cluster, at most 512 characters without white space.
   */
  readonly clusterIdentifier: string;

  /**
   * The database to write to, at most 512 characters without white space.
   */
  readonly databaseName: string;

  /**
   * The database user to write as, at most 512 characters without white space. The Data API needs no password.
   */
  readonly username: string;

  /**
   * The role by which AppFlow calls the Data API.
   *
   * @default - a role with the documented permissions, for this cluster, database and user
   */
  readonly dataApiRole?: IRole;
}

/**
 * A serverless workgroup, reached through the Redshift Data API.
 *
 * Two things can't be done from CloudFormation: the role must be let into the database in SQL
 * (`GRANT ... TO "IAMR:<name of the role>"`), and with the role that is created here the workgroup must carry a tag
 * with the key `RedshiftDataFullAccess`.
 */
export interface RedshiftServerlessEndpointOptions {
  /**
   * The name of the workgroup, at most 512 characters without white space.
   */
  readonly workgroupName: string;

  /**
   * The database to write to, at most 512 characters without white space.
   */
  readonly databaseName: string;

  /**
   * The role by which AppFlow calls the Data API.
   *
   * @default - a role with the documented permissions, for workgroups with the tag `RedshiftDataFullAccess`
   */
  readonly dataApiRole?: IRole;
}

/**
 * A cluster that is reached by JDBC over the internet. AWS doesn't recommend it and is going to end it.
 */
export interface RedshiftJdbcEndpointOptions extends BasicCredentialsOptions {
  /**
   * The JDBC URL, such as `jdbc:redshift://cluster.abc.eu-west-1.redshift.amazonaws.com:5439/dev`: at most 512 characters
   * without white space.
   */
  readonly databaseUrl: string;
}

/**
 * User name and password in a JSON secret, and the JDBC URL.
 */
export interface RedshiftJdbcEndpointFromSecretOptions extends SecretFieldsOptions {
  /**
   * The JDBC URL, such as `jdbc:redshift://cluster.abc.eu-west-1.redshift.amazonaws.com:5439/dev`: at most 512 characters
   * without white space.
   */
  readonly databaseUrl: string;
}

interface Block {
  readonly properties: Omit<CfnConnectorProfile.RedshiftConnectorProfilePropertiesProperty, 'bucketName' | 'roleArn'>;
  readonly credentials?: CfnConnectorProfile.RedshiftConnectorProfileCredentialsProperty;
  /** What a role for the Data API is made for; none where the Data API isn't used. */
  readonly dataApi?: DataApiTarget;
}

const databaseName = { kind: 'text', limit: LIMITS.DatabaseName, readable: true, example: 'dev' } as const;
const dataApiRole = { kind: 'role', limit: LIMITS.DataApiRoleArn } as const;

const cluster: CredentialsMode<Block> = {
  factory: 'RedshiftEndpoint.cluster',
  fields: {
    clusterIdentifier: { kind: 'text', limit: LIMITS.ClusterIdentifier, readable: true },
    databaseName,
    username: BASIC.fields.username,
    dataApiRole,
  },
  required: ['clusterIdentifier', 'databaseName', 'username'],
  render: (values) => {
    const target = { clusterIdentifier: values.required('clusterIdentifier'), databaseName: values.required('databaseName') };
    const username = values.required('username');
    return { properties: target, credentials: { username }, dataApi: { cluster: { ...target, username } } };
  },
};

const serverless: CredentialsMode<Block> = {
  factory: 'RedshiftEndpoint.serverless',
  fields: { workgroupName: { kind: 'text', limit: LIMITS.WorkgroupName, readable: true }, databaseName, dataApiRole },
  required: ['workgroupName', 'databaseName'],
  render: (values) => ({
    properties: { isRedshiftServerless: true, workgroupName: values.required('workgroupName'), databaseName: values.required('databaseName') },
    dataApi: {},
  }),
};

const jdbc: CredentialsMode<Block> = {
  factory: 'RedshiftEndpoint.jdbc',
  fields: { ...BASIC.fields, databaseUrl: { kind: 'text', limit: LIMITS.DatabaseUrl, readable: true, example: 'jdbc:redshift://...:5439/dev' } },
  required: [...BASIC.required, 'databaseUrl'],
  render: (values) => ({ properties: { databaseUrl: values.required('databaseUrl') }, credentials: renderBasic(values) }),
};

/**
 * Which Redshift database AppFlow writes to, and how it gets there: exactly one of cluster, serverless and JDBC.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/redshift.html
 */
export class RedshiftEndpoint {
  /**
   * A provisioned cluster, reached through the Redshift Data API. It need not be public.
   *
   * @param options the cluster, the database and the user
   */
  public static cluster(options: RedshiftClusterEndpointOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: cluster, options });
  }

  /**
   * A serverless workgroup, reached through the Redshift Data API. It need not be public.
   *
   * @param options the workgroup and the database
   */
  public static serverless(options: RedshiftServerlessEndpointOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: serverless, options });
  }

  /**
   * A public cluster by JDBC. AWS recommends the Data API instead.
   *
   * @param options the URL, the user name and the password
   */
  public static jdbc(options: RedshiftJdbcEndpointOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: jdbc, options });
  }

  /**
   * A public cluster by JDBC, with user name and password in a JSON secret. AWS recommends the Data API instead.
   *
   * @param secret the secret, with the keys `username` and `password` unless `fieldNames` says otherwise
   * @param options the URL, and which keys and version to read
   */
  public static jdbcFromSecret(secret: ISecret, options: RedshiftJdbcEndpointFromSecretOptions): RedshiftEndpoint {
    return new RedshiftEndpoint({ mode: jdbc, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<Block>;

  private constructor(source: CredentialsSource<Block>) {
    this._source = source;
  }
}
