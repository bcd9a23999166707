import { Token } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { FieldMapping, FieldTransform } from '../../src';
import { invalidFlow, onDemand, SomeSource, tasksOf } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

test.each<[string, FieldTransform, string, string, Array<[string, unknown]>]>([
  ['mask', FieldTransform.mask('f'), 'Mask', 'MASK_ALL', [['MASK_LENGTH', '5'], ['MASK_VALUE', '*']]],
  ['mask with a character', FieldTransform.mask('f', { character: '#' }), 'Mask', 'MASK_ALL', [['MASK_LENGTH', '5'], ['MASK_VALUE', '#']]],
  ['maskFirst', FieldTransform.maskFirst('f', 3), 'Mask', 'MASK_FIRST_N', [['MASK_LENGTH', '3'], ['MASK_VALUE', '*']]],
  ['maskLast', FieldTransform.maskLast('f', 1, { character: ' ' }), 'Mask', 'MASK_LAST_N', [['MASK_LENGTH', '1'], ['MASK_VALUE', ' ']]],
  ['truncate', FieldTransform.truncate('f', 10), 'Truncate', 'NO_OP', [['TRUNCATE_LENGTH', '10']]],
  ['truncate to a token', FieldTransform.truncate('f', Token.asNumber({ Ref: 'N' })), 'Truncate', 'NO_OP', [['TRUNCATE_LENGTH', { Ref: 'N' }]]],
])('%s', (_, transform, type, operator, properties) => {
  onDemand(stack, { transforms: [transform] });
  expect(tasksOf(stack).slice(1)).toEqual([{
    TaskType: type,
    SourceFields: ['f'],
    ConnectorOperator: { Salesforce: operator },
    TaskProperties: properties.map(([Key, Value]) => ({ Key, Value })),
  }]);
  expect(warningsOf(stack)).toEqual([]);
});

test('a field that isn\'t mapped raises a warning, and is projected', () => {
  onDemand(stack, { mappings: [FieldMapping.fields('a')], transforms: [FieldTransform.mask('a'), FieldTransform.mask('b')] });
  expect(tasksOf(stack)[0].SourceFields).toEqual(['a', 'b']);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('unmappedField', 'transforms[1]: the field "b" is not mapped, so it isn\'t moved, and AppFlow may reject the flow; map it'),
  ]);
});

test('with all fields mapped, only an excluded one isn\'t', () => {
  onDemand(stack, {
    mappings: [FieldMapping.all({ exclude: ['a', 'b'] }), FieldMapping.field('b', { destination: 'c' })],
    transforms: ['a', 'b', 'd'].map((field) => FieldTransform.mask(field)),
  });
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('unmappedField', 'transforms[0]: the field "a" is not mapped, so it isn\'t moved, and AppFlow may reject the flow; map it'),
  ]);
});

test.each<[string, unknown, ...string[]]>([
  ['no list', {}, 'transforms must be a list, got an object'],
  ['a text', ['f'], 'transforms[0] must be created by a factory of FieldTransform, got a string'],
  ['no field', [FieldTransform.mask(untyped(undefined))], 'transforms[0]: field is required'],
  ['two characters', [FieldTransform.mask('f', { character: '**' })], 'transforms[0]: character must be at most 1 characters, got 2 characters'],
  ['no character', [FieldTransform.mask('f', { character: '' })], 'transforms[0]: character must be a single character, got ""'],
  ['options that are none', [FieldTransform.mask('f', untyped('*'))], 'transforms[0]: options must be an object, got a string'],
  ['no length', [FieldTransform.maskFirst('f', untyped(undefined))], 'transforms[0]: length is required'],
  ['no characters at all', [FieldTransform.truncate('f', 0)], 'transforms[0]: length must be a whole number from 1 to 2147483647, got 0'],
  ['half a character', [FieldTransform.maskLast('f', 1.5)], 'transforms[0]: length must be a whole number from 1 to 2147483647, got 1.5'],
])('%s is refused', (_, transforms, ...problems) => {
  expect(errorOf(() => onDemand(stack, { transforms: untyped(transforms) }))).toBe(invalidFlow('OnDemandFlow', ...problems));
});

test('Googleanalytics supports no masks', () => {
  expect(errorOf(() => onDemand(stack, { source: new SomeSource({ connectorType: 'Googleanalytics' }), transforms: [FieldTransform.mask('f')] })))
    .toBe(invalidFlow('OnDemandFlow', 'transforms[0]: the source Googleanalytics doesn\'t support MASK_ALL; no operator of this kind is supported'));
});
