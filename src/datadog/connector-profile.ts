import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { DatadogCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Datadog connector profile.
 */
export interface DatadogConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: DatadogCredentials;

  /**
   * The URL of the Datadog site's API, such as `https://api.datadoghq.com`. Maximum length: 256. A value that doesn't begin with
   * `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Datadog.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/datadog.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class DatadogConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.DatadogConnectorProfile';

  public constructor(scope: Construct, id: string, props: DatadogConnectorProfileProps) {
    const v = new ProfileProblems('DatadogConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.DATADOG,
      properties: PROPS.read(v, props),
      credentials: { datadog: readCall(v, 'credentials', 'DatadogCredentials', props.credentials) },
    });
  }
}
