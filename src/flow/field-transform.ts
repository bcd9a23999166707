import type { TransformDefinition } from '../private/flow/definitions';

/**
 * Options for masking a value.
 */
export interface MaskOptions {
  /**
   * The character that replaces each masked one.
   *
   * @default "*"
   */
  readonly character?: string;
}

/**
 * A change to the values of a field. A field that isn't mapped raises the warning `cdk-appflow-constructs:unmappedField`.
 */
export class FieldTransform {
  /**
   * Mask the whole value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param options the masking character
   */
  public static mask(field: string, options?: MaskOptions): FieldTransform {
    return new FieldTransform({ operator: 'MASK_ALL', field, options });
  }

  /**
   * Mask the first characters of the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param length the number of characters to mask, at least 1
   * @param options the masking character
   */
  public static maskFirst(field: string, length: number, options?: MaskOptions): FieldTransform {
    return new FieldTransform({ operator: 'MASK_FIRST_N', field, length, options });
  }

  /**
   * Mask the last characters of the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param length the number of characters to mask, at least 1
   * @param options the masking character
   */
  public static maskLast(field: string, length: number, options?: MaskOptions): FieldTransform {
    return new FieldTransform({ operator: 'MASK_LAST_N', field, length, options });
  }

  /**
   * Shorten the value to its first characters.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param length the number of characters to keep, at least 1
   */
  public static truncate(field: string, length: number): FieldTransform {
    return new FieldTransform({ field, length });
  }

  /** @internal */
  public readonly _transform: TransformDefinition;

  private constructor(transform: TransformDefinition) {
    this._transform = transform;
  }
}
