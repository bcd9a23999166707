/**
 * Writes the checks of the library as JSON, for check_model.py to compare with the service's models:
 *
 * - checks: each limit that was applied to a field, observed while every profile is created with every factory
 * - fields: the paths of the fields of the catalogue
 * - required: each required field
 * - constants: each value in the templates that the user didn't give
 * - requests: the properties of the smallest profile of every kind
 * - enums: the values in the library's enums
 */
import { App, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as fc from 'fast-check';
import serviceModel from './service-model.json';
import { ConnectionMode, ConnectorType, OAuth2GrantType } from '../../src';
import { CONNECTORS } from '../../src/checks/connector-descriptions';
import * as secretChecks from '../../src/private/checks/secret-value';
import * as textChecks from '../../src/private/checks/text';
import * as valueChecks from '../../src/private/checks/values';
import type { Limit } from '../../src/private/limits';
import { LIMITS, MAX_MAP_ENTRIES } from '../../src/private/limits';
import type { Problems } from '../../src/private/problems';
import type { ConnectorDescription } from '../../src/private/profile/connector-description';
import { ProfileProblems } from '../../src/private/profile/profile-problems';
import type { Combination, Connector, Factory, Fields } from '../support/catalogue';
import { CATALOGUE } from '../support/catalogue';
import { validValues } from '../support/catalogue/arbitrary';
import type { Plain } from '../support/catalogue/build';
import { makeCredentials, makeProfile, propertiesOf, toInputs } from '../support/catalogue/build';

const model: { readonly [path: string]: { readonly type: string } } = serviceModel;

type Observed = Partial<Pick<Limit, 'min' | 'max'>> & { readonly pattern?: string; readonly enum?: readonly string[] };

const observed = new Map<string, Observed>();

/** Records the limit that each check of the library applies to each prop. */
function observe(module: object, names: readonly string[]): void {
  for (const [name, check] of Object.entries<(...args: any[]) => unknown>({ ...module }).filter(([key]) => names.includes(key))) {
    Object.defineProperty(module, name, {
      value: (v: Problems, prop: string, value: unknown, limit: any, ...rest: unknown[]) => {
        const { min, max, pattern } = limit;
        observed.set(prop, name === 'oneOf' ? { enum: Object.values(limit) } : { min, max, pattern: pattern?.source });
        return check(v, prop, value, limit, ...rest);
      },
    });
  }
}

observe(secretChecks, ['secretValue', 'secretText', 'requiredSecretValue', 'shownSecretValue']);
observe(textChecks, ['text', 'requiredText', 'totalLength']);
observe(valueChecks, ['integer', 'oneOf']);

const out = {
  checks: [] as Array<Observed & { readonly at: string; readonly by: string }>,
  fields: [] as string[],
  required: [] as Array<{ readonly at?: string; readonly by: string }>,
  constants: {} as { [at: string]: unknown[] },
  requests: [] as object[],
  enums: {
    ConnectorType: Object.values(ConnectorType),
    ConnectionMode: Object.values(ConnectionMode),
    OAuth2GrantType: Object.values(OAuth2GrantType),
  },
};

const stack = new Stack(new App(), 'Stack', { env: { account: '111111111111', region: 'eu-west-1' } });
const encryptionKey = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/1234');
let count = 0;

function sample(fields: Fields, combination: Combination): Plain {
  const all = { ...combination, required: [...combination.required, ...combination.optional ?? []], optional: [] };
  const [values] = fc.sample(validValues(fields, [all]), { numRuns: 1, seed: 7 });
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function make(connector: Connector, factory: Factory, options: Plain, props: Plain): Plain {
  const credentials = makeCredentials(connector, factory, toInputs(stack, factory.fields, options));
  return propertiesOf(makeProfile(stack, `Profile${count += 1}`, connector, credentials, {
    connectorProfileName: 'profile', encryptionKey, ...toInputs(stack, connector.props, props),
  }));
}

const OF_ALL: Fields = { connectorProfileName: { kind: 'text', at: 'ConnectorProfileName' }, encryptionKey: { kind: 'text', at: 'KMSArn' } };

/** The path of a checked value: `[0]` is an item of a list, `["key"]` an entry of a map. */
function pathOf(fields: Fields, prop: string): string | undefined {
  const [, name, index] = /^(\w+)(\[.*\])?$/.exec(prop) ?? [];
  const at = name === undefined ? undefined : fields[name]?.at?.replace(/#.*/, '.value');
  return index === undefined || at === undefined ? at : `${at}.${/^\[\d+\]$/.test(index) ? 'item' : 'value'}`;
}

const isKnown = (at: string, limit: Observed) => out.checks.some((check) => check.at === at
  && check.min === limit.min && check.max === limit.max && check.pattern === limit.pattern && `${check.enum}` === `${limit.enum}`);

function recordChecks(connector: Connector, factory: Factory): void {
  const prefix = `${connector.credentialsIn}: `;
  for (const [prop, limit] of observed) {
    const inFactory = prop.startsWith(prefix);
    const at = prop === 'database, schema and stage together' ? 'ConnectorProfileProperties.Snowflake.Stage'
      : pathOf(inFactory ? factory.fields : { ...OF_ALL, ...connector.props }, inFactory ? prop.slice(prefix.length) : prop);
    if (at !== undefined && !isKnown(at, limit)) {
      out.checks.push({ at, by: `${connector.profile}, ${inFactory ? `${connector.owner}.${factory.name}: ${prop.slice(prefix.length)}` : prop}`, ...limit });
    }
  }
  observed.clear();
}

function leaves(value: unknown, path = ''): Array<[string, unknown]> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path.replace('ConnectorProfileConfig.', ''), value]];
}

function recordConstants(connector: Connector, factory: Factory, options: Plain, props: Plain, properties: Plain): void {
  const given = [...Object.keys(options).map((name) => factory.fields[name].at), ...Object.keys(props).map((name) => connector.props[name].at)];
  for (const [at, value] of leaves(properties)) {
    if (!given.some((path) => path !== undefined && (at === path || at.startsWith(`${path}.`)))) {
      const values = out.constants[at] ??= [];
      if (!values.includes(value)) {
        values.push(value);
      }
    }
  }
}

function isRefused(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}

/** The names in every combination, which are all required. */
function required(combinations: readonly Combination[], attempt: (combination: Combination, left: string) => unknown): string[] {
  const [first = [], ...others] = combinations.map((combination) => combination.required);
  return first.filter((name) => others.every((names) => names.includes(name)))
    .filter((name) => combinations.every((combination) => isRefused(() => attempt(combination, name))));
}

const without = (values: Plain, left: string): Plain => Object.fromEntries(Object.entries(values).filter(([name]) => name !== left));

for (const connector of CATALOGUE) {
  const someProps = sample(connector.props, connector.combinations[0]);
  for (const factory of connector.factories) {
    for (const combination of factory.combinations) {
      for (const propsCombination of connector.combinations) {
        const options = sample(factory.fields, combination);
        const props = sample(connector.props, propsCombination);
        recordConstants(connector, factory, options, props, make(connector, factory, options, props));
        recordChecks(connector, factory);
      }
      const smallest = sample(factory.fields, { ...combination, optional: [] });
      const smallestProps = sample(connector.props, { ...connector.combinations[0], optional: [] });
      out.requests.push({ by: `${connector.profile}, ${factory.name}`, properties: make(connector, factory, smallest, smallestProps) });
    }
    const options = required(factory.combinations, (combination, left) =>
      make(connector, factory, without(sample(factory.fields, combination), left), someProps));
    out.required.push(...options.map((name) => ({ at: factory.fields[name].at, by: `${connector.owner}.${factory.name}: ${name}` })));
  }
  const [factory] = connector.factories;
  const options = sample(factory.fields, factory.combinations[0]);
  const props = required(connector.combinations, (combination, left) =>
    make(connector, factory, options, without(sample(connector.props, combination), left)));
  out.required.push(...props.map((name) => ({ at: connector.props[name].at, by: `${connector.profile}: ${name}` })));
  const fields = [connector.props, ...connector.factories.map((each) => each.fields)].flatMap((all) => Object.values(all));
  out.fields.push(...fields.flatMap(({ at }) => (at === undefined || at.includes('#') ? [] : [at])));
}
// The models don't have parts of fields and entries of maps.
out.required = out.required.filter(({ at }) => at !== undefined && !at.includes('#'));
out.fields = [...new Set(out.fields)];

/** The value of a field that has all its limits checked: of the kind that the service model says. */
const SAMPLES: { readonly [type: string]: unknown } = { list: ['x'], map: { x: 'x' }, integer: 1, boolean: true };

/** The limits that AppFlowChecks applies to a finished resource: those of the connectors' descriptions, at the places where they look. */
function recordDescription(type: string, block: string, { properties, credentials, ...description }: ConnectorDescription): void {
  const described: ConnectorDescription['props']['fields'] = Object.assign({}, description.props.fields, ...description.modes.map((mode) => mode.fields), description.others);
  const places = [['Properties', properties], ['Credentials', credentials]] as const;
  for (const [part, paths] of places) {
    for (const [name, path] of Object.entries(paths)) {
      const at = `ConnectorProfile${part}.${block}.${path}`;
      const v = new ProfileProblems('AppFlowChecks', stack, type, {});
      described[name].readTemplate?.(v, at, SAMPLES[model[at].type] ?? 'x');
      for (const [place, limit] of observed) {
        const inside = place.slice(at.length);
        const whole = inside === '' ? at : `${at}.${/^\[\d+\]$/.test(inside) ? 'item' : 'value'}`;
        if (!isKnown(whole, limit)) {
          out.checks.push({ at: whole, by: `AppFlowChecks, ${type}: ${name}`, ...limit });
        }
      }
      observed.clear();
    }
  }
}

observed.clear();
for (const [type, { block, describe }] of Object.entries(CONNECTORS)) {
  recordDescription(type, block, describe());
}

const { min, max, pattern } = LIMITS.MapKey;
for (const map of ['Credentials.CustomConnector.Custom.CredentialsMap', 'Properties.CustomConnector.ProfileProperties',
  'Properties.CustomConnector.OAuth2Properties.TokenUrlCustomProperties']) {
  out.checks.push({ at: `ConnectorProfile${map}.key`, by: 'MapKey', min, max, pattern: pattern?.source });
  out.checks.push({ at: `ConnectorProfile${map}`, by: 'MAX_MAP_ENTRIES', max: MAX_MAP_ENTRIES });
}

process.stdout.write(JSON.stringify(out));
