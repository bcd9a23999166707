import type { IResource } from 'aws-cdk-lib';
import { Fn, Stack, Token } from 'aws-cdk-lib';
import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { ConnectorProfileGrants } from './connector-profile-grants';
import { ConnectorType } from './connector-type';
import { text } from './private/checks/text';
import { oneOf } from './private/checks/values';
import { ConnectorProfileResource } from './private/connector-profile-resource';
import { LIMITS } from './private/limits';
import { readProfileName } from './private/profile-name';
import { ProfileProblems } from './private/profile-problems';

/**
 * A connector profile of Amazon AppFlow: where an application is, and the credentials for it.
 *
 * It can be passed wherever aws-cdk-lib takes an `IConnectorProfileRef`.
 */
export interface IConnectorProfile extends IResource, IConnectorProfileRef {
  /**
   * The name of the profile, by which flows refer to it.
   *
   * @attribute
   */
  readonly connectorProfileName: string;

  /**
   * The ARN of the profile.
   *
   * @attribute
   */
  readonly connectorProfileArn: string;

  /**
   * The connector that the profile is for; undefined for an imported profile whose connector isn't known.
   */
  readonly connectorType?: ConnectorType;

  /**
   * Permissions on the profile.
   */
  readonly grants: ConnectorProfileGrants;
}

/**
 * What every connector profile can be given.
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
   * @default - not known
   */
  readonly connectorType?: ConnectorType;
}

/**
 * Connector profiles that exist already. New ones are made with the class of their connector, such as
 * `SalesforceConnectorProfile`.
 */
export class ConnectorProfile {
  /**
   * A profile in the account and region of the stack, by its name.
   *
   * @param scope the scope to import it into
   * @param id the construct's id
   * @param connectorProfileName the name of the profile
   */
  public static fromConnectorProfileName(scope: Construct, id: string, connectorProfileName: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(scope, id, { connectorProfileName });
  }

  /**
   * A profile of any account and region, by its ARN.
   *
   * @param scope the scope to import it into
   * @param id the construct's id
   * @param connectorProfileArn an ARN of the form `arn:aws:appflow:<region>:<account>:connectorprofile/<name>`
   */
  public static fromConnectorProfileArn(scope: Construct, id: string, connectorProfileArn: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(scope, id, { connectorProfileArn });
  }

  /**
   * A profile by what is known of it.
   *
   * @param scope the scope to import it into
   * @param id the construct's id
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
    v.throwIfInvalid();
    return new ImportedConnectorProfile(scope, id, arn, name, connectorType);
  }

  private constructor() {}
}

class ImportedConnectorProfile extends ConnectorProfileResource {
  public readonly connectorProfileName: string;
  public readonly connectorProfileArn: string;
  public readonly connectorType?: ConnectorType;

  public constructor(scope: Construct, id: string, arn: string | undefined, name: string | undefined, connectorType?: ConnectorType) {
    super(scope, id, { environmentFromArn: arn });
    this.connectorProfileArn = arn ?? Stack.of(this).formatArn({ service: 'appflow', resource: 'connectorprofile', resourceName: name });
    this.connectorProfileName = name ?? nameInArn(this.connectorProfileArn);
    this.connectorType = connectorType;
  }
}

/** A name may hold slashes, so all behind the first one is the name. */
function nameInArn(arn: string): string {
  return Token.isUnresolved(arn)
    ? Fn.select(1, Fn.split(':connectorprofile/', arn))
    : arn.slice(arn.indexOf('/') + 1);
}
