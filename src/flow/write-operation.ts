import type { WriteDefinition } from '../private/flow/definitions';

/**
 * How a destination writes records.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SalesforceDestinationProperties.html
 */
export class WriteOperation {
  /**
   * Each record is a new one.
   */
  public static insert(): WriteOperation {
    return new WriteOperation({ operation: 'INSERT', idFields: [] });
  }

  /**
   * Each record changes one that exists.
   *
   * @param idFields the destination fields that records are found by, at least one: 1 to 128 characters without whitespace each.
   *   Each must be mapped. Salesforce takes `Id` alone: for an external id use `upsert`.
   */
  public static update(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'UPDATE', idFields });
  }

  /**
   * Each record changes one that exists, or is a new one.
   *
   * @param idFields the destination fields that records are found by, at least one: 1 to 128 characters without whitespace each.
   *   Each must be mapped.
   */
  public static upsert(...idFields: string[]): WriteOperation {
    return new WriteOperation({ operation: 'UPSERT', idFields });
  }

  /**
   * Each record deletes one that exists.
   *
   * @param idFields the destination fields that records are found by: 1 to 128 characters without whitespace each. Each must be
   *   mapped.
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
