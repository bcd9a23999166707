import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { FieldFilter } from './field-filter';
import type { FieldMapping } from './field-mapping';
import type { FieldTransform } from './field-transform';
import type { FieldValidation } from './field-validation';
import type { FlowTask } from './flow-task';

/**
 * Options common to all flows.
 */
export interface FlowOptions {
  /**
   * The name of the flow: 2 to 256 letters, digits or characters of `_!@#.-`, the first a letter or digit, unique in account and
   * region.
   *
   * AppFlow can't change the connector, entity, bucket or prefix of an existing flow's source or destination, nor its key. A
   * generated name changes with them, so CloudFormation replaces the flow. With a fixed name, such an update fails. A dynamic
   * reference is an error, because CloudFormation may show the name, and the secret in it.
   *
   * @default - a unique name with the path of the construct and a hash of the properties that can't be changed
   */
  readonly flowName?: string;

  /**
   * A description: at most 2048 letters, digits, spaces or characters of `_!@#-.?,`.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * The customer managed key that encrypts the flow's data.
   *
   * AppFlow gets the permissions that it needs. A key whose policy can't be changed from the app, such as an imported one, raises
   * the warning `cdk-appflow-constructs:importedKeyPolicy`. A key in another region than the flow raises the warning
   * `cdk-appflow-constructs:keyInAnotherRegion`. An alias is replaced by its key; an alias imported by name only is an error.
   * Changing the key replaces the flow. A flow to Amazon Lookout for Metrics without a key raises the warning
   * `cdk-appflow-constructs:lookoutMetricsRequirement`.
   *
   * @default - a key that AppFlow manages
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * The source fields to move and their destination fields, at least one mapping. `FieldMapping.all()` maps all fields.
   */
  readonly mappings: FieldMapping[];

  /**
   * The filters that a record must pass. More than ten raise the warning `cdk-appflow-constructs:filterLimit`.
   *
   * @default - all records
   */
  readonly filters?: FieldFilter[];

  /**
   * The changes to make to values, such as masking.
   *
   * @default - values aren't changed
   */
  readonly transforms?: FieldTransform[];

  /**
   * The conditions that every record must meet.
   *
   * @default - records aren't validated
   */
  readonly validations?: FieldValidation[];

  /**
   * Tasks that are passed to AppFlow unchanged, after all others.
   *
   * @default - none
   */
  readonly tasks?: FlowTask[];
}
