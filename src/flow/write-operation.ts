import type { WriteDefinition } from '../private/flow/definitions';

/**
 * How a destination writes records.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SalesforceDestinationProperties.html
 */
export class WriteOperation {
  /**
   * Each record creates a new one.
   */
  public static insert(): WriteOperation {
    return new WriteOperation({ operation: 'INSERT', idFields: [] });
  }

  /**
   * Each record updates an existing one.
   *
   * @param idFields the destination fields that identify a record, at least one. Each must be mapped. Maximum length: 128
   *   each. Salesforce accepts only `Id`: for an external id use `upsert`.
   */
  public static update(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'UPDATE', idFields });
  }

  /**
   * Each record updates an existing one, or creates a new one.
   *
   * @param idFields the destination fields that identify a record, at least one. Each must be mapped. Maximum length: 128
   *   each.
   */
  public static upsert(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'UPSERT', idFields });
  }

  /**
   * Each record deletes an existing one.
   *
   * @param idFields the destination fields that identify a record. Each must be mapped. Maximum length: 128 each.
   */
  public static remove(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'DELETE', idFields });
  }

  /** @internal */
  public readonly _write: WriteDefinition;

  private constructor(write: WriteDefinition) {
    this._write = write;
  }
}
