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
   * AppFlow refuses to change the connector, the entity, the bucket or the prefix of an existing flow's source or destination, and its
   * key. A generated name changes with them, so that CloudFormation replaces the flow; under a fixed name such an update
   * fails. A dynamic reference is an error: CloudFormation may show the name, and the secret in it.
   *
   * @default - a unique name made of the path of the construct and a hash of what can't be changed
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
   * AppFlow gets the access that it needs. A key whose policy can't be changed from here, such as an imported one, raises the
   * warning `cdk-appflow-constructs:importedKeyPolicy`, and a key of another region than the flow's the warning
   * `cdk-appflow-constructs:keyInAnotherRegion`. An alias stands for its key; one that is imported by its name alone is
   * an error. Another key replaces the flow.
   *
   * @default - a key that AppFlow manages
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * Which fields of the source go into which fields of the destination, at least one. `FieldMapping.all()` maps all.
   */
  readonly mappings: FieldMapping[];

  /**
   * Which records move. More than ten raise the warning `cdk-appflow-constructs:filterLimit`.
   *
   * @default - all records
   */
  readonly filters?: FieldFilter[];

  /**
   * How values are changed on their way.
   *
   * @default - they stay as they are
   */
  readonly transforms?: FieldTransform[];

  /**
   * What must hold for each record.
   *
   * @default - records aren't validated
   */
  readonly validations?: FieldValidation[];

  /**
   * Tasks that are passed to AppFlow as they are, after the others.
   *
   * @default - none
   */
  readonly tasks?: FlowTask[];
}
