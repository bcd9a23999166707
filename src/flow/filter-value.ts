import type { ValueDefinition } from '../private/flow/definitions';

/**
 * A value for a filter to compare a field with.
 */
export class FilterValue {
  /**
   * A string, with the data type `string`.
   *
   * @param text 1 to 2048 characters on one line. Commas are part of the string.
   */
  public static fromString(text: string): FilterValue {
    return new FilterValue({ kind: 'text', text, dataType: 'string' });
  }

  /**
   * A number, with the data type `int` if it is whole, otherwise `double`. For other data types of the connector, use `of`.
   *
   * @param value the number
   */
  public static fromNumber(value: number): FilterValue {
    return new FilterValue({ kind: 'number', number: value });
  }

  /**
   * True or false, with the data type `boolean`.
   *
   * @param value the value
   */
  public static fromBoolean(value: boolean): FilterValue {
    return new FilterValue({ kind: 'boolean', boolean: value });
  }

  /**
   * A day, with the data type `date`.
   *
   * @param date a time on that day, rendered in milliseconds since 1970-01-01 UTC
   */
  public static fromDate(date: Date): FilterValue {
    return new FilterValue({ kind: 'date', date });
  }

  /**
   * A point in time, with the data type `datetime`.
   *
   * @param dateTime the time, rendered in milliseconds since 1970-01-01 UTC
   */
  public static fromDateTime(dateTime: Date): FilterValue {
    return new FilterValue({ kind: 'datetime', date: dateTime });
  }

  /**
   * Any of several strings, with the data type `string`. For `equalTo`, `notEqualTo` and `contains`.
   *
   * @param texts the strings. They are rendered with commas between them, so a comma in a string is an error. Together they have
   *   at most 2048 characters.
   */
  public static anyOf(...texts: string[]): FilterValue {
    return new FilterValue({ kind: 'texts', texts });
  }

  /**
   * A value of any data type.
   *
   * @param text the value as AppFlow expects it: 1 to 2048 characters on one line
   * @param dataType the connector's name of the type, such as `decimal`
   */
  public static of(text: string, dataType: string): FilterValue {
    return new FilterValue({ kind: 'text', text, dataType });
  }

  /** @internal */
  public readonly _value: ValueDefinition;

  private constructor(value: ValueDefinition) {
    this._value = value;
  }
}
