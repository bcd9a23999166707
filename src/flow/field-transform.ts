import type { TransformDefinition } from '../private/flow/definitions';

/**
 * How a value is masked.
 */
export interface MaskOptions {
  /**
   * The one character that is written in place of those that are masked.
   *
   * @default "*"
   */
  readonly character?: string;
}

/**
 * How the values of a field are changed on their way. The field should be mapped; otherwise the warning
 * `cdk-appflow-constructs:unmappedField` is raised.
 */
export class FieldTransform {
  /**
   * Mask the whole value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param options how to mask it
   */
  public static mask(field: string, options?: MaskOptions): FieldTransform {
    return new FieldTransform({ operator: 'MASK_ALL', field, options });
  }

  /**
   * Mask the first characters of the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param length how many characters to mask: a whole number from 1
   * @param options how to mask them
   */
  public static maskFirst(field: string, length: number, options?: MaskOptions): FieldTransform {
    return new FieldTransform({ operator: 'MASK_FIRST_N', field, length, options });
  }

  /**
   * Mask the last characters of the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param length how many characters to mask: a whole number from 1
   * @param options how to mask them
   */
  public static maskLast(field: string, length: number, options?: MaskOptions): FieldTransform {
    return new FieldTransform({ operator: 'MASK_LAST_N', field, length, options });
  }

  /**
   * Cut the value off.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param length how many characters stay: a whole number from 1
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
