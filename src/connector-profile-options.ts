import type { IKeyRef } from 'aws-cdk-lib/aws-kms';

/**
 * Options common to all connector profiles.
 *
 * Strings have at least one character and no whitespace, unless their description says otherwise. A string that breaks this rule
 * or exceeds its maximum length is an error at synthesis.
 */
export interface ConnectorProfileOptions {
  /**
   * The name of the profile: 1 to 256 letters, digits or characters of `_/!@#+=.-`, unique in the account and region.
   *
   * A profile with a fixed name can't be replaced, because CloudFormation creates the new one before it deletes the old one. A
   * dynamic reference is an error, because CloudFormation may show the name and the secret in it.
   *
   * @default - a unique name from the construct path and the connector
   */
  readonly connectorProfileName?: string;

  /**
   * The customer managed key that encrypts the profile's data and credentials.
   *
   * The key policy gets the statement that AppFlow needs. A key whose policy can't be changed, such as an imported one, raises
   * the warning `cdk-appflow-constructs:importedKeyPolicy`, and a key in another region than the profile raises
   * `cdk-appflow-constructs:keyInAnotherRegion`. An alias is replaced by its key; an alias imported by name only is an error.
   * AppFlow can't change the key of an existing profile: create a new profile with another construct ID instead.
   *
   * @default - a key that AppFlow manages
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html
   */
  readonly encryptionKey?: IKeyRef;
}
