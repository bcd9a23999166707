import { Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { announceSeed, check } from './runs';
import { newApp } from '../support/app';
import type { Connector, Factory } from '../support/catalogue';
import { CATALOGUE } from '../support/catalogue';
import { MARK, validValues } from '../support/catalogue/arbitrary';
import type { Plain } from '../support/catalogue/build';
import { classNamed, FIELDS_SECRET_ARN, makeProfile, propertiesOf, secretIn, toInputs, valueAt } from '../support/catalogue/build';
import { judge } from '../support/catalogue/model';

announceSeed();

let stack: Stack;
let count = 0;

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
});

/** Each twin once, with the first connector that accepts its credentials. */
const TWINS = [...new Map(CATALOGUE.flatMap((connector) => connector.factories.filter(({ twin }) => twin).map((factory) => (
  [`${connector.owner}.${factory.name}FromSecret`, { name: `${connector.owner}.${factory.name}FromSecret`, connector, factory }] as const
))).reverse()).values()];

const word = fc.stringMatching(/^\w[\w.$-]*$/, { maxLength: 20 });
const version: fc.Arbitrary<Twin['version']> = fc.oneof(
  fc.constant({}), fc.record({ versionId: fc.uuid() }), fc.record({ versionStage: fc.constantFrom('AWSCURRENT', 'AWSPREVIOUS', 'blue/green') }),
);

interface Twin {
  readonly options: Plain;
  readonly names: { readonly [field: string]: string | undefined };
  readonly version: { readonly versionId?: string; readonly versionStage?: string };
}

const isReadable = (factory: Factory, name: string) => factory.fields[name].kind === 'secret' || factory.fields[name].inSecret === true;

/** Values for a factory. Those that can be in the secret are read from it, under their own names or other keys. */
function twins(factory: Factory): fc.Arbitrary<Twin> {
  if (factory.openTwin) {
    const names = fc.dictionary(fc.stringMatching(/^\w+$/, { maxLength: 20 }).filter((key) => key !== '__proto__'), word,
      { minKeys: 1, maxKeys: 5, noNullPrototype: true });
    return fc.record({ options: validValues(factory.fields, factory.combinations), names, version });
  }
  const all = Object.keys(factory.fields).filter((name) => isReadable(factory, name));
  const names = fc.record(Object.fromEntries(all.map((name) => [name, word])), { requiredKeys: [], noNullPrototype: true });
  const options = validValues(factory.fields, factory.combinations).filter((values) => Object.keys(values).some((name) => all.includes(name)));
  return fc.record({ options, names, version });
}

const propsCache = new Map<Connector, Plain>();

/** Any valid props, because this test is about the credentials. */
function propsOf(connector: Connector): Plain {
  const props = propsCache.get(connector) ?? fc.sample(validValues(connector.props, connector.combinations), { numRuns: 1, seed: 1 })[0];
  propsCache.set(connector, props);
  return props;
}

function make({ connector, factory }: typeof TWINS[number], { options, names, version: v }: Twin, more: Plain = {}) {
  const read = factory.openTwin ? Object.keys(names) : Object.keys(options).filter((name) => isReadable(factory, name));
  const outside = Object.fromEntries(Object.entries(options).filter(([name]) => !(isReadable(factory, name) || factory.fields[name].kind === 'secretMap')));
  const credentials = classNamed(connector.owner)[`${factory.name}FromSecret`](secretIn(stack), {
    ...toInputs(stack, factory.fields, outside), fields: read, fieldNames: names, ...v, ...more,
  });
  const props = propsOf(connector);
  return { read, profile: makeProfile(stack, `Profile${count += 1}`, connector, credentials, toInputs(stack, connector.props, props)) };
}

test.each(TWINS)('$name puts a reference to each field in its place', (twin) => {
  const { factory } = twin;
  check(twins(factory), (values) => {
    const { read, profile } = make(twin, values);
    const properties = propertiesOf(profile);
    const { versionStage = '', versionId = '' } = values.version;

    const inTemplate = read.map((name) => {
      const at = factory.openTwin ? `${factory.fields.credentialsMap.at}#${name}` : factory.fields[name].at ?? '';
      return [name, valueAt(properties, at)];
    });
    const expected = read.map((name) => [
      name, `{{resolve:secretsmanager:${FIELDS_SECRET_ARN}:SecretString:${values.names[name] ?? name}:${versionStage}:${versionId}}}`,
    ]);
    expect({ problems: judge(properties), inTemplate }).toEqual({ problems: [], inTemplate: expected });
  });
});

function problemsOf(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return ['no error', ''];
}

const BROKEN = fc.constantFrom<[string, Plain]>(
  ['fields', { fields: [] }],
  ['fields', { fields: 'username' }],
  ['fieldNames', { fieldNames: 'username' }],
  ['fieldNames', { fieldNames: ['username'] }],
  ['versionId', { versionId: 'a:b', versionStage: undefined }],
  ['versionId', { versionId: 42, versionStage: undefined }],
  ['versionId', { versionId: `${'a'.repeat(600)}`, versionStage: undefined }],
  ['versionId', { versionId: 'one', versionStage: 'AWSCURRENT' }],
  ['versionStage', { versionStage: 'has space', versionId: undefined }],
  ['versionStage', { versionStage: '}}', versionId: undefined }],
  ['versionStage', { versionStage: '', versionId: undefined }],
  ['versionStage', { versionStage: 'ends in \\', versionId: undefined }],
);

test('an invalid option of a twin is reported', () => {
  const any = fc.constantFrom(...TWINS).chain((twin) => twins(twin.factory).map((values) => ({ twin, values })));
  check(fc.tuple(any, BROKEN), ([{ twin, values }, [option, more]]) => {
    const [title, problem] = problemsOf(() => make(twin, values, more));
    expect(title).toMatch(`invalid ${twin.connector.profile} at 'Stack/Profile`);
    expect(problem).toMatch(new RegExp(`^  - ${twin.connector.credentialsIn}: .*\\b${option}\\b`));
    expect(problem).not.toContain(MARK);
  });
});
