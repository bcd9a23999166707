import type { WriteDefinition } from '../private/flow/definitions';

/**
 * How a destination writes records.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SalesforceDestinationProperties.html
 */
export class WriteOperation {
  /**
   * Each record creates a record in the destination.
   */
  public static insert(): WriteOperation {
    return new WriteOperation({ operation: 'INSERT', idFields: [] });
  }

  /**
   * Each record updates an existing record in the destination.
   *
   * @param idFields the destination fields that identify a record, at least one. Each must be mapped. Maximum length: 128
   *   each. Salesforce accepts only `Id`: for an external ID, use `upsert`.
   */
  public static update(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'UPDATE', idFields });
  }

  /**
   * Each record updates an existing record in the destination, or creates one.
   *
   * @param idFields the destination fields that identify a record, at least one. Each must be mapped. Maximum length: 128
   *   each.
   */
  public static upsert(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'UPSERT', idFields });
  }

  /**
   * Each record deletes an existing record in the destination.
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
