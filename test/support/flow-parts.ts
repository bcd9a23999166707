/** Arbitrary mappings, filters, transforms and validations of flows. */
import * as fc from 'fast-check';
import { FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, ValidationAction } from '../../src';
import type { SourceConnector } from '../../src/private/flow/operators';
import { factsOf, SOURCE_CONNECTORS } from '../../src/private/flow/operators';

/** A factory with its source fields and its operator; `destination` replaces the destination field. */
export interface Part<T> {
  readonly operator: string;
  readonly fields: readonly string[];
  readonly make: (destination: string) => T;
}

export const CONNECTORS = Object.keys(SOURCE_CONNECTORS) as SourceConnector[];
/** Numbers beyond these look like tokens to aws-cdk-lib. */
const LARGEST = 1e280;
const VALUE = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^.+$/.test(text)).map((text) => FilterValue.fromString(text)),
  fc.double({ noNaN: true, min: -LARGEST, max: LARGEST }).map((number) => FilterValue.fromNumber(number)),
  fc.boolean().map((boolean) => FilterValue.fromBoolean(boolean)),
  fc.date({ noInvalidDate: true }).map((date) => FilterValue.fromDateTime(date)),
);
export const FIELD = fc.constantFrom('a', 'b', 'c', 'Id', 'Last Name', 'a,b', '__proto__', 'constructor', 'é', '${x}');
const LENGTH = fc.integer({ min: 1, max: 300 });
const ACTION = fc.constantFrom(ValidationAction.DROP_RECORD, ValidationAction.TERMINATE_FLOW);

export const MAPPING: fc.Arbitrary<Part<FieldMapping>> = fc.oneof(
  FIELD.map((field) => ({ operator: '', fields: [field], make: (destination: string) => FieldMapping.field(field, { destination }) })),
  FIELD.map((field) => ({ operator: '', fields: [field], make: (to: string) => FieldMapping.field(field, { destination: to, sourceType: 'string' }) })),
  fc.uniqueArray(FIELD, { minLength: 1, maxLength: 3 }).filter((fields) => !fields.includes('__proto__')).map((fields) => ({
    operator: '',
    fields: [...fields].sort(),
    make: (to: string) => FieldMapping.renamed(Object.fromEntries(fields.map((field, index) => [field, `${to}-${index}`]))),
  })),
  fc.uniqueArray(FIELD, { minLength: 2, maxLength: 3 }).map((fields) => ({ operator: '', fields, make: (to: string) => FieldMapping.concat(fields, to) })),
  fc.tuple(FIELD, FIELD).map(([left, right]) =>
    ({ operator: 'ADDITION', fields: [left, right], make: (destination: string) => FieldMapping.sum(left, right, destination) })),
  fc.tuple(FIELD, FIELD).map(([left, right]) =>
    ({ operator: 'DIVISION', fields: [left, right], make: (destination: string) => FieldMapping.quotient(left, right, destination) })),
);
export const FILTER: fc.Arbitrary<Part<FieldFilter>> = fc.tuple(FIELD, VALUE, fc.constantFrom('EQUAL_TO', 'CONTAINS', 'GREATER_THAN', 'BETWEEN'))
  .map(([field, value, operator]) => ({
    operator,
    fields: [field],
    make: () => ({
      EQUAL_TO: FieldFilter.equalTo(field, value),
      CONTAINS: FieldFilter.contains(field, value),
      GREATER_THAN: FieldFilter.greaterThan(field, value),
      BETWEEN: FieldFilter.between(field, value, value),
    })[operator],
  }));
export const TRANSFORM: fc.Arbitrary<Part<FieldTransform>> = fc.oneof(
  FIELD.map((field) => ({ operator: 'MASK_ALL', fields: [field], make: () => FieldTransform.mask(field) })),
  fc.tuple(FIELD, LENGTH).map(([field, length]) => ({ operator: 'MASK_LAST_N', fields: [field], make: () => FieldTransform.maskLast(field, length) })),
  fc.tuple(FIELD, LENGTH).map(([field, length]) => ({ operator: '', fields: [field], make: () => FieldTransform.truncate(field, length) })),
);
export const VALIDATION: fc.Arbitrary<Part<FieldValidation>> = fc.tuple(FIELD, ACTION)
  .map(([field, action]) => ({ operator: 'VALIDATE_NON_NULL', fields: [field], make: () => FieldValidation.notNull(field, action) }));

/** The parts that the connector supports. */
export function supported<T>(connectorType: SourceConnector, parts: ReadonlyArray<Part<T>>): Array<Part<T>> {
  const { operators } = factsOf(connectorType);
  return parts.filter(({ operator }) => operator === '' || [...operators].some((known) => known === operator));
}

/** The mappings without those that combine the same fields again: each combination of fields can be joined once. */
export function unique<T>(mappings: ReadonlyArray<Part<T>>): Array<Part<T>> {
  const joined = new Set<string>();
  return mappings.filter(({ fields, operator }) => {
    const isNew = !joined.has(`${fields}`);
    joined.add(fields.length > 1 || operator !== '' ? `${fields}` : '');
    return isNew || fields.length === 1;
  });
}
