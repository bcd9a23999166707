import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { InforNexusCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of an Infor Nexus connector profile.
 */
export interface InforNexusConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: InforNexusCredentials;

  /**
   * The URL of the instance, such as `https://infor-nexus.example.com`. Maximum length: 256. A value that doesn't begin with
   * `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Infor Nexus.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/infor-nexus.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class InforNexusConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.InforNexusConnectorProfile';

  public constructor(scope: Construct, id: string, props: InforNexusConnectorProfileProps) {
    const v = new ProfileProblems('InforNexusConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.INFOR_NEXUS,
      properties: PROPS.read(v, props),
      credentials: { inforNexus: readCall(v, 'credentials', 'InforNexusCredentials', props.credentials) },
    });
  }
}
