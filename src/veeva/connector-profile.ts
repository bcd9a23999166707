import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { VeevaCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Veeva connector profile.
 */
export interface VeevaConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with. The account needs access to the API.
   */
  readonly credentials: VeevaCredentials;

  /**
   * The URL of the instance, such as `https://acme.veevavault.com`. Maximum length: 256. A value that doesn't begin with
   * `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Veeva.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/veeva.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class VeevaConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.VeevaConnectorProfile';

  public constructor(scope: Construct, id: string, props: VeevaConnectorProfileProps) {
    const v = new ProfileProblems('VeevaConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.VEEVA,
      properties: PROPS.read(v, props),
      credentials: { veeva: readCall(v, 'credentials', 'VeevaCredentials', props.credentials) },
    });
  }
}
