import type { IConnectorRef } from 'aws-cdk-lib/aws-appflow';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { CustomConnectorCredentials } from './credentials';
import { PROPS } from './description';
import { warnOfMistakenLabel } from './mistaken-labels';
import { renderCustomConnector } from './render';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { text } from '../private/checks/text';
import { readCall } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { kindOf } from '../private/messages';
import { isAbsent } from '../private/predicates';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a connector profile for a registered connector.
 */
export interface CustomConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that the connector signs in with.
   */
  readonly credentials: CustomConnectorCredentials;

  /**
   * The label that the connector is registered under, your own or one from `ConnectorLabel`: 2 to 256 letters, digits or
   * characters of `_!@#.-`, the first a letter or digit. Give exactly one of `connectorLabel` and `connector`. A label that
   * resembles one of AWS's own connectors raises the warning `cdk-appflow-constructs:connectorLabel`.
   *
   * @default - taken from `connector`
   */
  readonly connectorLabel?: string;

  /**
   * The registered connector. Give exactly one of `connectorLabel` and `connector`.
   *
   * @default - taken from `connectorLabel`
   */
  readonly connector?: IConnectorRef;

  /**
   * The properties that the connector requires: at most 50 entries. Keys consist of 1 to 128 letters, digits or underscores,
   * values of at most 2048 characters. Everyone who may describe the profile can read them, so a secret raises the warning
   * `cdk-appflow-constructs:readableSecret`.
   *
   * @default - none
   */
  readonly profileProperties?: { [key: string]: string };
}

/**
 * A connector profile for a registered connector: your own, or an AWS-authored one that has no class in this library.
 *
 * AppFlow calls the connector to check the credentials when it creates the profile.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/custom-connectors.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class CustomConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.CustomConnectorProfile';

  public constructor(scope: Construct, id: string, props: CustomConnectorProfileProps) {
    const v = new ProfileProblems('CustomConnectorProfile', scope, id, props);
    const connectorLabel = readLabel(v, props);
    const profileProperties = PROPS.read(v, props);
    const authentication = readCall(v, 'credentials', 'CustomConnectorCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({ connectorLabel, authentication, profileProperties }));
  }
}

function readLabel(v: ProfileProblems, { connector, connectorLabel }: CustomConnectorProfileProps): string | undefined {
  if (isAbsent(connector) === isAbsent(connectorLabel)) {
    v.problem('exactly one of connectorLabel and connector must be given');
    return undefined;
  }
  if (isAbsent(connector)) {
    const label = text(v, 'connectorLabel', connectorLabel, LIMITS.ConnectorLabel, { example: 'MyConnector' });
    if (label !== undefined) {
      warnOfMistakenLabel(v, 'connectorLabel', label);
    }
    return label;
  }
  if (typeof connector !== 'object' || isAbsent(connector.connectorRef)) {
    v.problem(`connector must be a registered connector (IConnectorRef), got ${kindOf(connector)}`);
    return undefined;
  }
  return text(v, 'connector', connector.connectorRef.connectorLabel, LIMITS.ConnectorLabel);
}
