import { App, CfnResource, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { findingsOf } from './findings-util';
import { AppFlowChecks } from '../../src';
import { CONNECTORS } from '../../src/checks/connector-descriptions';
import { Findings } from '../../src/checks/findings';
import { checkProfile } from '../../src/checks/profile';
import { CATALOGUE } from '../support/catalogue';
import { MARK, validValues } from '../support/catalogue/arbitrary';
import { makeCredentials, makeProfile, propertiesOf, toInputs } from '../support/catalogue/build';
import { STRANGE_TEXTS, STRANGE_VALUES } from '../support/hostile-values';
import { withoutStackTraces } from '../support/stack-traces';
import { PROFILE } from '../support/util';

withoutStackTraces();

const SEED = 20_197_301;

/** The properties of one profile for each factory, with all that it takes, and its secrets as plain text. */
function samples(): Array<{ readonly name: string; readonly properties: object }> {
  const stack = new Stack(new App(), 'Stack');
  return CATALOGUE.flatMap((connector) => connector.factories.map((factory, index) => {
    const most = <T extends { readonly required: readonly string[]; readonly optional?: readonly string[] }>(all: readonly T[]) =>
      all.map((one) => ({ ...one, required: [...one.required, ...one.optional ?? []], optional: [] }));
    const [options] = fc.sample(validValues(factory.fields, most(factory.combinations)), { seed: SEED, numRuns: 1 });
    const [props] = fc.sample(validValues(connector.props, most(connector.combinations)), { seed: SEED, numRuns: 1 });
    const plain = Object.fromEntries(Object.entries(options).map(([name, value]) =>
      [name, factory.fields[name].kind === 'secret' ? { plain: `${MARK}.${MARK}.${MARK}` } : value]));
    const credentials = makeCredentials(connector, factory, toInputs(stack, factory.fields, plain));
    const profile = makeProfile(stack, `${connector.profile}${index}`, connector, credentials, toInputs(stack, connector.props, props));
    return { name: `${connector.profile}, ${factory.name}`, properties: propertiesOf(profile) };
  }));
}

const SAMPLES = samples();

type Path = readonly string[];

/** All places in a structure, the structures in it included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  return typeof value === 'object' && value !== null
    ? [...path.length > 0 ? [path] : [], ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))]
    : [path];
}

function replaced(value: object, [name, ...others]: Path, change: (old: unknown) => unknown): object {
  const old: unknown = Reflect.get(value, name);
  const changed = others.length === 0 ? change(old) : replaced(Object(old), others, change);
  return Array.isArray(value) ? Object.assign([...value], { [name]: changed }) : { ...value, [name]: changed };
}

const stack = new Stack(new App(), 'Checked', { env: { account: '111111111111', region: 'eu-west-1' } });
const resource = new CfnResource(stack, 'Profile', { type: PROFILE });

function check(properties: object): Findings {
  const findings = new Findings(resource, new Set());
  checkProfile(findings, { ...properties }, CONNECTORS);
  return findings;
}

test('there is a sample for each factory', () => {
  expect(SAMPLES.length).toBeGreaterThan(55);
  expect(SAMPLES.filter(({ properties }) => JSON.stringify(properties).includes(MARK)).length).toBeGreaterThan(50);
});

const INTRINSICS = [
  { Ref: 'X' }, { Ref: 7 }, { 'Fn::Join': 'x' }, { 'Fn::Join': ['', [{ 'Fn::Join': [1, 2] }]] }, { 'Fn::If': [] }, { 'Fn::Sub': ['{{resolve:', {}] },
];
const HOSTILE = [...STRANGE_TEXTS, ...STRANGE_VALUES].map(([, value]) => value).filter((value) => typeof value !== 'function' && typeof value !== 'bigint');

test.each(SAMPLES)('$name: no value in any place ends the synthesis', ({ properties }) => {
  expect(placesIn(properties).length).toBeGreaterThan(6);
  for (const place of placesIn(properties)) {
    for (const value of [...HOSTILE, ...INTRINSICS, 'x'.repeat(20_000)]) {
      check(replaced(properties, place, () => value));
    }
    check(replaced(properties, place, (old) => ({ ...Object(old), ['__proto__']: 'x', constructor: {} })));
  }
});

test('nor do generated ones', () => {
  const value = fc.oneof(fc.jsonValue(), fc.object({ key: fc.constantFrom('Ref', 'Fn::If', 'Fn::Join', 'Salesforce', 'ServiceNow', 'AccessToken') }));
  fc.assert(fc.property(fc.constantFrom(...SAMPLES), fc.nat(), value, ({ properties }, at, hostile) => {
    const places = placesIn(properties);
    check(replaced(properties, places[at % places.length], () => hostile));
  }), { seed: SEED, numRuns: 500 });
});

/** The ways to break a secret. */
const BREAKAGES: { readonly [name: string]: (secret: string) => unknown } = {
  'on lines of its own': (secret) => `\n${secret}\n`,
  'too long': (secret) => secret.padEnd(20_011, '-'),
  'in a structure': (secret) => ({ value: secret }),
  'in a list': (secret) => [secret],
  'in a function': (secret) => ({ 'Fn::Join': ['', [secret, { Ref: 'AWS::Region' }]] }),
  'in a reference that isn\'t resolved': (secret) => `{{resolve:ssm-secure:${secret}:1}}`,
  'as a placeholder': () => 'changeme',
};

test.each(Object.entries(BREAKAGES))('no finding shows a secret %s, nor its length', (_, breakage) => {
  const app = new App({ context: { '@aws-cdk/core:stackResourceLimit': 10_000 } });
  const broken = new Stack(app, 'Stack');
  for (const { properties } of SAMPLES) {
    for (const place of placesIn(properties).filter((one) => `${one.reduce<any>((value, name) => value[name], properties)}`.startsWith(MARK))) {
      const id = `Profile${broken.node.children.length}`;
      new CfnResource(broken, id, { type: PROFILE, properties: replaced(properties, place, (secret) => breakage(String(secret))) });
    }
  }
  expect(broken.node.children.length).toBeGreaterThan(120);
  AppFlowChecks.addTo(app);
  const { errors, warnings } = findingsOf(broken);
  const texts = [...errors, ...warnings].map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter((text) => text.includes(MARK) || text.includes('20011') || text.includes('changeme'))).toEqual([]);
});
