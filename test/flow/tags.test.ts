import { Aspects, CfnParameter, Lazy, Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { newApp } from '../support/app';
import { onDemand } from '../support/flow-ends';
import { errorOf, untyped } from '../support/util';

const KEY = '1 to 128 letters, digits, spaces or characters of _.:/=+-@ that do not begin with "aws:"';
const VALUE = 'at most 256 letters, digits, spaces or characters of _.:/=+-@';
const CURE = 'Tags.of(flow).remove leaves a tag out';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
});

const tagsIn = (): unknown => Object.values(Template.fromStack(stack).findResources('AWS::AppFlow::Flow'))[0].Properties.Tags;
const problemsAtSynthesis = () => errorOf(() => Template.fromStack(stack)).split('\n').slice(1).map((line) => line.trim());

test('the characters that the service model or the guide allows', () => {
  onDemand(stack, {});
  Tags.of(stack).add('Cost Center_1', 'Größe 1 a@b:c/d=e+f-g.h');
  Tags.of(stack).add('k'.repeat(128), 'v'.repeat(256));
  expect(tagsIn()).toEqual([{ Key: 'Cost Center_1', Value: 'Größe 1 a@b:c/d=e+f-g.h' }, { Key: 'k'.repeat(128), Value: 'v'.repeat(256) }]);
});

test.each<[string, string, string, string]>([
  ['a character in the key', 'owner(s)', 'x', `the key of the tag "owner(s)" must be ${KEY}, got "owner(s)"`],
  ['a character in the value', 'owner', 'Jane (IT)', `the value of the tag "owner" must be ${VALUE}, got "Jane (IT)"`],
  ['a long key', 'k'.repeat(129), 'x', `the key of the tag "${'k'.repeat(80)}..." must be at most 128 characters, got "${'k'.repeat(80)}..."`],
  ['a long value', 'k', 'v'.repeat(257), `the value of the tag "k" must be at most 256 characters, got "${'v'.repeat(80)}..."`],
  ['a prefix of AWS', 'aws:owner', 'x', `the key of the tag "aws:owner" must be ${KEY}, got "aws:owner"`],
])('%s is an error at synthesis', (_, key, value, problem) => {
  const flow = onDemand(stack, {});
  Tags.of(stack).add(key, value);
  expect(problemsAtSynthesis()).toEqual([`[${flow.node.path}] ${problem}; ${CURE}`]);
});

test('the value of a tag with the name of a secret is not shown', () => {
  const flow = onDemand(stack, {});
  Tags.of(stack).add('password', 'hunter(2)');
  expect(problemsAtSynthesis()).toEqual([`[${flow.node.path}] the value of the tag "password" must be ${VALUE}; ${CURE}`]);
});

test('a flow has at most 50 tags', () => {
  const flow = onDemand(stack, {});
  Array.from({ length: 51 }, (_, index) => Tags.of(stack).add(`k${index}`, ''));
  expect(problemsAtSynthesis()).toEqual([`[${flow.node.path}] a flow must have at most 50 tags, got 51`]);
});

test('a tag that an Aspect of the app adds', () => {
  const flow = onDemand(stack, {});
  Aspects.of(stack).add({ visit: (node) => (CfnFlow.isCfnResource(node) ? Tags.of(node).add('a(b', 'x') : undefined) });
  expect(problemsAtSynthesis()).toEqual([`[${flow.node.path}] the key of the tag "a(b" must be ${KEY}, got "a(b"; ${CURE}`]);
});

test('a removed tag, and values that only CloudFormation knows, are no problem', () => {
  const flow = onDemand(stack, {});
  Tags.of(stack).add('a(b', 'x');
  Tags.of(flow).remove('a(b');
  Tags.of(flow).add('owner', new CfnParameter(stack, 'Owner').valueAsString);
  Tags.of(flow).add('late', Lazy.string({ produce: () => 'x' }));
  expect(tagsIn()).toEqual([{ Key: 'late', Value: 'x' }, { Key: 'owner', Value: { Ref: 'Owner' } }]);
});

test('a value that is not a string is left to aws-cdk-lib', () => {
  const flow = onDemand(stack, {});
  Tags.of(flow).add('build', untyped(5));
  Tags.of(flow).add('owner', untyped(null));
  expect(problemsAtSynthesis().join()).toContain('{"key":"owner","value":null} should have a \'key\' and a \'value\' property');
});
