import type { IPropertyInjector, InjectionContext } from 'aws-cdk-lib';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { declareCatalogue } from '../examples/typescript/lib/catalogue';
import { SecurityStack } from '../examples/typescript/lib/security-stack';
import * as library from '../src';
import fields from './conformance/connector-profile-fields.json';
import { propsOf, types } from './support/assembly';

const profiles = types.filter(({ name, initializer }) => initializer && /.ConnectorProfile$|^CustomConnector(Profile)?$/.test(name));
const factoryClasses = types.filter(({ name }) => /Credentials$|^RedshiftEndpoint$/.test(name) && name in library);

/** Records the props given to the constructs of one class. */
class PropsRecorder implements IPropertyInjector {
  public readonly names = new Set<string>();
  public readonly constructUniqueId: string;

  public constructor(className: string) {
    this.constructUniqueId = `cdk-appflow-constructs.${className}`;
  }

  public inject<T>(originalProps: T, _context: InjectionContext): T {
    Object.keys(originalProps ?? {}).forEach((name) => this.names.add(name));
    return originalProps;
  }
}

const recorders = new Map(profiles.map(({ name }) => [name, new PropsRecorder(name)]));
const factoryCalls = new Map<string, Set<string>>();
for (const { name, methods = [] } of factoryClasses) {
  const factories = (library as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>)[name];
  for (const method of methods.filter((candidate) => candidate.static).map((candidate) => candidate.name)) {
    const original = factories[method];
    jest.spyOn(factories, method).mockImplementation((...args: unknown[]) => {
      const names = factoryCalls.get(`${name}.${method}`) ?? new Set();
      factoryCalls.set(`${name}.${method}`, names);
      const structs = args.filter((arg): arg is object => Object.getPrototypeOf(arg) === Object.prototype);
      structs.flatMap((struct) => Object.keys(struct)).forEach((key) => names.add(key));
      return original.apply(factories, args);
    });
  }
}

const app = new App({ propertyInjectors: [...recorders.values()], context: { '@aws-cdk/core:checkSecretUsage': true } });
const security = new SecurityStack(app, 'Security');
declareCatalogue(app, { encryptionKey: security.key, connectedApp: security.connectedApp });
const templates = app.node.children.filter((child): child is Stack => Stack.isStack(child)).map((stack) => ({
  name: stack.stackName,
  template: Template.fromStack(stack),
}));
const configs = templates.flatMap(({ template }) => Object.values(template.findResources('AWS::AppFlow::ConnectorProfile')))
  .map((resource) => resource.Properties.ConnectorProfileConfig as unknown);

/** The paths in a template's block, down to strings, lists, intrinsic functions and maps of the connector's own. */
function pathsIn(value: unknown, path: string[] = []): string[] {
  const known = fields.includes(path.join('.'));
  if (known || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [path.join('.')];
  }
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]));
}

test('the list contains the fields of the CloudFormation resource', () => {
  expect(fields).toHaveLength(123);
});

test('the catalogue reaches exactly the fields of the resource', () => {
  const reached = new Set(configs.flatMap((config) => pathsIn(config)));
  expect(fields.filter((field) => !reached.has(field))).toEqual([]);
  expect([...reached].filter((path) => !fields.includes(path))).toEqual([]);
});

test('the catalogue calls every factory', () => {
  const factories = factoryClasses.flatMap(({ name, methods = [] }) =>
    methods.filter((method) => method.static).map((method) => `${name}.${method.name}`));
  expect(factories.length).toBeGreaterThan(60);
  expect(factories.filter((factory) => !factoryCalls.has(factory))).toEqual([]);
});

test('the catalogue gives every option of a factory at least once', () => {
  const given = new Set([...factoryCalls.values()].flatMap((names) => [...names]));
  const structs = factoryClasses.flatMap(({ methods = [] }) => methods)
    .flatMap(({ parameters = [] }) => parameters.map(({ type }) => type.fqn ?? ''))
    .filter((fqn) => fqn.startsWith('cdk-appflow-constructs.'));
  const options = new Set(structs.flatMap(propsOf));
  expect([...options].filter((option) => !given.has(option))).toEqual([]);
});

test.each(profiles.map(({ name }) => name))('the catalogue gives every prop of %s', (name) => {
  const { initializer } = profiles.find((profile) => profile.name === name)!;
  const fqn = initializer?.parameters?.[2].type.fqn ?? '';
  // Only Salesforce's profile shows the props that all profiles share.
  const shared = name === 'SalesforceConnectorProfile' ? [] : ['connectorProfileName', 'encryptionKey'];
  const missing = propsOf(fqn).filter((prop) => !recorders.get(name)?.names.has(prop) && !shared.includes(prop));
  expect(missing).toEqual([]);
});

test.each(templates)('$name contains at most 60 dynamic references', ({ template }) => {
  expect(JSON.stringify(template.toJSON()).split('{{resolve:').length - 1).toBeLessThanOrEqual(60);
});

test('every secret field is a reference to Secrets Manager', () => {
  const secretFields = new RegExp('\\.(AccessToken|RefreshToken|AuthCode|ClientId|ClientSecret|JwtToken|Password|ApiKey|ApplicationKey'
    + '|SecretKey|ApiSecretKey|ApiToken|AccessKeyId|SecretAccessKey|Datakey)$');
  const values: string[] = [];
  const collect = (value: unknown, path: string): void => {
    if (secretFields.test(path) && !(path.endsWith('.ApiKey') && typeof value === 'object' && value !== null && 'ApiKey' in value)) {
      values.push(JSON.stringify(value));
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, inner]) => collect(inner, `${path}.${key}`));
    }
  };
  configs.forEach((config) => collect(config, ''));
  expect(values.length).toBeGreaterThan(200);
  expect(values.filter((value) => !value.includes('{{resolve:secretsmanager:'))).toEqual([]);
});

test('nothing in the templates is a placeholder', () => {
  const text = JSON.stringify(configs);
  expect(text).not.toMatch(/dummy|placeholder|changeme|todo|xxx/i);
});
