import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { SalesforceCredentials } from './credentials';
import { PROPS } from './description';
import { ConnectionMode } from '../connection-mode';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Salesforce connector profile.
 */
export interface SalesforceConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: SalesforceCredentials;

  /**
   * The URL of the Salesforce instance, such as `https://acme.my.salesforce.com`. It must begin with `https://`. Maximum length:
   * 256.
   *
   * @default - the instance that the credentials belong to
   */
  readonly instanceUrl?: string;

  /**
   * Whether the instance is a sandbox. A value that contradicts `instanceUrl` raises the warning
   * `cdk-appflow-constructs:salesforceEnvironment`; the URL of a sandbox is, for example,
   * `https://acme--uat.sandbox.my.salesforce.com`.
   *
   * @default false
   */
  readonly sandbox?: boolean;

  /**
   * Whether AppFlow reaches Salesforce over the internet or through AWS PrivateLink.
   *
   * @default ConnectionMode.PUBLIC
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
   */
  readonly connectionMode?: ConnectionMode;

  /**
   * Whether AppFlow fetches metadata and tokens through AWS PrivateLink as well, not only records. An error without
   * `ConnectionMode.PRIVATE`.
   *
   * @default false
   */
  readonly usePrivateLinkForMetadataAndAuthorization?: boolean;
}

/**
 * A connector profile for Salesforce.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class SalesforceConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.SalesforceConnectorProfile';

  public constructor(scope: Construct, id: string, props: SalesforceConnectorProfileProps) {
    const v = new ProfileProblems('SalesforceConnectorProfile', scope, id, props);
    const rendered = PROPS.read(v, props);
    const authentication = readCall(v, 'credentials', 'SalesforceCredentials', props.credentials);
    super(scope, id, props, v, {
      connectorType: ConnectorType.SALESFORCE,
      ...rendered,
      credentials: { salesforce: authentication?.credentials },
      clientCredentials: authentication?.clientCredentials,
    });
  }
}
