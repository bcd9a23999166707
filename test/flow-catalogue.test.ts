import type { IPropertyInjector, InjectionContext } from 'aws-cdk-lib';
import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { declareCatalogue } from '../examples/typescript/lib/catalogue';
import { SecurityStack } from '../examples/typescript/lib/security-stack';
import * as library from '../src';
import { fields } from './conformance/flow-model.json';
import { propPathsOf, propsOf, typeOf, types } from './support/assembly';
import { FLOW } from './support/flow-ends';

const PACKAGE = 'cdk-appflow-constructs.';
const FLOWS = ['OnDemandFlow', 'ScheduledFlow', 'EventFlow'];
const END_BASES = ['FlowSource', 'EventFlowSource', 'FlowDestination', 'EventFlowDestination'].map((name) => `${PACKAGE}${name}`);
const ends = types.filter(({ base, abstract }) => !abstract && END_BASES.includes(base ?? ''));

/** The classes whose factories describe a part of a flow. */
const valueClasses = types.filter(({ name, methods = [] }) => !/Credentials$|^RedshiftEndpoint$/.test(name)
  && methods.some((method) => method.static) && !methods.some((method) => method.static && /^from.*(Name|Arn|Attributes|Label)$/.test(method.name))
  && !['AppFlowChecks', 'ConnectorProfileGrants', 'FlowGrants'].includes(name));

/** The paths of the given values in a struct, including nested structs. */
function pathsIn(struct: object): string[] {
  return Object.entries(struct).flatMap(([name, value]) => [
    name,
    ...typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype ? pathsIn(value).map((inner) => `${name}.${inner}`) : [],
  ]);
}

const given = new Map<string, Set<string>>();
function note(className: string, paths: readonly string[]): void {
  const known = given.get(className) ?? new Set();
  given.set(className, known);
  paths.forEach((path) => known.add(path));
}

/** Records the props of the flows of one class, and of their sources and destinations. */
class FlowRecorder implements IPropertyInjector {
  public readonly constructUniqueId: string;

  public constructor(private readonly className: string) {
    this.constructUniqueId = `${PACKAGE}${className}`;
  }

  public inject<T>(originalProps: T, _context: InjectionContext): T {
    const props = originalProps as { readonly [name: string]: { readonly _end?: { readonly props: object } } };
    note(this.className, Object.keys(props));
    for (const end of [props.source, props.destination]) {
      note(end.constructor.name, pathsIn(end._end?.props ?? {}));
    }
    return originalProps;
  }
}

/** Records the arguments of each factory of the value classes, by the name of the factory. */
for (const { name, methods = [] } of valueClasses) {
  const factories = (library as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>)[name];
  for (const method of methods.filter((candidate) => candidate.static).map((candidate) => candidate.name)) {
    const original = factories[method];
    jest.spyOn(factories, method).mockImplementation((...args: unknown[]) => {
      const structs = args.filter((arg): arg is object => typeof arg === 'object' && arg !== null && Object.getPrototypeOf(arg) === Object.prototype);
      note(`${name}.${method}`, structs.flatMap((struct) => Object.keys(struct)));
      return original.apply(factories, args);
    });
  }
}

const app = new App({ propertyInjectors: FLOWS.map((name) => new FlowRecorder(name)) });
const security = new SecurityStack(app, 'Security');
declareCatalogue(app, { encryptionKey: security.key, connectedApp: security.connectedApp });
const stacks = app.node.children.filter((child): child is Stack => Stack.isStack(child));
const flows = stacks.flatMap((stack) => Object.values(Template.fromStack(stack).findResources(FLOW)).map(({ Properties }) => Properties as object));

/** The paths in a flow, down to texts, lists of texts, intrinsic functions, and maps with keys of the connector. */
function fieldsIn(value: unknown, path: string[] = []): string[] {
  if (fields.includes(path.join('.')) || typeof value !== 'object' || value === null) {
    return [path.join('.')];
  }
  return Array.isArray(value)
    ? value.flatMap((item) => fieldsIn(item, path))
    : Object.entries(value).flatMap(([key, inner]) => fieldsIn(inner, [...path, key]));
}

/** One class shows the API version for all. */
const WITH_API_VERSION = 'SalesforceSource';

test('the list contains the fields of the CloudFormation resource', () => {
  expect(fields).toHaveLength(143);
});

test('the catalogue reaches exactly the fields of a flow', () => {
  const reached = new Set(flows.flatMap((flow) => fieldsIn(flow)));
  expect(fields.filter((field) => !reached.has(field))).toEqual([]);
  expect([...reached].filter((path) => !fields.includes(path))).toEqual([]);
});

test('the test covers all classes', () => {
  expect(ends.map(({ name }) => name).filter((name) => name.endsWith('Source')).length).toBeGreaterThanOrEqual(29);
  expect(ends.map(({ name }) => name).filter((name) => name.endsWith('Destination')).length).toBeGreaterThanOrEqual(14);
  expect(valueClasses.map(({ name }) => name).sort()).toEqual([
    'DataPull', 'FieldFilter', 'FieldMapping', 'FieldTransform', 'FieldValidation', 'FilterValue', 'FlowBatches', 'FlowSchedule', 'FlowTask',
    'PartnerEventSource', 'S3Aggregation', 'S3Format', 'WriteOperation',
  ]);
});

test.each(ends)('the catalogue has a $name with every prop', ({ name, initializer }) => {
  const missing = propPathsOf(initializer?.parameters?.[0].type.fqn ?? '').filter((prop) => !given.get(name)?.has(prop));
  expect(given.has(name)).toBe(true);
  expect(missing.filter((prop) => prop !== 'apiVersion' || name === WITH_API_VERSION)).toEqual([]);
});

test.each(FLOWS)('the catalogue gives every prop of %s', (name) => {
  const fqn = typeOf(`${PACKAGE}${name}`)?.initializer?.parameters?.[2].type.fqn ?? '';
  const shared = propsOf(`${PACKAGE}FlowOptions`);
  expect(propsOf(fqn).filter((prop) => !shared.includes(prop) && !given.get(name)?.has(prop))).toEqual([]);
});

test('the catalogue gives every prop that all flows share', () => {
  expect(propsOf(`${PACKAGE}FlowOptions`).filter((prop) => !FLOWS.some((name) => given.get(name)?.has(prop)))).toEqual([]);
});

test.each(valueClasses)('the catalogue calls every factory of $name, and gives each its options at least once', ({ name, methods = [] }) => {
  const factories = methods.filter((method) => method.static);
  expect(factories.filter((factory) => !given.has(`${name}.${factory.name}`)).map((factory) => factory.name)).toEqual([]);
  const all = new Set(factories.flatMap((factory) => [...given.get(`${name}.${factory.name}`) ?? []]));
  const options = factories.flatMap(({ parameters = [] }) => parameters.map(({ type }) => type.fqn ?? ''))
    .filter((fqn) => fqn.startsWith(PACKAGE) && typeOf(fqn)?.datatype).flatMap(propsOf);
  expect([...new Set(options)].filter((option) => !all.has(option))).toEqual([]);
});

test.each(stacks.filter((stack) => stack.stackName.startsWith('CatalogueFlow')))('$stackName has no warnings and fits in one stack', (stack) => {
  expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ id, entry }) => [id, entry.data])).toEqual([]);
  expect(Annotations.fromStack(stack).findInfo('*', Match.anyValue()).map(({ id, entry }) => [id, entry.data])).toEqual([]);
});
