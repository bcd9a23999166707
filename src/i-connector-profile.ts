import type { IResource } from 'aws-cdk-lib';
import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import type { ConnectorProfileGrants } from './connector-profile-grants';
import type { ConnectorType } from './connector-type';

/**
 * An Amazon AppFlow connector profile: the location of an application and the credentials for it.
 *
 * It can be passed wherever aws-cdk-lib accepts an `IConnectorProfileRef`.
 */
export interface IConnectorProfile extends IResource, IConnectorProfileRef {
  /**
   * The name of the profile, which flows refer to.
   *
   * @attribute
   */
  readonly connectorProfileName: string;

  /**
   * The ARN of the profile.
   *
   * @attribute
   */
  readonly connectorProfileArn: string;

  /**
   * The connector that the profile is for; undefined for an imported profile whose connector is unknown.
   */
  readonly connectorType?: ConnectorType;

  /**
   * The label of a custom connector or an AWS-authored one; undefined for other connectors, and for an imported profile whose
   * label is unknown.
   */
  readonly connectorLabel?: string;

  /**
   * Permissions on the profile.
   */
  readonly grants: ConnectorProfileGrants;
}
