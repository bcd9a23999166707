import { Fn, Stack, Token } from 'aws-cdk-lib';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { ConnectorType } from './connector-type';
import type { IConnectorProfile } from './i-connector-profile';
import { text } from './private/checks/text';
import { oneOf } from './private/checks/values';
import { ConnectorProfileResource } from './private/connector-profile-resource';
import { LIMITS } from './private/limits';
import { readProfileName } from './private/profile-name';
import { ProfileProblems } from './private/profile-problems';

/**
 * Options common to all connector profiles.
 */
export interface ConnectorProfileOptions {
  /**
   * The name of the profile: 1 to 256 letters, digits or characters of `_/!@#+=.-`, unique in account and region.
   *
   * A profile under a fixed name can't be replaced, since CloudFormation makes the new one before it deletes the old
   * one. A dynamic reference is an error: CloudFormation may show the name, and the secret in it.
   *
   * @default - a unique name made of the path of the construct and its connector
   */
  readonly connectorProfileName?: string;

  /**
   * The customer managed key that encrypts the profile's data and credentials.
   *
   * AppFlow gets the access that it needs. A key whose policy can't be changed from here, such as an imported one,
   * raises the warning `cdk-appflow-constructs:importedKeyPolicy`, and a key of another region than the profile's the
   * warning `cdk-appflow-constructs:keyInAnotherRegion`. An alias stands for its key; one that is imported by its name
   * alone is an error. AppFlow doesn't change the key of an existing profile: to change it create a new profile, under
   * another construct id.
   *
   * @default - a key that AppFlow manages
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html
   */
  readonly encryptionKey?: IKeyRef;
}

/**
 * What is known of a connector profile that exists already. Exactly one of name and ARN.
 */
export interface ConnectorProfileAttributes {
  /**
   * The name of the profile, in the account and region of the stack. Exactly one of `connectorProfileName` and
   * `connectorProfileArn`.
   *
   * @default - taken from `connectorProfileArn`
   */
  readonly connectorProfileName?: string;

  /**
   * The ARN of the profile, such as `arn:aws:appflow:eu-west-1:123456789012:connectorprofile/crm`. Its account and region become the
   * environment of the resource.
   *
   * @default - made of `connectorProfileName` and the stack's environment
   */
  readonly connectorProfileArn?: string;

  /**
   * The connector that the profile is for.
   *
   * @default - CUSTOM_CONNECTOR where `connectorLabel` is given, else not known
   */
  readonly connectorType?: ConnectorType;

  /**
   * The label of a custom connector, or of one that AWS has authored (`ConnectorLabel`): 2 to 256 letters, digits or
   * characters of `_!@#.-`, the first a letter or digit. An error with a `connectorType` other than CUSTOM_CONNECTOR.
   *
   * @default - none, or not known
   */
  readonly connectorLabel?: string;
}

/**
 * Connector profiles that exist already. New ones are made with the class of their connector, such as
 * `SalesforceConnectorProfile`.
 */
export class ConnectorProfile {
  /**
   * A profile in the account and region of the stack, by its name.
   *
   * @param connectorProfileName the name of the profile
   */
  public static fromConnectorProfileName(scope: Construct, id: string, connectorProfileName: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(scope, id, { connectorProfileName });
  }

  /**
   * A profile of any account and region, by its ARN.
   *
   * @param connectorProfileArn an ARN of the form `arn:aws:appflow:<region>:<account>:connectorprofile/<name>`
   */
  public static fromConnectorProfileArn(scope: Construct, id: string, connectorProfileArn: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(scope, id, { connectorProfileArn });
  }

  /**
   * A profile by what is known of it.
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

/** A name may hold slashes, so all behind the first one is the name. */
function nameInArn(arn: string): string {
  return Token.isUnresolved(arn)
    ? Fn.select(1, Fn.split(':connectorprofile/', arn))
    : arn.slice(arn.indexOf('/') + 1);
}
