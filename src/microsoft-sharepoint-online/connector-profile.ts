import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { ConnectorLabel } from '../connector-label';
import { renderCustomConnector } from '../custom-connector/render';
import type { MicrosoftConnectorProfileOptions } from '../microsoft/connector-profile-options';
import { microsoftTokenUrl } from '../microsoft/token-url';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Microsoft SharePoint Online connector profile.
 */
export interface MicrosoftSharePointOnlineConnectorProfileProps extends MicrosoftConnectorProfileOptions {}

/**
 * A connector profile for Microsoft SharePoint Online.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-microsoft-sharepoint-online.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class MicrosoftSharePointOnlineConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.MicrosoftSharePointOnlineConnectorProfile';

  public constructor(scope: Construct, id: string, props: MicrosoftSharePointOnlineConnectorProfileProps) {
    const v = new ProfileProblems('MicrosoftSharePointOnlineConnectorProfile', scope, id, props);
    const tokenUrl = microsoftTokenUrl(v, props.tenantId);
    const authentication = readCall(v, 'credentials', 'MicrosoftCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE,
      authentication,
      tokenUrl,
    }));
  }
}
