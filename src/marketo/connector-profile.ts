import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { MarketoCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Marketo connector profile.
 */
export interface MarketoConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: MarketoCredentials;

  /**
   * The URL of the instance's REST API, such as `https://123-abc-456.mktorest.com`. It must begin with `https://`. Maximum
   * length: 256.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Marketo.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/marketo.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class MarketoConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.MarketoConnectorProfile';

  public constructor(scope: Construct, id: string, props: MarketoConnectorProfileProps) {
    const v = new ProfileProblems('MarketoConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.MARKETO,
      properties: PROPS.read(v, props),
      credentials: { marketo: readCall(v, 'credentials', 'MarketoCredentials', props.credentials) },
    });
  }
}
