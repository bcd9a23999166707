import { SecretValue, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';
import { newApp } from '../support/app';
import type { Connector, Factory } from '../support/catalogue';
import { CATALOGUE } from '../support/catalogue';
import { validValues } from '../support/catalogue/arbitrary';
import type { Plain } from '../support/catalogue/build';
import { classNamed, makeCredentials, propertiesOf, toInputs } from '../support/catalogue/build';
import { expectForEach } from '../support/expect-for-each';
import { withoutStackTraces } from '../support/stack-traces';
import { errorOf, untyped } from '../support/util';

withoutStackTraces();

/** Objects with the same properties as a plain one, as other callers create them. */
const SHAPES: ReadonlyArray<readonly [string, (plain: Plain) => Plain]> = [
  ['frozen', (plain) => Object.freeze({ ...plain })],
  ['without a prototype', (plain) => Object.assign(Object.create(null), plain)],
  ['a proxy, as jsii makes them', (plain) => new Proxy({ ...plain }, {})],
  ['a proxy of an empty object that answers to names alone', (plain) => new Proxy({}, {
    get: (_, name) => Reflect.get(plain, name),
    has: (_, name) => Reflect.has(plain, name),
  })],
  ['with getters', (plain) => Object.defineProperties({}, Object.fromEntries(Object.entries(plain)
    .map(([name, value]) => [name, { get: () => value, enumerable: true }])))],
  ['an instance of a class with getters', (plain) => Object.create(Object.defineProperties({}, Object.fromEntries(Object.entries(plain)
    .map(([name, value]) => [name, { get: () => value }]))))],
  ['with null where nothing is meant', (plain) => ({ connectorProfileName: null, encryptionKey: null, fields: null, versionId: null, ...plain })],
  ['with names that nobody asked for', (plain) => ({ ...plain, unknown: 'x', [Symbol('x')]: 'x' })],
];

const PAIRS = CATALOGUE.flatMap((connector) => connector.factories.map((factory) => ({
  name: `${connector.profile} with ${connector.owner}.${factory.name}`, connector, factory,
})));

function sample({ props, combinations }: Pick<Connector, 'props' | 'combinations'>): Plain {
  const [first] = combinations;
  const all = { ...first, required: [...first.required, ...first.optional ?? []], optional: [] };
  return fc.sample(validValues(props, [all]), { numRuns: 1, seed: 5 })[0];
}

/** The rendered profile, in an app of its own. */
function render(connector: Connector, factory: Factory, plainOptions: Plain, plainProps: Plain, shape: (plain: Plain) => Plain): Plain {
  const stack = new Stack(newApp(), 'Stack');
  const options = toInputs(stack, factory.fields, plainOptions);
  const props = toInputs(stack, connector.props, plainProps);
  const credentials = makeCredentials(connector, factory, shape(options));
  const given = shape({ ...props, [connector.credentialsIn]: credentials });
  return propertiesOf(new (classNamed(connector.profile))(stack, 'Profile', given));
}

test.each(PAIRS)('$name: input of any shape gives the same template', ({ connector, factory }) => {
  const options = sample({ props: factory.fields, combinations: factory.combinations });
  const props = sample(connector);
  const expected = render(connector, factory, options, props, (plain) => plain);
  expectForEach(SHAPES, ([, shape]) => [render(connector, factory, options, props, shape), expected], ([name]) => name);
});

test('input is not changed, nor read again after the profile is created', () => {
  const stack = new Stack(newApp(), 'Stack');
  const options = { username: 'before', password: SecretValue.secretsManager('x') };
  const credentials = ServiceNowCredentials.basic(options);
  const props = { instanceUrl: 'https://acme.service-now.com', credentials };
  const profile = new ServiceNowConnectorProfile(stack, 'Profile', props);
  options.username = 'after';
  props.instanceUrl = 'https://after.service-now.com';
  expect(JSON.stringify(propertiesOf(profile))).not.toContain('after');
  expect(Object.keys(options)).toEqual(['username', 'password']);
});

test.each<[string, unknown]>([
  ['a getter that throws', Object.defineProperty({}, 'instanceUrl', { get: () => { throw new Error('from the getter'); } })],
  ['a proxy that throws', new Proxy({}, { get: () => { throw new Error('from the getter'); } })],
])('the error of %s is the caller\'s own', (_, props) => {
  const stack = new Stack(newApp(), 'Stack');
  expect(errorOf(() => new ServiceNowConnectorProfile(stack, 'Profile', untyped(props)))).toBe('from the getter');
});

test.each<[string, unknown]>([
  ['a list', []], ['a function', () => 'x'], ['a text', 'x'], ['a number', 42], ['true', true], ['a SecretValue', SecretValue.secretsManager('x')],
  ['credentials themselves', ServiceNowCredentials.basic({ username: 'x', password: SecretValue.secretsManager('x') })],
])('%s isn\'t accepted as props', (_, props) => {
  const stack = new Stack(newApp(), 'Stack');
  expect(errorOf(() => new ServiceNowConnectorProfile(stack, 'Profile', untyped(props)))).toMatch(/^invalid ServiceNowConnectorProfile at 'Stack\/Profile':\n {2}- /);
});

test.each<[string, unknown]>([
  ['nothing', undefined], ['null', null], ['a list', []], ['a text', 'username'], ['a number', 42], ['a function', () => 'x'],
])('%s isn\'t accepted as options of a factory', (_, options) => {
  const stack = new Stack(newApp(), 'Stack');
  const make = () => new ServiceNowConnectorProfile(stack, 'Profile', {
    instanceUrl: 'https://acme.service-now.com', credentials: ServiceNowCredentials.basic(untyped(options)),
  });
  expect(errorOf(make)).toBe("invalid ServiceNowConnectorProfile at 'Stack/Profile':\n  - credentials: username is required\n  - credentials: password is required");
});
