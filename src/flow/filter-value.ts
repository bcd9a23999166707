import type { ValueDefinition } from '../private/flow/definitions';

/**
 * A value that a filter compares a field with.
 */
export class FilterValue {
  /**
   * A text, of the data type `string`.
   *
   * @param text 1 to 2048 characters on one line. A comma is a part of the text.
   */
  public static fromString(text: string): FilterValue {
    return new FilterValue({ kind: 'text', text, dataType: 'string' });
  }

  /**
   * A number, of the data type `int` if it is whole and `double` otherwise. For another type of the connector use `of`.
   *
   * @param value the number
   */
  public static fromNumber(value: number): FilterValue {
    return new FilterValue({ kind: 'number', number: value });
  }

  /**
   * True or false, of the data type `boolean`.
   *
   * @param value the value
   */
  public static fromBoolean(value: boolean): FilterValue {
    return new FilterValue({ kind: 'boolean', boolean: value });
  }

  /**
   * A day, of the data type `date`.
   *
   * @param date a time on that day. AppFlow gets it in milliseconds since 1970-01-01 UTC.
   */
  public static fromDate(date: Date): FilterValue {
    return new FilterValue({ kind: 'date', date });
  }

  /**
   * A point in time, of the data type `datetime`.
   *
   * @param dateTime the time. AppFlow gets it in milliseconds since 1970-01-01 UTC.
   */
  public static fromDateTime(dateTime: Date): FilterValue {
    return new FilterValue({ kind: 'datetime', date: dateTime });
  }

  /**
   * Any of several texts, of the data type `string`. For `equalTo`, `notEqualTo` and `contains`.
   *
   * @param texts the texts. AppFlow gets them with commas between them, so a comma in one of them is an error; together they
   *   have at most 2048 characters.
   */
  public static anyOf(...texts: string[]): FilterValue {
    return new FilterValue({ kind: 'texts', texts });
  }

  /**
   * A value of any data type.
   *
   * @param text the value as AppFlow takes it: 1 to 2048 characters on one line
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
