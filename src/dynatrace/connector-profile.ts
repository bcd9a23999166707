import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { DynatraceCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Dynatrace connector profile.
 */
export interface DynatraceConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: DynatraceCredentials;

  /**
   * The URL of the environment, such as `https://acme.live.dynatrace.com`. Maximum length: 256. A value that doesn't begin with
   * `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Dynatrace.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/dynatrace.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class DynatraceConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.DynatraceConnectorProfile';

  public constructor(scope: Construct, id: string, props: DynatraceConnectorProfileProps) {
    const v = new ProfileProblems('DynatraceConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.DYNATRACE,
      properties: PROPS.read(v, props),
      credentials: { dynatrace: readCall(v, 'credentials', 'DynatraceCredentials', props.credentials) },
    });
  }
}
