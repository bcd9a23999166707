import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { ConnectorLabel } from '../connector-label';
import { renderCustomConnector } from '../custom-connector/render';
import type { MicrosoftConnectorProfileOptions } from '../microsoft/connector-profile-options';
import { microsoftTokenUrl } from '../microsoft/token-url';
import * as field from '../private/factory/fields';
import { propsMode, readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Microsoft Dynamics 365 connector profile.
 */
export interface MicrosoftDynamics365ConnectorProfileProps extends MicrosoftConnectorProfileOptions {
  /**
   * The URL of the organization, such as `https://acme.api.crm.dynamics.com`. Maximum length: 256. A value that doesn't begin
   * with `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;

}

const PROPS = propsMode({
  name: 'MicrosoftDynamics365ConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://acme.api.crm.dynamics.com', { strict: false }) },
  required: ['instanceUrl'],
  render: (values) => values,
});

/**
 * A connector profile for Microsoft Dynamics 365.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-microsoft-dynamics-365.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class MicrosoftDynamics365ConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.MicrosoftDynamics365ConnectorProfile';

  public constructor(scope: Construct, id: string, props: MicrosoftDynamics365ConnectorProfileProps) {
    const v = new ProfileProblems('MicrosoftDynamics365ConnectorProfile', scope, id, props);
    const profileProperties = PROPS.read(v, props);
    const tokenUrl = microsoftTokenUrl(v, props.tenantId);
    const authentication = readCall(v, 'credentials', 'MicrosoftCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.MICROSOFT_DYNAMICS_365,
      authentication,
      profileProperties,
      tokenUrl,
    }));
  }
}
