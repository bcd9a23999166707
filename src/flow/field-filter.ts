import type { FilterValue } from './filter-value';
import type { FilterDefinition } from '../private/flow/definitions';

/**
 * A condition on the records to move. A record must pass every filter of the flow.
 *
 * Each source connector supports some of the operators. An operator that it doesn't support is an error that lists the
 * supported ones. The field of a filter need not be mapped.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ConnectorOperator.html
 */
export class FieldFilter {
  /**
   * The field is equal to the value, or to one of the values in `FilterValue.anyOf`.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static equalTo(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'EQUAL_TO', field, values: [value] });
  }

  /**
   * The field is not equal to the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static notEqualTo(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'NOT_EQUAL_TO', field, values: [value] });
  }

  /**
   * The field contains the value, or one of the values in `FilterValue.anyOf`.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static contains(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'CONTAINS', field, values: [value] });
  }

  /**
   * The field is less than the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static lessThan(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'LESS_THAN', field, values: [value] });
  }

  /**
   * The field is less than or equal to the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static lessThanOrEqualTo(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'LESS_THAN_OR_EQUAL_TO', field, values: [value] });
  }

  /**
   * The field is greater than the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static greaterThan(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'GREATER_THAN', field, values: [value] });
  }

  /**
   * The field is greater than or equal to the value.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param value the value
   */
  public static greaterThanOrEqualTo(field: string, value: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'GREATER_THAN_OR_EQUAL_TO', field, values: [value] });
  }

  /**
   * The field is between the two values.
   *
   * @param field a field of the source: 1 to 2048 characters
   * @param lower the lower bound
   * @param upper the upper bound, of the same data type
   */
  public static between(field: string, lower: FilterValue, upper: FilterValue): FieldFilter {
    return new FieldFilter({ operator: 'BETWEEN', field, values: [lower, upper] });
  }

  /** @internal */
  public readonly _filter: FilterDefinition<FilterValue>;

  private constructor(filter: FilterDefinition<FilterValue>) {
    this._filter = filter;
  }
}
