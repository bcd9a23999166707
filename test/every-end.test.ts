import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { ConnectorProfile, ConnectorType, WriteOperation } from '../src';
import { types } from './support/assembly';
import type { EndCase } from './support/ends-table';
import { configOf, DESTINATIONS, ENDS, errorsBucket, expectedConfig, flowWith, SOURCES, TABLES, WRITING } from './support/ends-table';
import { invalidFlow } from './support/flow-ends';
import { errorOf, newStack, untyped, warningsOf } from './support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The error of an on-demand flow with the end. */
const errorWith = (end: EndCase, given: object): string => errorOf(() => flowWith(end, stack, given));
const invalid = (...problems: string[]): string => invalidFlow('OnDemandFlow', ...problems);
const exampleOf = ({ examples }: EndCase, prop: string): string => (examples?.[prop] === undefined ? '' : ` (e.g. ${JSON.stringify(examples[prop])})`);
const nameOf = ({ connectorType, label }: EndCase): string => (label === undefined ? connectorType : `CustomConnector "${label}"`);

/** Ends with separate tests, because they differ from the others. */
const ELSEWHERE = [
  'EventBridgeDestination', 'LookoutMetricsDestination', 'RedshiftDestination', 'S3Destination', 'S3Source', 'SalesforceEventSource',
  'SnowflakeDestination', 'UpsolverDestination',
];

test('the table has every end of the library', () => {
  const ends = types.filter(({ abstract, base }) => !abstract && /\.(Event)?Flow(Source|Destination)$/.test(base ?? '')).map(({ name }) => name);
  expect(ends.length).toBeGreaterThan(40);
  expect([...ENDS.map(({ name }) => name), ...ELSEWHERE].sort()).toEqual(ends.sort());
});

describe.each(ENDS)('$name', (end) => {
  test('renders the required props, and nothing else', () => {
    flowWith(end, stack);
    expect(configOf(end, stack)).toEqual(expectedConfig(end));
    expect(warningsOf(stack)).toEqual([]);
  });

  test('accepts another version of the API', () => {
    flowWith(end, stack, { apiVersion: 'v99' });
    expect(configOf(end, stack)).toEqual(expectedConfig(end, {}, 'v99'));
  });

  test('refuses a version with a space', () => {
    expect(errorWith(end, { apiVersion: 'v 1' }))
      .toBe(invalid(`${end.end}: apiVersion must be 1 to 256 characters without whitespace, got "v 1"`));
  });

  test.each(Object.keys(end.props))('requires %s', (prop) => {
    expect(errorWith(end, { [prop]: undefined })).toBe(invalid(`${end.end}: ${prop} is required${exampleOf(end, prop)}`));
  });

  test('requires a profile', () => {
    expect(errorWith(end, { profile: undefined })).toBe(invalid(`${end.end}: profile is required`));
  });

  test.each([[5, 'a number'], ['acme', 'a string'], [{}, 'an object'], [[], 'an array']])('refuses the profile %j', (profile, kind) => {
    expect(errorWith(end, { profile })).toBe(invalid(`${end.end}: profile must be a connector profile (IConnectorProfileRef), got ${kind}`));
  });

  const texts = Object.entries(end.props).filter(([, value]) => typeof value === 'string').map(([prop]) => prop);

  test.each(texts)('refuses %s that isn\'t a string', (prop) => {
    expect(errorWith(end, { [prop]: 5 })).toBe(invalid(`${end.end}: ${prop} must be a string${exampleOf(end, prop)}, got a number`));
  });

  test.each(texts)('refuses %s with a space', (prop) => {
    const characters = end.connectorType === ConnectorType.CUSTOM_CONNECTOR ? 1024 : 512;
    expect(errorWith(end, { [prop]: 'a b' }))
      .toBe(invalid(`${end.end}: ${prop} must be 1 to ${characters} characters without whitespace${exampleOf(end, prop)}, got "a b"`));
  });

  test('takes tokens', () => {
    const given = Object.fromEntries(texts.map((prop) => [prop, Lazy.string({ produce: () => String(end.props[prop]) })]));
    flowWith(end, stack, { ...given, apiVersion: Lazy.string({ produce: () => 'later' }) });
    expect(configOf(end, stack)).toEqual(expectedConfig(end, {}, 'later'));
    expect(warningsOf(stack)).toEqual([]);
  });

  test('refuses the profile of another connector', () => {
    const [wrong, name] = end.connectorType === ConnectorType.SLACK ? [ConnectorType.DATADOG, 'Datadog'] : [ConnectorType.SLACK, 'Slack'];
    const profile = ConnectorProfile.fromConnectorProfileAttributes(stack, 'Other', { connectorProfileName: 'other', connectorType: wrong });
    expect(errorWith(end, { profile })).toBe(invalid(`${end.end}: profile must be a profile for ${nameOf(end)}, got one for ${name}`));
  });

  test('refuses an L1 of another connector', () => {
    const connectorType = end.connectorType === ConnectorType.SLACK ? 'Datadog' : 'Slack';
    const profile = new CfnConnectorProfile(stack, 'Other', { connectorType, connectorProfileName: 'other', connectionMode: 'Public' });
    expect(errorWith(end, { profile })).toBe(invalid(`${end.end}: profile must be a profile for ${nameOf(end)}, got one for ${connectorType}`));
  });

  test.each([
    ['region', 'us-east-1', '111111111111', 'eu-west-1'],
    ['account', 'eu-west-1', '222222222222', '111111111111'],
  ])('refuses a profile in another %s', (what, region, account, ours) => {
    stack = newStack({ region: 'eu-west-1', account: '111111111111' });
    const profile = ConnectorProfile.fromConnectorProfileArn(stack, 'Elsewhere', `arn:aws:appflow:${region}:${account}:connectorprofile/acme`);
    expect(errorWith(end, { profile })).toBe(invalid(`${end.end}: profile must be in the ${what} of the flow, ${ours}, got a profile in `
      + `${what === 'region' ? region : account}; a flow finds its profiles by their names, in its own account and region`));
  });

  test('accepts a profile of which only the name is known', () => {
    flowWith(end, stack, { profile: ConnectorProfile.fromConnectorProfileName(stack, 'Imported', 'acme') });
    expect(configOf(end, stack)).toEqual(expectedConfig(end));
  });

  test('accepts an L1', () => {
    const profile = new CfnConnectorProfile(stack, 'L1', {
      connectorProfileName: 'acme', connectionMode: 'Public', connectorType: end.connectorType, connectorLabel: end.label,
    });
    flowWith(end, stack, { profile });
    expect(configOf(end, stack)).toEqual({ ...expectedConfig(end) as object, ConnectorProfileName: { Ref: 'L1' } });
  });

  test('warns of a prop that it does not have', () => {
    flowWith(end, stack, { object: 'things' });
    expect(warningsOf(stack).map(({ text }) => text)).toEqual([expect.stringMatching(
      new RegExp(`^${end.end}: ${end.name} ignores "object"; its options are profile, .*\\[ack: cdk-appflow-constructs:unusedOption\\]$`))]);
  });
});

const OPTIONS = ENDS.flatMap((end) => Object.entries(end.options ?? {}).map(([prop, option]) => ({ name: `${end.name} takes ${prop}`, end, prop, option })));

test.each(OPTIONS)('$name', ({ end, prop, option: { value, block } }) => {
  flowWith(end, stack, { [prop]: value });
  expect(configOf(end, stack)).toEqual(expectedConfig(end, block));
});

describe.each(ENDS.filter(({ label }) => label !== undefined))('$name', (end) => {
  test('refuses a profile of another label', () => {
    const profile = ConnectorProfile.fromConnectorProfileAttributes(stack, 'Other', { connectorProfileName: 'other', connectorLabel: 'Zoho' });
    expect(errorWith(end, { profile })).toBe(invalid(`${end.end}: profile must be a profile for ${nameOf(end)}, got one for CustomConnector "Zoho"`));
  });
});

test.each(SOURCES.filter(({ connectorType }) => connectorType === ConnectorType.CUSTOM_CONNECTOR))('$name accepts at most 1024 characters', (end) => {
  const [prop, value] = Object.entries(end.props)[0];
  const rest = JSON.stringify(end.block.EntityName).length - 2 - String(value).length;
  flowWith(end, stack, { [prop]: 'x'.repeat(1024 - rest) });
  const longer = errorOf(() => flowWith(end, newStack(), { [prop]: 'x'.repeat(1025 - rest) }));
  expect(longer).toMatch(/^ {2}- source: .* must be (1 to|at most) 1024 characters( without whitespace)?.*, got 1025 characters$/m);
});

describe.each(DESTINATIONS)('$name', (end) => {
  test('writes rejected records to a bucket', () => {
    flowWith(end, stack, { errorHandling: { bucket: errorsBucket(stack), prefix: 'refused', failOnFirstError: true } });
    expect(configOf(end, stack)).toEqual(expectedConfig(end, {
      ErrorHandlingConfig: { BucketName: 'errors', BucketPrefix: 'refused', FailOnFirstError: true },
    }));
    expect(warningsOf(stack).map(({ text }) => text)).toEqual([expect.stringContaining('[ack: cdk-appflow-constructs:importedBucketPolicy]')]);
  });

  test.each([
    [{}, undefined],
    [{ failOnFirstError: false }, { FailOnFirstError: false }],
  ])('renders the error handling %j', (errorHandling, ErrorHandlingConfig) => {
    flowWith(end, stack, { errorHandling });
    expect(configOf(end, stack)).toEqual(expectedConfig(end, ErrorHandlingConfig ? { ErrorHandlingConfig } : {}));
  });

  test.each([
    [{ prefix: 'refused' }, 'destination: errorHandling: prefix requires bucket'],
    [{ bucket: 'errors' }, 'destination: errorHandling: bucket must be an Amazon S3 bucket (IBucket), got a string'],
    [{ failOnFirstError: 'yes' }, 'destination: errorHandling: failOnFirstError must be true or false, got a string'],
    ['errors', 'destination: errorHandling must be an object, got a string'],
  ])('refuses the error handling %j', (errorHandling, problem) => {
    expect(errorWith(end, { errorHandling })).toBe(invalid(problem));
  });
});

describe.each([...WRITING, ...TABLES])('$name', (end) => {
  const needsId = end.name === 'SalesforceDestination' ? 'Id' : 'key';

  test.each([
    ['insert', WriteOperation.insert(), { WriteOperationType: 'INSERT' }],
    ['update', WriteOperation.update(needsId), { WriteOperationType: 'UPDATE', IdFieldNames: [needsId] }],
    ['upsert', WriteOperation.upsert('key'), { WriteOperationType: 'UPSERT', IdFieldNames: ['key'] }],
    ['remove', WriteOperation.remove(needsId), { WriteOperationType: 'DELETE', IdFieldNames: [needsId] }],
    ['remove without ids', WriteOperation.remove(), { WriteOperationType: 'DELETE' }],
  ])('renders %s', (_, write, block) => {
    flowWith(end, stack, { write });
    expect(configOf(end, stack)).toEqual(expectedConfig(end, block));
  });

  test.each([
    ['update', WriteOperation.update()],
    ['upsert', WriteOperation.upsert()],
  ])('refuses %s without ids', (factory, write) => {
    expect(errorWith(end, { write }))
      .toBe(invalid(`destination: write must list the ID fields that identify a record (e.g. WriteOperation.${factory}("Id"))`));
  });

  test.each([
    [WriteOperation.upsert('a b'), 'destination: write: ID fields[0] must be 1 to 128 characters without whitespace, got "a b"'],
    [WriteOperation.upsert(untyped(5)), 'destination: write: ID fields[0] must be a string, got a number'],
    [WriteOperation.upsert('key', 'key'), 'destination: write: ID fields must not contain the same value twice'],
    ['INSERT', 'destination: write must be created by a factory of WriteOperation, got a string'],
    [{ writeOperationType: 'INSERT' }, 'destination: write must be created by a factory of WriteOperation, got an object'],
  ])('refuses a value that isn\'t an operation', (write, problem) => {
    expect(errorWith(end, { write })).toBe(invalid(problem));
  });
});
