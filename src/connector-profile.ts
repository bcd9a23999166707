import { Fn, Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ConnectorType } from './connector-type';
import type { IConnectorProfile } from './i-connector-profile';
import { text } from './private/checks/text';
import { oneOf } from './private/checks/values';
import { LIMITS } from './private/limits';
import { ConnectorProfileResource } from './private/profile/connector-profile-resource';
import { readProfileName } from './private/profile/profile-name';
import { ProfileProblems } from './private/profile/profile-problems';

/**
 * Attributes of an existing connector profile. Give exactly one of name and ARN.
 */
export interface ConnectorProfileAttributes {
  /**
   * The name of a profile in the account and region of the stack. Give exactly one of `connectorProfileName` and
   * `connectorProfileArn`.
   *
   * @default - taken from `connectorProfileArn`
   */
  readonly connectorProfileName?: string;

  /**
   * The ARN of the profile, such as `arn:aws:appflow:eu-west-1:123456789012:connectorprofile/crm`. Its account and region become
   * the environment of the resource.
   *
   * @default - derived from `connectorProfileName` and the stack's environment
   */
  readonly connectorProfileArn?: string;

  /**
   * The connector that the profile is for.
   *
   * @default - CUSTOM_CONNECTOR if `connectorLabel` is given, otherwise unknown
   */
  readonly connectorType?: ConnectorType;

  /**
   * The label of a custom connector or an AWS-authored one (`ConnectorLabel`): 2 to 256 letters, digits or characters of
   * `_!@#.-`, the first a letter or digit. An error with a `connectorType` other than CUSTOM_CONNECTOR.
   *
   * @default - none, or unknown
   */
  readonly connectorLabel?: string;
}

/**
 * References to existing connector profiles.
 *
 * To create a profile, use the class of its connector, such as `SalesforceConnectorProfile`.
 */
export class ConnectorProfile {
  /**
   * References a profile in the account and region of the stack by its name.
   *
   * @param connectorProfileName the name of the profile
   */
  public static fromConnectorProfileName(scope: Construct, id: string, connectorProfileName: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(scope, id, { connectorProfileName });
  }

  /**
   * References a profile in any account and region by its ARN.
   *
   * @param connectorProfileArn an ARN of the form `arn:aws:appflow:<region>:<account>:connectorprofile/<name>`
   */
  public static fromConnectorProfileArn(scope: Construct, id: string, connectorProfileArn: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(scope, id, { connectorProfileArn });
  }

  /**
   * References a profile by its attributes.
   *
   * @param attrs its name or its ARN, and its connector
   */
  public static fromConnectorProfileAttributes(scope: Construct, id: string, attrs: ConnectorProfileAttributes): IConnectorProfile {
    const v = new ProfileProblems('ConnectorProfile', scope, id, attrs);
    const connectorType = oneOf(v, 'connectorType', attrs.connectorType, ConnectorType);
    const arn = text(v, 'connectorProfileArn', attrs.connectorProfileArn, LIMITS.ConnectorProfileArn);
    const name = readProfileName(v, attrs.connectorProfileName);
    if ((arn === undefined) === (name === undefined)) {
      v.problem('exactly one of connectorProfileName and connectorProfileArn must be given');
    }
    const connectorLabel = text(v, 'connectorLabel', attrs.connectorLabel, LIMITS.ConnectorLabel, { example: 'MyConnector', credential: true });
    const labelled = connectorLabel === undefined ? undefined : ConnectorType.CUSTOM_CONNECTOR;
    if (labelled && connectorType && connectorType !== labelled && !Token.isUnresolved(connectorType)) {
      v.problem(`connectorLabel requires connectorType CUSTOM_CONNECTOR, got ${connectorType}; leave out connectorType or the label`);
    }
    v.throwIfInvalid();
    return new ImportedConnectorProfile(scope, id, arn, name, connectorType ?? labelled, connectorLabel);
  }

  private constructor() {}
}

class ImportedConnectorProfile extends ConnectorProfileResource {
  public readonly connectorProfileName: string;
  public readonly connectorProfileArn: string;

  public constructor(
    scope: Construct,
    id: string,
    arn: string | undefined,
    name: string | undefined,
    public readonly connectorType: ConnectorType | undefined,
    public readonly connectorLabel: string | undefined,
  ) {
    super(scope, id, { environmentFromArn: arn });
    this.connectorProfileArn = arn ?? Stack.of(this).formatArn({ service: 'appflow', resource: 'connectorprofile', resourceName: name });
    this.connectorProfileName = name ?? nameInArn(this.connectorProfileArn);
  }
}

/** A name may contain slashes: it is everything after the first one. */
function nameInArn(arn: string): string {
  return Token.isUnresolved(arn)
    ? Fn.select(1, Fn.split(':connectorprofile/', arn))
    : arn.slice(arn.indexOf('/') + 1);
}
