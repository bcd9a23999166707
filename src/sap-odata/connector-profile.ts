import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { SapODataCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectionMode } from '../connection-mode';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of an SAP OData connector profile.
 */
export interface SapODataConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: SapODataCredentials;

  /**
   * The URL of the SAP application, such as `https://sap.example.com`. It must begin with `http://` or `https://`. Maximum
   * length: 256.
   */
  readonly applicationHostUrl: string;

  /**
   * The path of the catalog service, such as `/sap/opu/odata/iwfnd/catalogservice;v=2`. Maximum length: 512. AppFlow doesn't
   * accept the path of a single object.
   */
  readonly applicationServicePath: string;

  /**
   * The port, 1 to 65535.
   *
   * @default 443
   */
  readonly portNumber?: number;

  /**
   * The SAP client: three digits, such as `100`.
   */
  readonly clientNumber: string;

  /**
   * The language to sign in with, such as `EN`: at most two letters or digits. An empty string selects the default of the SAP
   * system.
   *
   * @default - the default language of the SAP system
   */
  readonly logonLanguage?: string;

  /**
   * Whether to disable single sign-on. It applies only to sign-in with user name and password.
   *
   * @default false
   */
  readonly disableSso?: boolean;

  /**
   * Whether AppFlow reaches the SAP system over the internet or through AWS PrivateLink. PRIVATE without `privateLinkServiceName`
   * is an error.
   *
   * @default - PRIVATE if `privateLinkServiceName` is given, otherwise PUBLIC
   */
  readonly connectionMode?: ConnectionMode;

  /**
   * The name of your VPC endpoint service in front of the SAP system, such as
   * `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`. The service must allow the principal `appflow.amazonaws.com` and
   * be available in more than half of the region's Availability Zones. It is an error with PUBLIC.
   *
   * @default - none
   */
  readonly privateLinkServiceName?: string;
}

/**
 * A connector profile for SAP OData services.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/sapodata.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class SapODataConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.SapODataConnectorProfile';

  public constructor(scope: Construct, id: string, props: SapODataConnectorProfileProps) {
    const v = new ProfileProblems('SapODataConnectorProfile', scope, id, props);
    const rendered = PROPS.read(v, props);
    const block = readCall(v, 'credentials', 'SapODataCredentials', props.credentials);
    super(scope, id, props, v, {
      connectorType: ConnectorType.SAP_ODATA,
      connectionMode: rendered?.connectionMode,
      properties: rendered && { sapoData: { ...rendered.properties, oAuthProperties: block?.oAuthProperties } },
      credentials: { sapoData: block?.credentials },
    });
  }
}
