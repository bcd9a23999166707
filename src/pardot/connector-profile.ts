import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { PardotCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Salesforce Pardot connector profile.
 */
export interface PardotConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: PardotCredentials;

  /**
   * The ID of the Pardot business unit, such as `0UvB00000000001AAA`. Maximum length: 18.
   */
  readonly businessUnitId: string;

  /**
   * The URL of the Pardot instance. Maximum length: 256. A value that doesn't begin with `https://` raises the warning
   * `cdk-appflow-constructs:instanceUrlFormat`.
   *
   * @default - the instance that the credentials belong to
   */
  readonly instanceUrl?: string;

  /**
   * Whether the instance is a sandbox.
   *
   * @default false
   */
  readonly sandbox?: boolean;
}

/**
 * A connector profile for Salesforce Pardot (Marketing Cloud Account Engagement).
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/pardot.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class PardotConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.PardotConnectorProfile';

  public constructor(scope: Construct, id: string, props: PardotConnectorProfileProps) {
    const v = new ProfileProblems('PardotConnectorProfile', scope, id, props);
    const properties = PROPS.read(v, props);
    const authentication = readCall(v, 'credentials', 'PardotCredentials', props.credentials);
    super(scope, id, props, v, {
      connectorType: ConnectorType.PARDOT,
      properties,
      credentials: { pardot: authentication?.credentials },
      clientCredentials: authentication?.clientCredentials,
    });
  }
}
