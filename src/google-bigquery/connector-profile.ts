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
 * Properties of a Google BigQuery connector profile.
 */
export interface GoogleBigQueryConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: GoogleCredentials;
}

/**
 * A connector profile for Google BigQuery.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-google-bigquery.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class GoogleBigQueryConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.GoogleBigQueryConnectorProfile';

  public constructor(scope: Construct, id: string, props: GoogleBigQueryConnectorProfileProps) {
    const v = new ProfileProblems('GoogleBigQueryConnectorProfile', scope, id, props);
    const authentication = readCall(v, 'credentials', 'GoogleCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.GOOGLE_BIGQUERY,
      authentication,
    }));
  }
}
