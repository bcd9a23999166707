import type { ValidationDefinition } from '../private/flow/definitions';

/**
 * What happens to a record that doesn't meet a validation.
 */
export enum ValidationAction {
  /** The record is left out. */
  DROP_RECORD = 'DropRecord',
  /** The run ends, and moves no record. */
  TERMINATE_FLOW = 'DropDataset',
}

/**
 * What must hold for a field of each record. The field should be mapped; otherwise the warning
 * `cdk-appflow-constructs:unmappedField` is raised.
 */
export class FieldValidation {
  /**
   * The field must have a value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action what happens to a record without one
   */
  public static notNull(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NON_NULL', field, action });
  }

  /**
   * The number in the field must not be zero.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action what happens to a record with zero
   */
  public static notZero(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NON_ZERO', field, action });
  }

  /**
   * The number in the field must not be negative.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action what happens to a record with a negative number
   */
  public static notNegative(field: string, action: ValidationAction): FieldValidation {
    return new FieldValidation({ operator: 'VALIDATE_NON_NEGATIVE', field, action });
  }

  /**
   * The field must hold a number.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param action what happens to a record with anything else
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
