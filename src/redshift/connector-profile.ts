import { Lazy } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { PROPS } from './description';
import type { RedshiftEndpoint } from './endpoint';
import { createBucketAccessRole, createDataApiRole } from './roles';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { APPFLOW } from '../private/permissions/permissions';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of an Amazon Redshift connector profile.
 */
export interface RedshiftConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The database that AppFlow writes to, and how AppFlow connects to it.
   */
  readonly endpoint: RedshiftEndpoint;

  /**
   * The bucket where AppFlow stages the data for Redshift. Its policy gets the statement that AppFlow needs; a bucket whose
   * policy can't be changed, such as an imported one, raises the warning `cdk-appflow-constructs:importedBucketPolicy`.
   */
  readonly bucket: IBucket;

  /**
   * The folder in the bucket. It may contain spaces. Maximum length: 128.
   *
   * @default - the root of the bucket
   */
  readonly bucketPrefix?: string;

  /**
   * The role that Redshift assumes to read the bucket. Associate it with the cluster or namespace yourself, even if this
   * construct creates it.
   *
   * @default - a role that may read the bucket
   */
  readonly bucketAccessRole?: IRole;
}

/**
 * A connector profile for Amazon Redshift, as a destination.
 *
 * The principal that deploys it needs `iam:PassRole` on both roles.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/redshift.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class RedshiftConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.RedshiftConnectorProfile';

  /**
   * The bucket where AppFlow stages the data for Redshift.
   */
  public readonly stagingBucket: IBucket;

  /**
   * The folder in `stagingBucket`; undefined for the root of the bucket.
   */
  public readonly stagingBucketPrefix?: string;

  /**
   * The role that Redshift assumes to read the bucket. Associate it with the cluster or the namespace.
   */
  public readonly bucketAccessRole: IRole;

  /**
   * The role that AppFlow assumes to call the Redshift Data API; undefined with JDBC. For a serverless workgroup, grant it access
   * in the database: `GRANT ... TO "IAMR:<name of the role>"`.
   */
  public readonly dataApiRole?: IRole;

  public constructor(scope: Construct, id: string, props: RedshiftConnectorProfileProps) {
    const v = new ProfileProblems('RedshiftConnectorProfile', scope, id, props);
    const rendered = PROPS.read(v, props);
    const endpoint = readCall(v, 'endpoint', 'RedshiftEndpoint', props.endpoint);
    const dataApi = endpoint?.dataApi;
    // The roles are created inside the profile, so after it.
    const roleArn = Lazy.string({ produce: () => this.bucketAccessRole.roleArn });
    const dataApiRoleArn = dataApi && Lazy.string({ produce: () => this.dataApiRole?.roleArn });
    super(scope, id, props, v, {
      connectorType: ConnectorType.REDSHIFT,
      properties: rendered && {
        redshift: {
          ...endpoint?.properties,
          bucketName: rendered.bucketName,
          bucketPrefix: rendered.bucketPrefix,
          roleArn,
          dataApiRoleArn,
        },
      },
      credentials: endpoint?.credentials && { redshift: endpoint.credentials },
      stagingBucket: props.bucket,
      passedRoles: {
        arns: dataApiRoleArn === undefined ? [roleArn] : [roleArn, dataApiRoleArn],
        services: [APPFLOW, 'redshift.amazonaws.com'],
      },
    });
    this.stagingBucket = props.bucket;
    this.stagingBucketPrefix = rendered?.bucketPrefix;
    this.bucketAccessRole = rendered?.bucketAccessRole ?? createBucketAccessRole(this, props.bucket);
    this.dataApiRole = dataApi && (dataApi.role ?? createDataApiRole(this, dataApi.target));
    // Policies of created roles must be in place when AppFlow first uses them. Policies of given roles may name the profile.
    for (const role of [this.bucketAccessRole, this.dataApiRole]) {
      this._waitFor(role?.node.scope === this ? role : undefined);
    }
  }
}
