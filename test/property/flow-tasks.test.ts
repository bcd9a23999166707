/**
 * For all accepted mappings, filters, transforms and validations, AppFlow gets either one mapping of all fields or
 * exactly one projection of exactly the used fields, only operators of the source, and nothing empty.
 */
import { Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { announceSeed, check } from './runs';
import { FieldMapping, FlowTask, OnDemandFlow } from '../../src';
import { factsOf } from '../../src/private/flow/operators';
import { newApp } from '../support/app';
import { propertiesOf } from '../support/catalogue/build';
import { SomeDestination, SomeSource } from '../support/flow-ends';
import { CONNECTORS, FIELD, FILTER, MAPPING, supported, TRANSFORM, unique, VALIDATION } from '../support/flow-parts';
import { errorOf } from '../support/util';

announceSeed();

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

test('there is one projection of the used fields or a mapping of all, and only operators of the source', () => {
  check(INPUT, ({ connectorType, all, passThrough, ...given }) => {
    const explicit = unique(supported(connectorType, given.mappings));
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
