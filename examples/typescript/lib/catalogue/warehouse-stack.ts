import { Annotations } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { ConnectionMode, RedshiftConnectorProfile, RedshiftEndpoint, SnowflakeConnectorProfile, SnowflakeCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack } from './catalogue-stack';

/** Amazon Redshift and Snowflake, both as destinations, and the bucket where AppFlow stages data for them. */
export class WarehouseStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    const bucket = new Bucket(this, 'Staging', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
    });
    this.redshift(bucket);
    this.snowflake(bucket);
  }

  private redshift(bucket: IBucket): void {
    new RedshiftConnectorProfile(this, 'RedshiftCluster', {
      endpoint: RedshiftEndpoint.cluster({ clusterIdentifier: 'sales', databaseName: 'dev', username: 'appflow' }),
      bucket,
      bucketPrefix: 'redshift',
    });
    new RedshiftConnectorProfile(this, 'RedshiftServerless', {
      endpoint: RedshiftEndpoint.serverless({ workgroupName: 'sales', databaseName: 'dev' }),
      bucket,
    });
    const dataApiRole = Role.fromRoleName(this, 'DataApiRole', 'appflow-data-api');
    const bucketAccessRole = Role.fromRoleName(this, 'BucketAccessRole', 'redshift-staging');
    new RedshiftConnectorProfile(this, 'RedshiftServerlessWithRoles', {
      endpoint: RedshiftEndpoint.serverless({ workgroupName: 'sales', databaseName: 'dev', dataApiRole }),
      bucket,
      bucketAccessRole,
    });
    new RedshiftConnectorProfile(this, 'RedshiftClusterWithRoles', {
      endpoint: RedshiftEndpoint.cluster({ clusterIdentifier: 'sales', databaseName: 'dev', username: 'appflow', dataApiRole }),
      bucket,
      bucketAccessRole,
    });
    const secret = this.secret('redshift');
    const databaseUrl = 'jdbc:redshift://sales.example.eu-west-1.redshift.amazonaws.com:5439/dev';
    const jdbc = new RedshiftConnectorProfile(this, 'RedshiftJdbc', {
      endpoint: RedshiftEndpoint.jdbc({ databaseUrl, username: 'appflow', password: secret.secretValueFromJson('password') }),
      bucket,
    });
    const jdbcFromSecret = new RedshiftConnectorProfile(this, 'RedshiftJdbcFromSecret', {
      endpoint: RedshiftEndpoint.jdbcFromSecret(secret, { databaseUrl }),
      bucket,
    });
    for (const profile of [jdbc, jdbcFromSecret]) {
      Annotations.of(profile).acknowledgeWarning('cdk-appflow-constructs:redshiftJdbc', 'to show what it renders; use the Data API');
    }
  }

  private snowflake(bucket: IBucket): void {
    const secret = this.secret('snowflake');
    new SnowflakeConnectorProfile(this, 'Snowflake', {
      warehouse: 'COMPUTE_WH',
      database: 'SALES',
      schema: 'RAW',
      stage: 'APPFLOW_STAGE',
      bucket,
      bucketPrefix: 'snowflake',
      accountName: 'vna33034',
      region: 'eu-west-1',
      connectionMode: ConnectionMode.PRIVATE,
      privateLinkServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0fedcba9876543210',
      storageIntegration: { userArn: 'arn:aws:iam::123456789012:user/abc1-b-self1234', externalId: 'ACME_SFCRole=2_a123456/s0aBCDEfGHIJklmNoPq=' },
      credentials: SnowflakeCredentials.basic({ username: 'APPFLOW', password: secret.secretValueFromJson('password') }),
    });
    new SnowflakeConnectorProfile(this, 'SnowflakeFromSecret', {
      warehouse: 'COMPUTE_WH',
      database: 'SALES',
      stage: 'APPFLOW_STAGE',
      bucket,
      credentials: SnowflakeCredentials.basicFromSecret(secret),
    });
  }
}
