import type { MappingDefinition } from '../private/flow/definitions';

/**
 * Options of `FieldMapping.all`.
 */
export interface AllFieldsOptions {
  /**
   * The source fields to leave out. As a JSON list, their names have at most 2048 characters.
   *
   * @default - none
   */
  readonly exclude?: string[];

  /**
   * Whether to map fields that are added to the source later (`INCLUDE_NEW_FIELDS`). No deployed flow with such a task is known,
   * so it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @default - chosen by AppFlow
   */
  readonly includeNewFields?: boolean;
}

/**
 * The data types of a mapping, by the connectors' own names, such as `string`, `datetime` or `character varying`.
 */
export interface FieldTypesOptions {
  /**
   * The data type of the source field: 1 to 2048 characters.
   *
   * @default - chosen by AppFlow
   */
  readonly sourceType?: string;

  /**
   * The data type of the destination field: 1 to 2048 characters.
   *
   * @default - chosen by AppFlow
   */
  readonly destinationType?: string;
}

/**
 * The destination field of one source field, and the data types.
 */
export interface FieldOptions extends FieldTypesOptions {
  /**
   * The destination field: 1 to 256 characters.
   *
   * @default - the name of the source field
   */
  readonly destination?: string;
}

/**
 * Options for joining fields.
 */
export interface ConcatOptions extends FieldTypesOptions {
  /**
   * The format, with each field as `${field}`: 1 to 2048 characters.
   *
   * @default - the fields in the given order, separated by spaces
   */
  readonly format?: string;
}

/**
 * A mapping of source fields to destination fields.
 *
 * A destination field can be filled only once. The library derives the projection that AppFlow requires from the mappings.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_Task.html
 */
export class FieldMapping {
  /**
   * All fields, under their own names. A flow can have only one such mapping.
   *
   * @param options fields to leave out
   */
  public static all(options?: AllFieldsOptions): FieldMapping {
    return new FieldMapping({ factory: 'all', options });
  }

  /**
   * One field.
   *
   * @param source the source field: 1 to 2048 characters
   * @param options the destination field, and the data types
   */
  public static field(source: string, options?: FieldOptions): FieldMapping {
    return new FieldMapping({ factory: 'field', source, options });
  }

  /**
   * Fields with the same name in the source and the destination.
   *
   * @param names the names of the fields: 1 to 256 characters each
   */
  public static fields(...names: string[]): FieldMapping {
    return new FieldMapping({ factory: 'fields', names });
  }

  /**
   * Fields with the same name and data type in the source and the destination. They are rendered in the order of their names.
   *
   * @param types the data type of each field, such as `{ Id: 'id', Name: 'string' }`
   */
  public static typed(types: { [field: string]: string }): FieldMapping {
    return new FieldMapping({ factory: 'typed', types });
  }

  /**
   * Fields with different names in the destination. They are rendered in the order of their source names.
   *
   * @param names the destination field of each source field, such as `{ Id: 'id', AccountId: 'account' }`
   */
  public static renamed(names: { [source: string]: string }): FieldMapping {
    return new FieldMapping({ factory: 'renamed', names });
  }

  /**
   * Several fields joined into one.
   *
   * No deployed flow with such a task is known, so it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param sources the source fields, at least two; joined with commas, their names have at most 256 characters
   * @param destination the destination field: 1 to 256 characters
   * @param options the format, and the data types
   */
  public static concat(sources: string[], destination: string, options?: ConcatOptions): FieldMapping {
    return new FieldMapping({ factory: 'concat', sources, destination, options });
  }

  /**
   * `left` + `right`.
   *
   * No deployed flow with such a task is known, so it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric source field
   * @param right a numeric source field
   * @param destination the destination field: 1 to 256 characters
   * @param types the data types
   */
  public static sum(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'ADDITION', left, right, destination, types });
  }

  /**
   * `left` - `right`.
   *
   * No deployed flow with such a task is known, so it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric source field
   * @param right a numeric source field
   * @param destination the destination field: 1 to 256 characters
   * @param types the data types
   */
  public static difference(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'SUBTRACTION', left, right, destination, types });
  }

  /**
   * `left` * `right`.
   *
   * No deployed flow with such a task is known, so it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric source field
   * @param right a numeric source field
   * @param destination the destination field: 1 to 256 characters
   * @param types the data types
   */
  public static product(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'MULTIPLICATION', left, right, destination, types });
  }

  /**
   * `left` / `right`.
   *
   * No deployed flow with such a task is known, so it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric source field
   * @param right a numeric source field
   * @param destination the destination field: 1 to 256 characters
   * @param types the data types
   */
  public static quotient(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'DIVISION', left, right, destination, types });
  }

  /** @internal */
  public readonly _mapping: MappingDefinition;

  private constructor(mapping: MappingDefinition) {
    this._mapping = mapping;
  }
}
