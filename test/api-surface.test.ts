import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import * as api from '../src';

interface Docs { readonly summary?: string; readonly default?: string }
interface TypeRef {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly elementtype: TypeRef };
  readonly union?: { readonly types: TypeRef[] };
  readonly intersection?: { readonly types: TypeRef[] };
}
interface Value { readonly name: string; readonly type: TypeRef; readonly optional?: boolean; readonly static?: boolean; readonly docs?: Docs }
interface Method { readonly name?: string; readonly docs?: Docs; readonly parameters?: Value[]; readonly returns?: { readonly type: TypeRef } }
interface Type {
  readonly fqn: string;
  readonly name: string;
  readonly kind: 'class' | 'enum' | 'interface';
  readonly docs?: Docs;
  readonly datatype?: boolean;
  readonly base?: string;
  readonly interfaces?: string[];
  readonly initializer?: Method;
  readonly properties?: Value[];
  readonly methods?: Method[];
  readonly members?: Array<{ readonly name: string; readonly docs?: Docs }>;
}

const ASSEMBLY = join(__dirname, '..', '.jsii');
/** Fields with a secret or a part of one. */
const SECRET = /password|secret|token|jwt|credentialsmap|(api|application|secret|access|private)key|datakey|authcode|clientcredentials|^clientid$/i;
/** Fields that only sound like one. */
const NOT_SECRET = /url|(arn|encryptionkey|^oauth2tokens)$/i;
const SECRET_TYPES = ['aws-cdk-lib.SecretValue', 'aws-cdk-lib.aws_secretsmanager.ISecret'];

function readTypes(): Type[] {
  if (!existsSync(ASSEMBLY)) {
    throw new Error('there is no .jsii; make it with: npx projen compile');
  }
  return Object.values(JSON.parse(readFileSync(ASSEMBLY, 'utf-8')).types);
}

/** A type and its base types in this package. */
function lineage(type: Type, types: Type[]): Type[] {
  const parents = types.filter(({ fqn }) => fqn === type.base || type.interfaces?.includes(fqn));
  return [type, ...parents.flatMap((parent) => lineage(parent, types))];
}

function methods(type: Type): Method[] {
  return [...type.initializer ? [{ ...type.initializer, name: 'constructor' }] : [], ...type.methods ?? []];
}

/** The properties and parameters of a type. */
function values(type: Type): Array<[string, Value]> {
  return [
    ...(type.properties ?? []).map((property): [string, Value] => [`${type.name}.${property.name}`, property]),
    ...methods(type).flatMap(({ name, parameters = [] }) =>
      parameters.map((parameter): [string, Value] => [`${type.name}.${name}(${parameter.name})`, parameter])),
  ];
}

/** The types in the signatures of a type. */
function references(type: Type): Array<[string, TypeRef]> {
  return [
    ...[type.base, ...type.interfaces ?? []].filter((fqn) => fqn !== undefined).map((fqn): [string, TypeRef] => [type.name, { fqn }]),
    ...values(type).map(([where, value]): [string, TypeRef] => [where, value.type]),
    ...methods(type).flatMap(({ name, returns }): Array<[string, TypeRef]> => returns ? [[`${type.name}.${name}()`, returns.type]] : []),
  ].flatMap(([where, reference]) => leaves(reference).map((leaf): [string, TypeRef] => [where, leaf]));
}

/** The types in lists, maps and unions. */
function leaves(reference: TypeRef): TypeRef[] {
  if (reference.collection) {
    return leaves(reference.collection.elementtype);
  }
  const several = reference.union ?? reference.intersection;
  return several ? several.types.flatMap(leaves) : [reference];
}

interface Rule {
  readonly name: string;
  /** The places in a type that violate the rule. */
  readonly broken: (type: Type) => string[];
  /** A violation, and its place. */
  readonly bad: [Partial<Type>, string[]];
}

const docs: Docs = { summary: 'Text.' };
const text: TypeRef = { primitive: 'string' };
const l1: TypeRef = { fqn: 'aws-cdk-lib.aws_appflow.CfnConnectorProfile.SalesforceProperty' };

const RULES: Rule[] = [
  {
    name: 'no L1 class or struct is in a signature',
    broken: (type) => references(type).filter(([, { fqn }]) => /\.Cfn[A-Z]/.test(fqn ?? '')).map(([where]) => where),
    bad: [{
      base: 'aws-cdk-lib.aws_appflow.CfnFlow',
      properties: [{ name: 'p', type: { collection: { elementtype: { union: { types: [text, l1] } } } } }],
      methods: [{ name: 'm', parameters: [{ name: 'a', type: l1 }], returns: { type: l1 } }],
    }, ['Bad', 'Bad.p', 'Bad.m(a)', 'Bad.m()']],
  },
  {
    name: 'nothing is of type any',
    broken: (type) => references(type).filter(([, { primitive }]) => primitive === 'any' || primitive === 'json').map(([where]) => where),
    bad: [{
      initializer: { parameters: [{ name: 'props', type: { primitive: 'any' } }] },
      properties: [{ name: 'p', type: { collection: { elementtype: { primitive: 'json' } } } }],
    }, ['Bad.p', 'Bad.constructor(props)']],
  },
  {
    name: 'secrets are SecretValues or ISecrets',
    broken: (type) => values(type)
      .filter(([, { name }]) => SECRET.test(name) && !NOT_SECRET.test(name))
      .filter(([, value]) => leaves(value.type).some(({ fqn }) => !SECRET_TYPES.includes(fqn ?? '')))
      .map(([where]) => where),
    bad: [{
      properties: ['password', 'clientSecret', 'refreshToken', 'apiKey', 'jwtToken', 'clientId', 'tokenUrl', 'username'].map((name) => ({ name, type: text })),
      methods: [{ name: 'fromSecret', parameters: [{ name: 'secret', type: text }] }],
    }, ['Bad.password', 'Bad.clientSecret', 'Bad.refreshToken', 'Bad.apiKey', 'Bad.jwtToken', 'Bad.clientId', 'Bad.fromSecret(secret)']],
  },
  {
    name: 'everything is documented',
    broken: (type) => [
      ...type.docs?.summary ? [] : [type.name],
      ...(type.members ?? []).filter((member) => !member.docs?.summary).map(({ name }) => `${type.name}.${name}`),
      ...(type.methods ?? []).filter((method) => !method.docs?.summary).map(({ name }) => `${type.name}.${name}()`),
      // scope, id and props are the same in every construct.
      ...values(type).filter(([where, value]) => !value.docs?.summary && !/\((scope|id|props)\)$/.test(where)).map(([where]) => where),
    ],
    bad: [{
      docs: {},
      members: [{ name: 'M' }],
      properties: [{ name: 'p', type: text }],
      methods: [{ name: 'm', parameters: [{ name: 'a', type: text }] }],
    }, ['Bad', 'Bad.M', 'Bad.m()', 'Bad.p', 'Bad.m(a)']],
  },
  {
    name: 'optional properties of structs have a default',
    broken: (type) => (type.datatype ? type.properties ?? [] : [])
      .filter((property) => property.optional && !property.docs?.default)
      .map(({ name }) => `${type.name}.${name}`),
    bad: [{ datatype: true, properties: [{ name: 'p', type: text, optional: true, docs }] }, ['Bad.p']],
  },
  {
    name: 'no name becomes o_auth in Python',
    broken: (type) => [
      ...methods(type).filter(({ name }) => /oauth/i.test(name ?? '') && !/^oauth2/.test(name ?? '')).map(({ name }) => `${type.name}.${name}()`),
      ...values(type).filter(([, { name }]) => /OAuth|oAuth/.test(name)).map(([where]) => where),
    ],
    bad: [{ properties: [{ name: 'oAuth2Tokens', type: text }], methods: [{ name: 'fromOAuth' }] }, ['Bad.fromOAuth()', 'Bad.oAuth2Tokens']],
  },
];

describe.each(RULES)('$name', ({ broken, bad: [type, places] }) => {
  test('in the public API', () => {
    expect(readTypes().flatMap(broken)).toEqual([]);
  });

  test('and a violation is found', () => {
    expect(broken({ fqn: 'x.Bad', name: 'Bad', kind: 'class', docs, ...type })).toEqual(places);
  });
});

test('the API is the exports of the index', () => {
  const names = readTypes().filter(({ kind }) => kind !== 'interface').map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(api).sort());
});

test('credentials are only created with factories', () => {
  const credentials = readTypes().filter(({ name }) => name.endsWith('Credentials'));
  expect(credentials.map(({ name }) => name)).toEqual(expect.arrayContaining(['SalesforceCredentials', 'ServiceNowCredentials']));
  expect(credentials.filter(({ initializer, properties = [] }) => initializer || properties.length > 0)).toEqual([]);
});

test('profiles share the interface, their attributes and the form of their id for property injection', () => {
  const types = readTypes();
  const profiles = types.filter(({ name, kind }) => kind === 'class' && /.ConnectorProfile$/.test(name));
  expect(profiles.map(({ name }) => name)).toEqual(expect.arrayContaining(['SalesforceConnectorProfile', 'ServiceNowConnectorProfile']));
  for (const profile of profiles) {
    const all = lineage(profile, types);
    expect(all.map(({ name }) => name)).toContain('IConnectorProfile');
    expect(all.filter(({ kind }) => kind === 'class').flatMap(({ properties = [] }) => properties).map(({ name }) => name)).toEqual(expect.arrayContaining([
      'PROPERTY_INJECTION_ID', 'connectorProfileArn', 'connectorProfileName', 'connectorProfileRef', 'connectorType', 'credentialsArn', 'grants',
    ]));
    expect((api as { readonly [className: string]: any })[profile.name].PROPERTY_INJECTION_ID).toBe(profile.fqn);
  }
});

test('credentials are required on every profile except Redshift', () => {
  const types = readTypes();
  const without = types
    .filter(({ name }) => /.ConnectorProfileProps$/.test(name))
    .filter((props) => !lineage(props, types).some(({ properties = [] }) => properties.some(({ name, optional }) => name === 'credentials' && !optional)));
  expect(without.map(({ name }) => name).filter((name) => name !== 'RedshiftConnectorProfileProps')).toEqual([]);
  expect(lineage(types.find(({ name }) => name === 'SalesforceConnectorProfileProps')!, types).map(({ name }) => name))
    .toEqual(['SalesforceConnectorProfileProps', 'ConnectorProfileOptions']);
});
