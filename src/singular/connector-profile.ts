import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { SingularCredentials } from './credentials';
import { PROPS } from './description';
import { ConnectionMode } from '../connection-mode';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Singular connector profile.
 */
export interface SingularConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: SingularCredentials;

  /**
   * Whether AppFlow reaches the application over the internet or through AWS PrivateLink.
   *
   * @default ConnectionMode.PUBLIC
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/private-flows.html
   */
  readonly connectionMode?: ConnectionMode;
}

/**
 * A connector profile for Singular.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/singular.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class SingularConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.SingularConnectorProfile';

  public constructor(scope: Construct, id: string, props: SingularConnectorProfileProps) {
    const v = new ProfileProblems('SingularConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.SINGULAR,
      ...PROPS.read(v, props),
      emptyProperties: true,
      credentials: { singular: readCall(v, 'credentials', 'SingularCredentials', props.credentials) },
    });
  }
}
