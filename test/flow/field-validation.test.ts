import type { Stack } from 'aws-cdk-lib';
import { FieldMapping, FieldValidation, ValidationAction } from '../../src';
import { invalidFlow, onDemand, SomeSource, tasksOf } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

test.each<[string, FieldValidation, string, string]>([
  ['notNull', FieldValidation.notNull('f', ValidationAction.DROP_RECORD), 'VALIDATE_NON_NULL', 'DropRecord'],
  ['notZero', FieldValidation.notZero('f', ValidationAction.DROP_RECORD), 'VALIDATE_NON_ZERO', 'DropRecord'],
  ['notNegative', FieldValidation.notNegative('f', ValidationAction.TERMINATE_FLOW), 'VALIDATE_NON_NEGATIVE', 'DropDataset'],
  ['numeric', FieldValidation.numeric('f', ValidationAction.TERMINATE_FLOW), 'VALIDATE_NUMERIC', 'DropDataset'],
])('%s', (_, validation, operator, action) => {
  onDemand(stack, { validations: [validation] });
  expect(tasksOf(stack).slice(1)).toEqual([{
    TaskType: 'Validate',
    SourceFields: ['f'],
    ConnectorOperator: { Salesforce: operator },
    TaskProperties: [{ Key: 'VALIDATION_ACTION', Value: action }],
  }]);
  expect(warningsOf(stack)).toEqual([]);
});

test('a field that isn\'t mapped raises a warning, and is projected', () => {
  onDemand(stack, { mappings: [FieldMapping.fields('a')], validations: [FieldValidation.notNull('b', ValidationAction.DROP_RECORD)] });
  expect(tasksOf(stack)[0].SourceFields).toEqual(['a', 'b']);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('unmappedField', 'validations[0]: the field "b" is not mapped, so it isn\'t moved, and AppFlow may reject the flow; map it'),
  ]);
});

test.each<[string, unknown, ...string[]]>([
  ['no list', 'x', 'validations must be a list, got a string'],
  ['an object', [{}], 'validations[0] must be created by a factory of FieldValidation, got an object'],
  ['no field and no action', [FieldValidation.notNull(untyped(undefined), untyped(undefined))],
    'validations[0]: action is required', 'validations[0]: field is required'],
  ['another action', [FieldValidation.notNull('f', untyped('Ignore'))], 'validations[0]: action must be one of DropRecord, DropDataset, got "Ignore"'],
])('%s is refused', (_, validations, ...problems) => {
  expect(errorOf(() => onDemand(stack, { validations: untyped(validations) }))).toBe(invalidFlow('OnDemandFlow', ...problems));
});

test('Amplitude supports no validations', () => {
  const validations = [FieldValidation.numeric('f', ValidationAction.DROP_RECORD)];
  expect(errorOf(() => onDemand(stack, { source: new SomeSource({ connectorType: 'Amplitude' }), validations })))
    .toBe(invalidFlow('OnDemandFlow', 'validations[0]: the source Amplitude doesn\'t support VALIDATE_NUMERIC; no operator of this kind is supported'));
});
