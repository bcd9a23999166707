import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { AsanaCredentials } from './credentials';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of an Asana connector profile.
 */
export interface AsanaConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: AsanaCredentials;
}

/**
 * A connector profile for Asana.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-asana.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class AsanaConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.AsanaConnectorProfile';

  public constructor(scope: Construct, id: string, props: AsanaConnectorProfileProps) {
    const v = new ProfileProblems('AsanaConnectorProfile', scope, id, props);
    const authentication = readCall(v, 'credentials', 'AsanaCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.ASANA,
      authentication,
    }));
  }
}
