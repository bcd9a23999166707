/**
 * For all accepted mappings, filters, transforms and validations, AppFlow gets either one mapping of all fields or
 * exactly one projection of exactly the used fields, only operators of the source, and nothing empty.
 */
import { Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { announceSeed, check } from './runs';
import { FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, FlowTask, OnDemandFlow, ValidationAction } from '../../src';
import type { SourceConnector } from '../../src/private/flow/operators';
import { factsOf, SOURCE_CONNECTORS } from '../../src/private/flow/operators';
import { newApp } from '../support/app';
import { propertiesOf } from '../support/catalogue/build';
import { SomeDestination, SomeSource } from '../support/flow-ends';
import { errorOf } from '../support/util';

announceSeed();

/** A factory with its source fields and its operator; `destination` replaces the destination field. */
interface Part<T> {
  readonly operator: string;
  readonly fields: readonly string[];
  readonly make: (destination: string) => T;
}

const CONNECTORS = Object.keys(SOURCE_CONNECTORS) as SourceConnector[];
/** Numbers beyond these look like tokens to aws-cdk-lib. */
const LARGEST = 1e280;
const VALUE = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^.+$/.test(text)).map((text) => FilterValue.fromString(text)),
  fc.double({ noNaN: true, min: -LARGEST, max: LARGEST }).map((number) => FilterValue.fromNumber(number)),
  fc.boolean().map((boolean) => FilterValue.fromBoolean(boolean)),
  fc.date({ noInvalidDate: true }).map((date) => FilterValue.fromDateTime(date)),
);
const FIELD = fc.constantFrom('a', 'b', 'c', 'Id', 'Last Name', 'a,b', '__proto__', 'constructor', 'é', '${x}');
const LENGTH = fc.integer({ min: 1, max: 300 });
const ACTION = fc.constantFrom(ValidationAction.DROP_RECORD, ValidationAction.TERMINATE_FLOW);

const MAPPING: fc.Arbitrary<Part<FieldMapping>> = fc.oneof(
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
const FILTER: fc.Arbitrary<Part<FieldFilter>> = fc.tuple(FIELD, VALUE, fc.constantFrom('EQUAL_TO', 'CONTAINS', 'GREATER_THAN', 'BETWEEN'))
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
const TRANSFORM: fc.Arbitrary<Part<FieldTransform>> = fc.oneof(
  FIELD.map((field) => ({ operator: 'MASK_ALL', fields: [field], make: () => FieldTransform.mask(field) })),
  fc.tuple(FIELD, LENGTH).map(([field, length]) => ({ operator: 'MASK_LAST_N', fields: [field], make: () => FieldTransform.maskLast(field, length) })),
  fc.tuple(FIELD, LENGTH).map(([field, length]) => ({ operator: '', fields: [field], make: () => FieldTransform.truncate(field, length) })),
);
const VALIDATION: fc.Arbitrary<Part<FieldValidation>> = fc.tuple(FIELD, ACTION)
  .map(([field, action]) => ({ operator: 'VALIDATE_NON_NULL', fields: [field], make: () => FieldValidation.notNull(field, action) }));

const INPUT = fc.record({
  connectorType: fc.constantFrom(...CONNECTORS),
  all: fc.option(fc.uniqueArray(FIELD, { maxLength: 3 })),
  mappings: fc.array(MAPPING, { maxLength: 4 }),
  filters: fc.array(FILTER, { maxLength: 3 }),
  transforms: fc.array(TRANSFORM, { maxLength: 3 }),
  validations: fc.array(VALIDATION, { maxLength: 3 }),
  passThrough: fc.boolean(),
});

let stack: Stack;
let count: number;

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
  count = 0;
});

/** The empty places in a value, except the list of source fields, which AppFlow requires. */
function emptyPlaces(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) {
    return value === '' || value === undefined || value === null ? [path] : [];
  }
  const entries = Object.entries(value);
  return entries.length === 0 && !path.endsWith('.SourceFields') ? [path] : entries.flatMap(([key, inner]) => emptyPlaces(inner, `${path}.${key}`));
}

/** The parts that the connector supports. A combination of fields can be joined only once. */
function supported<T>(connectorType: SourceConnector, parts: ReadonlyArray<Part<T>>): Array<Part<T>> {
  const { operators } = factsOf(connectorType);
  return parts.filter(({ operator }) => operator === '' || [...operators].some((known) => known === operator));
}

test('there is one projection of the used fields or a mapping of all, and only operators of the source', () => {
  check(INPUT, ({ connectorType, all, passThrough, ...given }) => {
    const joined = new Set<string>();
    const explicit = supported(connectorType, given.mappings).filter(({ fields, operator }) => {
      const isNew = !joined.has(`${fields}`);
      joined.add(fields.length > 1 || operator !== '' ? `${fields}` : '');
      return isNew || fields.length === 1;
    });
    const [filters, transforms, validations] = [
      supported(connectorType, given.filters), supported(connectorType, given.transforms), supported(connectorType, given.validations),
    ];
    const exclude = all ?? undefined;
    const mapsAll = all !== null || explicit.length === 0 || connectorType === 'Amplitude';
    const flow = new OnDemandFlow(stack, `Flow${count += 1}`, {
      source: new SomeSource({ connectorType }),
      destination: new SomeDestination(),
      mappings: [...mapsAll ? [FieldMapping.all({ exclude })] : [], ...explicit.map(({ make }, index) => make(`d${index}`))],
      filters: filters.map(({ make }) => make('')),
      transforms: transforms.map(({ make }) => make('')),
      validations: validations.map(({ make }) => make('')),
      tasks: passThrough ? [FlowTask.of({ taskType: 'Passthrough', sourceFields: ['passed'] })] : [],
    });
    const tasks: ReadonlyArray<{ readonly [name: string]: any }> = Object(propertiesOf(flow)).Tasks;

    const projections = tasks.filter(({ ConnectorOperator }) => Object.values(ConnectorOperator ?? {}).includes('PROJECTION'));
    const used = [...explicit, ...filters, ...transforms, ...validations].flatMap(({ fields }) => fields);
    expect(projections.map(({ TaskType, SourceFields }) => ({ TaskType, SourceFields })))
      .toEqual(mapsAll ? [] : [{ TaskType: 'Filter', SourceFields: [...new Set(used)] }]);
    expect(tasks.filter(({ TaskType }) => TaskType === 'Map_all')).toHaveLength(mapsAll ? 1 : 0);

    const { operatorKey, operators } = factsOf(connectorType);
    const rendered = tasks.flatMap(({ ConnectorOperator }) => Object.entries(ConnectorOperator ?? {}));
    expect(rendered.filter(([key, operator]) =>
      key.toLowerCase() !== operatorKey.toLowerCase() || ![...operators].some((known) => known === operator))).toEqual([]);

    expect(tasks.flatMap((task) => emptyPlaces(task))).toEqual([]);
    const destinations = tasks.map(({ DestinationField }) => DestinationField).filter((field) => field !== undefined);
    expect(new Set(destinations).size).toBe(destinations.length);
    expect(tasks.filter(({ TaskType }) => TaskType === 'Passthrough')).toHaveLength(passThrough ? 1 : 0);
  });
});

test('an unsupported operator is the only problem', () => {
  const parts = fc.record({ connectorType: fc.constantFrom(...CONNECTORS), filter: FILTER, transform: TRANSFORM, validation: VALIDATION });
  check(parts, ({ connectorType, filter, transform, validation }) => {
    const refused = [['filters', filter], ['transforms', transform], ['validations', validation]] as const;
    const unknown = refused.filter(([, part]) => supported<unknown>(connectorType, [part]).length === 0).map(([prop]) => prop);
    const make = () => new OnDemandFlow(stack, `Flow${count += 1}`, {
      source: new SomeSource({ connectorType }),
      destination: new SomeDestination(),
      mappings: [FieldMapping.all()],
      filters: [filter.make('')],
      transforms: [transform.make('')],
      validations: [validation.make('')],
    });
    if (unknown.length === 0) {
      make();
    } else {
      const problems = errorOf(make).split('\n  - ').slice(1).map((problem) => problem.split('[')[0]);
      expect(problems.sort()).toEqual([...unknown].sort());
    }
  });
});
