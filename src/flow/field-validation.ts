import type { ValidationDefinition } from '../private/flow/definitions';

/**
 * The action that AppFlow takes when a record fails a validation.
 */
export enum ValidationAction {
  /** The record is left out. */
  DROP_RECORD = 'DropRecord',
  /** The run ends, and no record is moved. */
  TERMINATE_FLOW = 'DropDataset',
}

/**
 * A condition that a field of every record must meet. A field that isn't mapped raises the warning
 * `cdk-appflow-constructs:unmappedField`.
 */
export class FieldValidation {
  /**
   * The field must have a value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action the action for a record without a value
   */
  public static notNull(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NON_NULL', field, action });
  }

  /**
   * The number in the field must not be zero.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action the action for a record with zero
   */
  public static notZero(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NON_ZERO', field, action });
  }

  /**
   * The number in the field must not be negative.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action the action for a record with a negative number
   */
  public static notNegative(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NON_NEGATIVE', field, action });
  }

  /**
   * The field must contain a number.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action the action for a record with any other value
   */
  public static numeric(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NUMERIC', field, action });
  }

  /** @internal */
  public readonly _validation: ValidationDefinition;

  private constructor(validation: ValidationDefinition) {
    this._validation = validation;
  }
}
