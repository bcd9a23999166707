/**
 * CloudFormation identifies a flow by its name. A generated name must be the same in every process and in every version of the
 * library. It must change with the properties that AppFlow can't change on an existing flow, because their update would fail.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CfnOutput, Duration, NestedStack, PhysicalName, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ConnectorProfile, FieldMapping, FlowSchedule, FlowStatus } from '../../../src';
import type { DestinationEnd, SourceEnd } from '../../../src/private/flow/end';
import { newApp } from '../../support/app';
import { FLOW, flowOf, invalidFlow, onDemand, scheduled, SomeDestination, SomeSource } from '../../support/flow-ends';
import { errorOf, newStack, untyped } from '../../support/util';

const NAME = 'StackFlowD2EFD21E-9fd21743';

/** The name of the only flow. */
const nameOf = (stack: Stack): string => flowOf(stack).FlowName;

function name(source: Partial<SourceEnd> = {}, destination: Partial<DestinationEnd> = {}): string {
  const stack = newStack();
  onDemand(stack, { source: new SomeSource(source), destination: new SomeDestination(destination) });
  return nameOf(stack);
}

test('a name contains the path and a hash of the properties that can\'t be changed', () => {
  expect(name()).toBe(NAME);
});

const CHANGES: ReadonlyArray<readonly [string, Partial<SourceEnd>, Partial<DestinationEnd>]> = [
  ['the connector of the source', { connectorType: 'Servicenow' }, {}],
  ['the label of the source\'s connector', { connectorLabel: 'HubSpot' }, {}],
  ['the entity of the source', { identity: ['Account'] }, {}],
  ['another part of the source', { identity: ['Contact', 'prefix'] }, {}],
  ['the connector of the destination', {}, { connectorType: 'Upsolver' }],
  ['the label of the destination\'s connector', {}, { connectorLabel: 'HubSpot' }],
  ['the bucket of the destination', {}, { identity: ['sea', 'crm'] }],
  ['the prefix of the destination', {}, { identity: ['lake', ''] }],
  ['where one part ends', {}, { identity: ['lak', 'ecrm'] }],
];

test.each(CHANGES)('%s changes it', (_, source, destination) => {
  expect(name(source, destination)).toMatch(/^StackFlowD2EFD21E-[0-9a-f]{8}$/);
  expect(name(source, destination)).not.toBe(NAME);
});

test('each change gives another name', () => {
  expect(new Set(CHANGES.map(([, source, destination]) => name(source, destination))).size).toBe(CHANGES.length);
});

test('a source and a destination can\'t be swapped', () => {
  expect(name({ connectorType: 'S3', identity: ['a'] }, { connectorType: 'S3', identity: ['b'] }))
    .not.toBe(name({ connectorType: 'S3', identity: ['b'] }, { connectorType: 'S3', identity: ['a'] }));
});

test('a key changes it', () => {
  const [one, two, three] = [newStack(), newStack(), newStack()];
  onDemand(one, { encryptionKey: new Key(one, 'One') });
  onDemand(two, { encryptionKey: new Key(two, 'Two') });
  onDemand(three, { encryptionKey: new Key(three, 'Two') });
  expect(nameOf(one)).not.toBe(NAME);
  expect(nameOf(two)).not.toBe(nameOf(one));
  expect(nameOf(three)).toBe(nameOf(two));
});

test('nothing else changes it', () => {
  const stack = newStack();
  scheduled(stack, {
    source: new SomeSource({ connectorProfileName: 'other', apiVersion: '2', properties: {} }),
    destination: new SomeDestination({ connectorProfileName: 'other', apiVersion: '2', properties: {}, draftByDefault: true }),
    description: 'Another one.',
    mappings: [FieldMapping.fields('a')],
    schedule: FlowSchedule.rate(Duration.hours(1)),
    status: FlowStatus.SUSPENDED,
  });
  expect(nameOf(stack)).toBe(NAME);
});

test('it is the same in another process', () => {
  const program = `
    require('ts-node/register/transpile-only');
    const { App, Stack } = require('aws-cdk-lib');
    const { FieldMapping, FlowDestination, FlowSource, OnDemandFlow } =
      Object.assign({}, ...['field-mapping', 'flow-destination', 'flow-source', 'on-demand-flow'].map((name) => require('./src/flow/' + name)));
    class Source extends FlowSource { _read() { return { connectorType: 'Salesforce', identity: ['Contact'], properties: {} }; } }
    class Destination extends FlowDestination { _read() { return { connectorType: 'S3', identity: ['lake', 'crm'], properties: {} }; } }
    const stack = new Stack(new App(), 'Stack');
    new OnDemandFlow(stack, 'Flow', { source: new Source(), destination: new Destination(), mappings: [FieldMapping.all()] });
    console.log(stack.resolve(stack.node.findChild('Flow').node.defaultChild.flowName));
  `;
  const output = execFileSync(process.execPath, ['-e', program], { cwd: join(__dirname, '../../..'), encoding: 'utf8' });
  expect(output.trim().split('\n').pop()).toBe(NAME);
});

describe('in the tree', () => {
  const ALLOWED = /^[a-zA-Z0-9][\w!@#.-]{1,255}$/;
  const namesIn = (stack: Stack): string[] =>
    Object.values(Template.fromStack(stack).findResources(FLOW)).map(({ Properties }) => Properties.FlowName);

  test('is unique for each path', () => {
    const app = newApp();
    const stacks = [new Stack(app, 'One'), new Stack(app, 'Two'), new Stack(new Stage(app, 'Prod'), 'One')];
    const nested = [new NestedStack(stacks[0], 'Nested'), new NestedStack(stacks[1], 'Nested')];
    for (const stack of [...stacks, ...nested]) {
      for (const scope of [stack, new Construct(stack, 'A-b'), new Construct(stack, 'Ab')]) {
        onDemand(untyped(scope));
        onDemand(untyped(scope), {}, 'F-low');
      }
    }
    const names = [...stacks, ...nested].flatMap(namesIn);
    expect(names).toHaveLength(30);
    expect(new Set(names).size).toBe(30);
    expect(names.filter((one) => !ALLOWED.test(one))).toEqual([]);
  });

  test('has at most 256 characters', () => {
    const stack = newStack();
    let scope: Construct = stack;
    for (let depth = 0; depth < 40; depth += 1) {
      scope = new Construct(scope, `A rather long name: $%&? é ${depth}`);
    }
    onDemand(untyped(scope), {}, 'One');
    onDemand(untyped(scope), {}, 'Two');
    const names = namesIn(stack);
    expect(new Set(names).size).toBe(2);
    expect(names.filter((one) => !ALLOWED.test(one) || one.length < 250)).toEqual([]);
  });
});

describe('a given name', () => {
  test('is used as it is', () => {
    const stack = newStack();
    onDemand(stack, { flowName: '1.crm_to@lake!#' });
    expect(nameOf(stack)).toBe('1.crm_to@lake!#');
  });

  test.each([undefined, null, PhysicalName.GENERATE_IF_NEEDED])('is generated for case %#', (flowName) => {
    const stack = newStack();
    onDemand(stack, { flowName: untyped(flowName) });
    expect(nameOf(stack)).toBe(NAME);
  });

  test.each<[string, unknown, string]>([
    ['a space', 'a b', 'flowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "contacts-to-lake"), got "a b"'],
    ['one character', 'a', 'flowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "contacts-to-lake"), got "a"'],
    ['a slash', 'a/b', 'flowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "contacts-to-lake"), got "a/b"'],
    ['a long name', 'x'.repeat(257), 'flowName must be at most 256 characters (e.g. "contacts-to-lake"), got 257 characters'],
    ['a number', 1, 'flowName must be a string (e.g. "contacts-to-lake"), got a number'],
    ['a secret', '{{resolve:secretsmanager:x}}', 'flowName must not contain a dynamic reference: CloudFormation may show the name, and the secret in it'],
  ])('is refused with %s', (_, flowName, problem) => {
    expect(errorOf(() => onDemand(newStack(), { flowName: untyped(flowName) }))).toBe(invalidFlow('OnDemandFlow', problem));
  });
});

describe('a flow that another stack uses', () => {
  const here = { account: '111111111111', region: 'eu-west-1' };

  function outputs(env: { account: string; region: string }): { name: unknown; arn: unknown; flow: string } {
    const app = newApp();
    const [one, two] = [new Stack(app, 'One', { env: here }), new Stack(app, 'Two', { env })];
    const bucket = new Bucket(one, 'Lake');
    const flow = onDemand(one, { destination: new SomeDestination({ identity: [bucket.bucketName] }) });
    new CfnOutput(two, 'Name', { value: flow.flowName });
    new CfnOutput(two, 'Arn', { value: flow.flowArn });
    const template = Template.fromStack(two).toJSON().Outputs;
    return { name: template.Name.Value, arn: template.Arn.Value, flow: nameOf(one) };
  }

  test('in the same environment is imported', () => {
    const { name: imported, arn } = outputs(here);
    expect(imported).toEqual({ 'Fn::ImportValue': expect.stringMatching(/^One:ExportsOutputRefFlow/) });
    expect(arn).toEqual({ 'Fn::ImportValue': expect.stringMatching(/^One:ExportsOutputFnGetAttFlow.*FlowArn/) });
  });

  test('in another region is named', () => {
    const { name: literal, arn, flow } = outputs({ ...here, region: 'eu-west-2' });
    expect(flow).toMatch(/^OneFlow[0-9A-F]{8}-[0-9a-f]{8}$/);
    expect(literal).toBe(flow);
    expect(arn).toEqual({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:appflow:eu-west-1:111111111111:flow/${flow}`]] });
  });
});

test('an imported profile doesn\'t matter', () => {
  const stack = newStack();
  const profile = ConnectorProfile.fromConnectorProfileName(stack, 'Profile', 'crm');
  onDemand(stack, { source: new SomeSource({ connectorProfileName: profile.connectorProfileName }) });
  expect(nameOf(stack)).toBe(NAME);
});
