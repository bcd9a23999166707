import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { ServiceNowCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a ServiceNow connector profile.
 */
export interface ServiceNowConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with. The user needs roles that may read `sys_db_object`, `sys_dictionary` and
   * `sys_glide_object`, and the tables to transfer.
   */
  readonly credentials: ServiceNowCredentials;

  /**
   * The URL of the instance, such as `https://acme.service-now.com`. It must begin with `https://`. Maximum length: 256.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for ServiceNow.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/servicenow.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class ServiceNowConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.ServiceNowConnectorProfile';

  public constructor(scope: Construct, id: string, props: ServiceNowConnectorProfileProps) {
    const v = new ProfileProblems('ServiceNowConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.SERVICE_NOW,
      properties: PROPS.read(v, props),
      credentials: { serviceNow: readCall(v, 'credentials', 'ServiceNowCredentials', props.credentials) },
    });
  }
}
