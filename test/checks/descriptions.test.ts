import { ConnectorType } from '../../src';
import { CONNECTORS } from '../../src/checks/connector-descriptions';
import type { ConnectorDescription } from '../../src/private/profile/connector-description';
import fields from '../conformance/connector-profile-fields.json';
import model from '../conformance/service-model.json';

interface Rules {
  readonly required?: boolean;
}

const MODEL: { readonly [path: string]: Rules & { readonly cloudformation: Rules | null } } = model;

const DESCRIBED = Object.entries(CONNECTORS).map(([type, connector]) => ({ type, block: connector.block, description: connector.describe() }));

/** The names and the paths of a connector's fields. */
function placesOf(block: string, { properties, credentials }: ConnectorDescription): Array<readonly [name: string, path: string]> {
  return [
    ...Object.entries(properties).map(([name, path]) => [name, `ConnectorProfileProperties.${block}.${path}`] as const),
    ...Object.entries(credentials).map(([name, path]) => [name, `ConnectorProfileCredentials.${block}.${path}`] as const),
  ];
}

function fieldsOf({ props, modes, others }: ConnectorDescription): ConnectorDescription['props']['fields'] {
  return Object.assign({}, props.fields, ...modes.map((mode) => mode.fields), others);
}

test('there is a description for each connector that CloudFormation knows', () => {
  expect(Object.keys(CONNECTORS).sort()).toEqual(Object.values(ConnectorType).sort());
});

test('the descriptions have every field of the resource, and no other', () => {
  expect(DESCRIBED.flatMap(({ block, description }) => placesOf(block, description).map(([, path]) => path)).sort()).toEqual([...fields].sort());
});

test.each(DESCRIBED)('$type: each field can be read from a template and has a place', ({ block, description }) => {
  const names = placesOf(block, description).map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(fieldsOf(description)).filter((name) => name !== 'connectionMode').sort()).toEqual([...names].sort());
  expect(Object.entries(fieldsOf(description)).filter(([, field]) => field.readTemplate === undefined)).toEqual([]);
});

test.each(DESCRIBED)('$type: the fields whose absence is an error are those that a model requires', ({ block, description }) => {
  const isRequired = ({ required, cloudformation }: typeof MODEL[string]) => required === true || cloudformation?.required === true;
  const required = placesOf(block, description).filter(([, path]) => isRequired(MODEL[path]));
  expect(required.map(([name]) => name).sort()).toEqual([...description.required].sort());
});

test.each(DESCRIBED)('$type: what modes and alternatives name are fields', ({ description: whole }) => {
  const { props, modes, alternatives = [], ...description } = whole;
  const known = Object.keys(fieldsOf({ props, modes, ...description }));
  const inModes = modes.flatMap(({ required = [], anyOf = [], when = {} }) => [...required, ...anyOf, ...Object.keys(when)]);
  const named = [...inModes, ...alternatives.flat()];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  // A template requires whatever the construct does.
  expect((props.required ?? []).filter((name) => !description.required.includes(name))).toEqual([]);
});

test.each(DESCRIBED)('$type: the credentials of alternatives are all there are', ({ description: { credentials, alternatives } }) => {
  const others = Object.keys(credentials).filter((name) => alternatives?.flat().includes(name) === false);
  expect(others).toEqual(alternatives && 'authenticationType' in credentials ? ['authenticationType'] : []);
});
