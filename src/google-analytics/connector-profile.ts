import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { GoogleAnalyticsCredentials } from './credentials';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Google Analytics connector profile.
 *
 * @deprecated it reads only Universal Analytics, which Google has shut down; use `GoogleAnalytics4ConnectorProfile`
 */
export interface GoogleAnalyticsConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: GoogleAnalyticsCredentials;
}

/**
 * A connector profile for Google Analytics. It reads only Universal Analytics properties.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/google-analytics.html
 * @resource AWS::AppFlow::ConnectorProfile
 * @deprecated it reads only Universal Analytics, which Google has shut down; use `GoogleAnalytics4ConnectorProfile`
 */
@propertyInjectable
export class GoogleAnalyticsConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.GoogleAnalyticsConnectorProfile';

  public constructor(scope: Construct, id: string, props: GoogleAnalyticsConnectorProfileProps) {
    const v = new ProfileProblems('GoogleAnalyticsConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.GOOGLE_ANALYTICS,
      emptyProperties: true,
      credentials: { googleAnalytics: readCall(v, 'credentials', 'GoogleAnalyticsCredentials', props.credentials) },
    });
  }
}
