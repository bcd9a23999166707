import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { HubSpotCredentials } from './credentials';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import { text } from '../private/checks/text';
import { readCall } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { isAbsent } from '../private/predicates';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a HubSpot connector profile.
 */
export interface HubSpotConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: HubSpotCredentials;

  /**
   * HubSpot's token URL, one of those that AppFlow's `DescribeConnector` lists for the connector `HubSpot`. It must begin with
   * `http://` or `https://`. Maximum length: 256.
   *
   * HubSpot shuts down the default URL on 2027-02-16. Its successor is `https://api.hubapi.com/oauth/2026-03/token`. It isn't
   * known yet whether AppFlow accepts it, so check with `DescribeConnector` before you use it.
   *
   * @default https://api.hubapi.com/oauth/v1/token
   * @see https://developers.hubspot.com/changelog/v1-oauth-api-deprecation
   */
  readonly tokenUrl?: string;
}

const TOKEN_URL = 'https://api.hubapi.com/oauth/v1/token';

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
    const tokenUrl = isAbsent(props.tokenUrl) ? TOKEN_URL : text(v, 'tokenUrl', props.tokenUrl, LIMITS.TokenUrl, { example: TOKEN_URL });
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.HUBSPOT,
      authentication,
      tokenUrl,
    }));
  }
}
