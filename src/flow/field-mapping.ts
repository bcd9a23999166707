import type { MappingDefinition } from '../private/flow/definitions';

/**
 * Which fields `FieldMapping.all` maps.
 */
export interface AllFieldsOptions {
  /**
   * Source fields that are left out. Their names together have at most 2048 characters as a JSON list.
   *
   * @default - none
   */
  readonly exclude?: string[];

  /**
   * Whether fields that are added to the source later are mapped too (`INCLUDE_NEW_FIELDS`). No deployed template with it is
   * known: it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @default - left to AppFlow
   */
  readonly includeNewFields?: boolean;
}

/**
 * The data types of a mapping, in the connectors' own words, such as `string`, `datetime` or `character varying`.
 */
export interface FieldTypesOptions {
  /**
   * The data type of the source field: 1 to 2048 characters.
   *
   * @default - left to AppFlow
   */
  readonly sourceType?: string;

  /**
   * The data type of the destination field: 1 to 2048 characters.
   *
   * @default - left to AppFlow
   */
  readonly destinationType?: string;
}

/**
 * Where one field goes, and its types.
 */
export interface FieldOptions extends FieldTypesOptions {
  /**
   * The field of the destination: 1 to 256 characters.
   *
   * @default - the name of the source field
   */
  readonly destination?: string;
}

/**
 * How fields are joined.
 */
export interface ConcatOptions extends FieldTypesOptions {
  /**
   * The format, with each field as `${field}`: 1 to 2048 characters.
   *
   * @default - the fields in their order, with a blank between them
   */
  readonly format?: string;
}

/**
 * Which fields of the source go into which fields of the destination.
 *
 * A destination field can be filled once. The projection that AppFlow requires is derived from the mappings.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_Task.html
 */
export class FieldMapping {
  /**
   * All fields, under their own names. It can be given once.
   *
   * @param options which fields to leave out
   */
  public static all(options?: AllFieldsOptions): FieldMapping {
    return new FieldMapping({ factory: 'all', options });
  }

  /**
   * One field.
   *
   * @param source the field of the source: 1 to 2048 characters
   * @param options the field of the destination, and the data types
   */
  public static field(source: string, options?: FieldOptions): FieldMapping {
    return new FieldMapping({ factory: 'field', source, options });
  }

  /**
   * Fields that have the same name on both sides.
   *
   * @param names the names of the fields: 1 to 256 characters each
   */
  public static fields(...names: string[]): FieldMapping {
    return new FieldMapping({ factory: 'fields', names });
  }

  /**
   * Fields that have the same name and the same data type on both sides. They are rendered in the order of their names.
   *
   * @param types the data type of each field, such as `{ Id: 'id', Name: 'string' }`
   */
  public static typed(types: { [field: string]: string }): FieldMapping {
    return new FieldMapping({ factory: 'typed', types });
  }

  /**
   * Fields that have another name in the destination. They are rendered in the order of their source names.
   *
   * @param names the destination field of each source field, such as `{ Id: 'id', AccountId: 'account' }`
   */
  public static renamed(names: { [source: string]: string }): FieldMapping {
    return new FieldMapping({ factory: 'renamed', names });
  }

  /**
   * Several fields joined into one.
   *
   * No deployed template with it is known: it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param sources the fields of the source, at least two; their names together with the commas between them have at most 256 characters
   * @param destination the field of the destination: 1 to 256 characters
   * @param options how they are joined
   */
  public static concat(sources: string[], destination: string, options?: ConcatOptions): FieldMapping {
    return new FieldMapping({ factory: 'concat', sources, destination, options });
  }

  /**
   * `left` + `right`.
   *
   * No deployed template with it is known: it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric field of the source
   * @param right a numeric field of the source
   * @param destination the field of the destination: 1 to 256 characters
   * @param types the data types
   */
  public static sum(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'ADDITION', left, right, destination, types });
  }

  /**
   * `left` - `right`.
   *
   * No deployed template with it is known: it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric field of the source
   * @param right a numeric field of the source
   * @param destination the field of the destination: 1 to 256 characters
   * @param types the data types
   */
  public static difference(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'SUBTRACTION', left, right, destination, types });
  }

  /**
   * `left` * `right`.
   *
   * No deployed template with it is known: it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric field of the source
   * @param right a numeric field of the source
   * @param destination the field of the destination: 1 to 256 characters
   * @param types the data types
   */
  public static product(left: string, right: string, destination: string, types?: FieldTypesOptions): FieldMapping {
    return new FieldMapping({ factory: 'arithmetic', operator: 'MULTIPLICATION', left, right, destination, types });
  }

  /**
   * `left` / `right`.
   *
   * No deployed template with it is known: it raises the warning `cdk-appflow-constructs:unverifiedTask`.
   *
   * @param left a numeric field of the source
   * @param right a numeric field of the source
   * @param destination the field of the destination: 1 to 256 characters
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
