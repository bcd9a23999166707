import { App, CfnResource, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import type { Findings } from './findings-util';
import { findingsOf } from './findings-util';
import { AppFlowChecks } from '../../src';
import { CATALOGUE } from '../support/catalogue';
import { validValues } from '../support/catalogue/arbitrary';
import { makeCredentials, makeProfile, propertiesOf, toInputs } from '../support/catalogue/build';
import { withoutStackTraces } from '../support/stack-traces';
import { PROFILE } from '../support/util';

withoutStackTraces();

const SEED = Number(process.env.FAST_CHECK_SEED ?? 20_197_301);
const PROFILES = Number(process.env.FAST_CHECK_RUNS ?? 1000);

const PAIRS = CATALOGUE.flatMap((connector) => connector.factories.map((factory) => ({ connector, factory })));

/** Warnings about the stack as a whole, and about imported things, of which a template has only the name. */
const NOT_OF_THE_TEMPLATE = ['dynamicReferenceLimit', 'importedSecretPolicy', 'importedBucketPolicy', 'importedKeyPolicy', 'importedRoleTrust'];

/** The props that the classes of AWS-authored connectors know, and that are entries of a map in a template. */
const OF_MAP_ENTRIES = ['instanceUrlFormat', 'plaintextSecret'];

function idsByPath({ errors, warnings }: Findings): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of [...errors, ...warnings]) {
    const id = /\[(?:ack|ignore): cdk-appflow-constructs:(\w+)\]$/.exec(text)?.[1] ?? text;
    const name = path.split('/')[2];
    if (!NOT_OF_THE_TEMPLATE.includes(id)) {
      found.set(name, [...new Set([...found.get(name) ?? [], id])].sort());
    }
  }
  return found;
}

test('the profiles of the library raise nothing as L1s but what they raised themselves', () => {
  const app = new App({ context: { '@aws-cdk/core:stackResourceLimit': 10_000 } });
  const own = new Stack(app, 'Own');
  const foreign = new Stack(app, 'Foreign');
  const made: Array<{ readonly id: string; readonly name: string; readonly label?: string }> = [];
  for (const { connector, factory } of PAIRS) {
    const input = fc.record({
      options: validValues(factory.fields, factory.combinations),
      props: validValues(connector.props, connector.combinations),
    });
    for (const { options, props } of fc.sample(input, { seed: SEED, numRuns: Math.ceil(PROFILES / PAIRS.length) })) {
      const id = `Profile${made.length}`;
      const credentials = makeCredentials(connector, factory, toInputs(own, factory.fields, options));
      const properties = propertiesOf(makeProfile(own, id, connector, credentials, toInputs(own, connector.props, props)));
      // Two may have been given the same name.
      new CfnResource(foreign, id, { type: PROFILE, properties: { ...properties, ConnectorProfileName: id } });
      made.push({ id, name: `${connector.profile}, ${factory.name}`, label: connector.label });
    }
  }
  expect(made.length).toBeGreaterThanOrEqual(PROFILES);

  AppFlowChecks.addTo(app);
  const [expected, found] = [own, foreign].map((stack) => idsByPath(findingsOf(stack)));
  const different = made.filter(({ id, label }) => {
    const [here, there] = [found.get(id) ?? [], expected.get(id) ?? []];
    const missed = there.filter((one) => !here.includes(one));
    return here.some((one) => !there.includes(one)) || missed.some((one) => label === undefined || !OF_MAP_ENTRIES.includes(one));
  });
  expect(different.map(({ id, name }) => `${name}: found ${found.get(id)}, expected ${expected.get(id)}`)).toEqual([]);
});
