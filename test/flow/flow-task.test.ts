import { Token } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { FlowTaskOptions } from '../../src';
import { FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, FlowTask, ValidationAction } from '../../src';
import type { TaskDraft } from '../../src/private/flow/end';
import { invalidFlow, onDemand, SomeDestination, SomeSource, tasksOf } from '../support/flow-ends';
import { errorOf, newStack, untyped } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The task of a flow that passes this one through. */
function taskOf(options: FlowTaskOptions): unknown {
  onDemand(stack, { source: new SomeSource({ connectorType: 'SAPOData' }), tasks: [FlowTask.of(options)] });
  return tasksOf(stack)[1];
}

test.each<[string, FlowTaskOptions, unknown]>([
  ['the least', { taskType: 'Passthrough', sourceFields: [] }, { TaskType: 'Passthrough', SourceFields: [] }],
  ['empty properties', { taskType: 'Filter', sourceFields: [''], properties: {} }, { TaskType: 'Filter', SourceFields: [''] }],
  ['everything, with properties in the order of their keys', {
    taskType: 'Map', sourceFields: ['a'], connectorOperator: 'NO_OP', destinationField: 'b', properties: { VALUE: 'x', DATA_TYPE: 'string' },
  }, {
    TaskType: 'Map',
    SourceFields: ['a'],
    ConnectorOperator: { SAPOData: 'NO_OP' },
    DestinationField: 'b',
    TaskProperties: [{ Key: 'DATA_TYPE', Value: 'string' }, { Key: 'VALUE', Value: 'x' }],
  }],
  ['tokens', { taskType: 'Filter', sourceFields: Token.asList({ Ref: 'Fields' }), properties: { VALUE: Token.asString({ Ref: 'Value' }) } },
    { TaskType: 'Filter', SourceFields: { Ref: 'Fields' }, TaskProperties: [{ Key: 'VALUE', Value: { Ref: 'Value' } }] }],
])('%s', (_, options, rendered) => {
  expect(taskOf(options)).toEqual(rendered);
});

test('the order of tasks is fixed', () => {
  const partition: TaskDraft = { prop: 'destination', taskType: 'Partition', sourceFields: [] };
  onDemand(stack, {
    destination: new SomeDestination({ tasks: [partition] }),
    tasks: [FlowTask.of({ taskType: 'Passthrough', sourceFields: [] })],
    validations: [FieldValidation.notNull('a', ValidationAction.DROP_RECORD)],
    filters: [FieldFilter.equalTo('a', FilterValue.fromString('x'))],
    transforms: [FieldTransform.mask('a'), FieldTransform.truncate('a', 1)],
    mappings: [FieldMapping.fields('b', 'a')],
  });
  expect(tasksOf(stack).map(({ TaskType, ConnectorOperator }) => [TaskType, ...Object.values(ConnectorOperator ?? {})])).toEqual([
    ['Filter', 'PROJECTION'], ['Map', 'NO_OP'], ['Map', 'NO_OP'], ['Mask', 'MASK_ALL'], ['Truncate', 'NO_OP'], ['Filter', 'EQUAL_TO'],
    ['Validate', 'VALIDATE_NON_NULL'], ['Partition'], ['Passthrough'],
  ]);
});

test.each<[string, unknown, ...string[]]>([
  ['no list', 1, 'tasks must be a list, got a number'],
  ['an object', [{ taskType: 'Map' }], 'tasks[0] must be created by a factory of FlowTask, got an object'],
  ['no options', [FlowTask.of(untyped(undefined))], 'tasks[0] must be created by a factory of FlowTask, got an object'],
  ['nothing in the options', [FlowTask.of(untyped({}))], 'tasks[0]: taskType is required', 'tasks[0]: sourceFields must be a list of strings, got undefined'],
  ['another type', [FlowTask.of({ taskType: 'Projection', sourceFields: [] })], 'tasks[0]: taskType must be one of Arithmetic, Filter, Map, Map_all, Mask, '
    + 'Merge, Partition, Passthrough, Truncate, Validate, got "Projection"'],
  ['another operator', [FlowTask.of({ taskType: 'Map', sourceFields: [], connectorOperator: 'NOOP' })],
    'tasks[0]: connectorOperator must be one of EQUAL_TO, NOT_EQUAL_TO, CONTAINS, LESS_THAN, LESS_THAN_OR_EQUAL_TO, GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, '
    + 'BETWEEN, ADDITION, SUBTRACTION, MULTIPLICATION, DIVISION, MASK_ALL, MASK_FIRST_N, MASK_LAST_N, VALIDATE_NON_NULL, VALIDATE_NON_ZERO, '
    + 'VALIDATE_NON_NEGATIVE, VALIDATE_NUMERIC, PROJECTION, NO_OP, got "NOOP"'],
  ['another key', [FlowTask.of({ taskType: 'Map', sourceFields: [], properties: { TYPE: 'x' } })],
    'tasks[0]: properties: a key must be one of CONCAT_FORMAT, DATA_TYPE, DESTINATION_DATA_TYPE, EXCLUDE_SOURCE_FIELDS_LIST, INCLUDE_NEW_FIELDS, '
    + 'LOWER_BOUND, MASK_LENGTH, MASK_VALUE, MATH_OPERATION_FIELDS_ORDER, ORDERED_PARTITION_KEYS_LIST, SOURCE_DATA_TYPE, SUBFIELD_CATEGORY_MAP, '
    + 'TRUNCATE_LENGTH, UPPER_BOUND, VALIDATION_ACTION, VALUE, VALUES, got "TYPE"'],
  ['values out of the limits', [FlowTask.of(untyped({
    taskType: 'Map', sourceFields: [1], destinationField: '', properties: { VALUE: '', VALUES: 'x'.repeat(2049), DATA_TYPE: 3 },
  }))],
  'tasks[0]: sourceFields[0] must be a string, got a number',
  'tasks[0]: destinationField must be 1 to 256 characters on one line, got ""',
  'tasks[0]: properties["DATA_TYPE"] must be a string, got a number',
  'tasks[0]: properties["VALUE"] must be 1 to 2048 characters on one line, got ""',
  'tasks[0]: properties["VALUES"] must be at most 2048 characters, got 2049 characters'],
  ['properties that are no map', [FlowTask.of(untyped({ taskType: 'Map', sourceFields: [], properties: ['x'] }))],
    'tasks[0]: properties must be a map, got an array'],
])('%s is refused', (_, tasks, ...problems) => {
  expect(errorOf(() => onDemand(stack, { tasks: untyped(tasks) }))).toBe(invalidFlow('OnDemandFlow', ...problems));
});

test.each([
  ['Slack', 'CONTAINS', 'the source Slack doesn\'t support CONTAINS; supported here: EQUAL_TO, BETWEEN'],
  ['Amplitude', 'NO_OP', 'the source Amplitude doesn\'t support NO_OP; no operator of this kind is supported'],
] as const)('%s doesn\'t support %s', (connectorType, connectorOperator, problem) => {
  const tasks = [FlowTask.of({ taskType: 'Filter', sourceFields: [], connectorOperator })];
  expect(errorOf(() => onDemand(stack, { source: new SomeSource({ connectorType }), tasks })))
    .toBe(invalidFlow('OnDemandFlow', `tasks[0]: connectorOperator: ${problem}`));
});

test('a task of the destination must fit into a property', () => {
  const task: TaskDraft = {
    prop: 'destination: partitionBy', taskType: 'Partition', sourceFields: [], properties: [['ORDERED_PARTITION_KEYS_LIST', 'x'.repeat(2049)]],
  };
  expect(errorOf(() => onDemand(stack, { destination: new SomeDestination({ tasks: [task] }) }))).toBe(invalidFlow('OnDemandFlow',
    'destination: partitionBy, as the property ORDERED_PARTITION_KEYS_LIST of the task, must be at most 2048 characters, got 2049 characters'));
});
