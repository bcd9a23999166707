import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import type { GoogleCredentials } from '../google/credentials';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Google Analytics 4 connector profile.
 */
export interface GoogleAnalytics4ConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: GoogleCredentials;
}

/**
 * A connector profile for Google Analytics 4.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-google-analytics-4.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class GoogleAnalytics4ConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.GoogleAnalytics4ConnectorProfile';

  public constructor(scope: Construct, id: string, props: GoogleAnalytics4ConnectorProfileProps) {
    const v = new ProfileProblems('GoogleAnalytics4ConnectorProfile', scope, id, props);
    const authentication = readCall(v, 'credentials', 'GoogleCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.GOOGLE_ANALYTICS_4,
      authentication,
    }));
  }
}
