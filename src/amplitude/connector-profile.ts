import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { AmplitudeCredentials } from './credentials';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of an Amplitude connector profile.
 */
export interface AmplitudeConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: AmplitudeCredentials;
}

/**
 * A connector profile for Amplitude.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/amplitude.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class AmplitudeConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.AmplitudeConnectorProfile';

  public constructor(scope: Construct, id: string, props: AmplitudeConnectorProfileProps) {
    const v = new ProfileProblems('AmplitudeConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.AMPLITUDE,
      emptyProperties: true,
      credentials: { amplitude: readCall(v, 'credentials', 'AmplitudeCredentials', props.credentials) },
    });
  }
}
