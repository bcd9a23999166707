import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { checkGrantee, grantActions } from './private/permissions/grants';

/**
 * Grants permissions on a connector profile to principals that create flows with it.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/security_iam_id-based-policy-examples.html
 */
export class ConnectorProfileGrants {
  /**
   * Returns the grants for any connector profile, including an L1 `CfnConnectorProfile`.
   *
   * @param connectorProfile the profile
   */
  public static fromConnectorProfile(connectorProfile: IConnectorProfileRef): ConnectorProfileGrants {
    return new ConnectorProfileGrants(connectorProfile);
  }

  private readonly connectorProfile: IConnectorProfileRef;

  private constructor(connectorProfile: IConnectorProfileRef) {
    this.connectorProfile = connectorProfile;
  }

  /**
   * Allows the grantee to create and update flows with the profile (`appflow:UseConnectorProfile`).
   *
   * @param grantee the principal to grant the permission to
   */
  public use(grantee: IGrantable): Grant {
    return this.grant('use', grantee, ['appflow:UseConnectorProfile']);
  }

  /**
   * Allows the grantee to read the profile, and the objects and fields that the application offers through it.
   *
   * IAM supports `appflow:DescribeConnectorProfiles` only on all profiles, so it is granted on `*`. None of these actions returns
   * credentials.
   *
   * @param grantee the principal to grant the permission to
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html
   */
  public describe(grantee: IGrantable): Grant {
    checkGrantee('describe', this.connectorProfile, grantee);
    const ofAll = Grant.addToPrincipal({
      grantee,
      actions: ['appflow:DescribeConnectorProfiles'],
      resourceArns: ['*'],
    });
    return this.grant('describe', grantee, ['appflow:DescribeConnectorEntity', 'appflow:ListConnectorEntities']).combine(ofAll);
  }

  /**
   * Allows the grantee to perform the given actions on the profile.
   *
   * @param grantee the principal to grant the permission to
   * @param actions IAM actions, such as `appflow:DeleteConnectorProfile`
   */
  public actions(grantee: IGrantable, ...actions: string[]): Grant {
    return this.grant('actions', grantee, actions);
  }

  private grant(method: string, grantee: IGrantable, actions: string[]): Grant {
    const { connectorProfileRef: { connectorProfileArn } } = this.connectorProfile;
    return grantActions(method, this.connectorProfile, grantee, actions, connectorProfileArn, 'appflow:DeleteConnectorProfile');
  }
}
