import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { HubSpotCredentials } from './credentials';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile';
import { renderCustomConnector } from '../custom-connector/render';
import { ConnectorProfileBase } from '../private/connector-profile-base';
import { readCall } from '../private/factory/mode';
import { ProfileProblems } from '../private/profile-problems';

/**
 * Properties of a HubSpot connector profile.
 */
export interface HubSpotConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * How AppFlow signs in.
   */
  readonly credentials: HubSpotCredentials;
}

/**
 * A connector profile for HubSpot.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-hubspot.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class HubSpotConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.HubSpotConnectorProfile';

  public constructor(scope: Construct, id: string, props: HubSpotConnectorProfileProps) {
    const v = new ProfileProblems('HubSpotConnectorProfile', scope, id, props);
    const authentication = readCall(v, 'credentials', 'HubSpotCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.HUBSPOT,
      authentication,
      tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
    }));
  }
}
