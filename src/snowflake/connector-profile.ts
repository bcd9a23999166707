import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { SnowflakeCredentials } from './credentials';
import { PROPS } from './description';
import { createIntegrationRole } from './integration-role';
import { readStage } from './stage';
import type { SnowflakeStorageIntegration } from './storage-integration';
import type { ConnectionMode } from '../connection-mode';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { requiredText } from '../private/checks/text';
import { readCall } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Snowflake connector profile.
 */
export interface SnowflakeConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: SnowflakeCredentials;

  /**
   * The warehouse that loads the data: at most 512 letters, digits, spaces or characters of `_/!@#+=.-`.
   */
  readonly warehouse: string;

  /**
   * The database to write to. Maximum length: 512, together with schema and stage.
   */
  readonly database: string;

  /**
   * The schema of the stage.
   *
   * @default - the one in `stage`, otherwise PUBLIC
   */
  readonly schema?: string;

  /**
   * The external stage in Snowflake that reads from the bucket: only its name, or qualified as in AppFlow's guide,
   * `SALES.PUBLIC.APPFLOW_STAGE`. A qualified name must match `database` and `schema`.
   */
  readonly stage: string;

  /**
   * The bucket of the stage, where AppFlow writes the data for Snowflake. Its policy gets the statement that AppFlow needs; a
   * bucket whose policy can't be changed, such as an imported one, raises the warning
   * `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder in the bucket. It may contain spaces. Maximum length: 128.
   *
   * @default - the root of the bucket
   */
  readonly bucketPrefix?: string;

  /**
   * The name of the Snowflake account, such as `vna33034`. Maximum length: 512.
   *
   * @default - none
   */
  readonly accountName?: string;

  /**
   * The region of the Snowflake account, such as `us-west-2`. Maximum length: 64.
   *
   * @default - none
   */
  readonly region?: string;

  /**
   * Whether AppFlow reaches Snowflake over the internet or through AWS PrivateLink.
   *
   * @default - PRIVATE if `privateLinkServiceName` is given, otherwise PUBLIC
   */
  readonly connectionMode?: ConnectionMode;

  /**
   * The name of Snowflake's VPC endpoint service, as the Snowflake account shows it. It is an error with PUBLIC.
   *
   * @default - none
   */
  readonly privateLinkServiceName?: string;

  /**
   * The storage integration with which Snowflake reads the bucket. It creates `integrationRole`, whose ARN is the integration's
   * `STORAGE_AWS_ROLE_ARN`.
   *
   * @default - no role is created
   */
  readonly storageIntegration?: SnowflakeStorageIntegration;
}

/**
 * A connector profile for Snowflake, as a destination.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/snowflake.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class SnowflakeConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.SnowflakeConnectorProfile';

  /**
   * The database that AppFlow writes to.
   */
  public readonly database: string;

  /**
   * The schema in `database`.
   */
  public readonly schema: string;

  /**
   * The bucket where AppFlow stages the data for Snowflake.
   */
  public readonly stagingBucket: IBucket;

  /**
   * The folder in `stagingBucket`; undefined for the root of the bucket.
   */
  public readonly stagingBucketPrefix?: string;

  /**
   * The role that Snowflake assumes to read the bucket; undefined without `storageIntegration`.
   */
  public readonly integrationRole?: IRole;

  public constructor(scope: Construct, id: string, props: SnowflakeConnectorProfileProps) {
    const v = new ProfileProblems('SnowflakeConnectorProfile', scope, id, props);
    const stage = readStage(v, props);
    const rendered = PROPS.read(v, props);
    const { storageIntegration } = props;
    if (storageIntegration) {
      requiredText(v, 'storageIntegration.userArn', storageIntegration.userArn, LIMITS.RoleArn, {
        example: 'arn:aws:iam::123456789012:user/abc1-b-self1234',
      });
      requiredText(v, 'storageIntegration.externalId', storageIntegration.externalId, LIMITS.ExternalId);
    }
    const credentials = readCall(v, 'credentials', 'SnowflakeCredentials', props.credentials);
    super(scope, id, props, v, {
      connectorType: ConnectorType.SNOWFLAKE,
      connectionMode: rendered?.connectionMode,
      properties: rendered && { snowflake: { ...rendered.properties, stage: stage.name } },
      credentials: { snowflake: credentials },
      stagingBucket: props.bucket,
    });
    this.database = props.database;
    this.schema = stage.schema;
    this.stagingBucket = props.bucket;
    this.stagingBucketPrefix = rendered?.properties.bucketPrefix;
    this.integrationRole = storageIntegration && createIntegrationRole(this, storageIntegration, props.bucket, rendered?.properties.bucketPrefix);
  }
}
