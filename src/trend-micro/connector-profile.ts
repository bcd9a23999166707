import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { TrendMicroCredentials } from './credentials';
import { PROPS } from './description';
import { ConnectionMode } from '../connection-mode';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Trend Micro connector profile.
 */
export interface TrendMicroConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: TrendMicroCredentials;

  /**
   * Whether AppFlow reaches the application over the internet or through AWS PrivateLink.
   *
   * @default ConnectionMode.PUBLIC
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/private-flows.html
   */
  readonly connectionMode?: ConnectionMode;
}

/**
 * A connector profile for Trend Micro.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/trend-micro.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class TrendMicroConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.TrendMicroConnectorProfile';

  public constructor(scope: Construct, id: string, props: TrendMicroConnectorProfileProps) {
    const v = new ProfileProblems('TrendMicroConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.TREND_MICRO,
      ...PROPS.read(v, props),
      emptyProperties: true,
      credentials: { trendmicro: readCall(v, 'credentials', 'TrendMicroCredentials', props.credentials) },
    });
  }
}
