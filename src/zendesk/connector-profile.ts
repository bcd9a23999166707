import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { ZendeskCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Zendesk connector profile.
 */
export interface ZendeskConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with. The unique identifier of the OAuth client in Zendesk must be
   * `aws_integration_to_Zendesk`.
   */
  readonly credentials: ZendeskCredentials;

  /**
   * The URL of the account, such as `https://acme.zendesk.com`. It must begin with `https://`. Maximum length: 256.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Zendesk.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class ZendeskConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.ZendeskConnectorProfile';

  public constructor(scope: Construct, id: string, props: ZendeskConnectorProfileProps) {
    const v = new ProfileProblems('ZendeskConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.ZENDESK,
      properties: PROPS.read(v, props),
      credentials: { zendesk: readCall(v, 'credentials', 'ZendeskCredentials', props.credentials) },
    });
  }
}
