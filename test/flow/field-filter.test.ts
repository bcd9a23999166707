import { Lazy, Token } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { FieldFilter, FieldMapping, FilterValue } from '../../src';
import type { SourceEnd } from '../../src/private/flow/end';
import { invalidFlow, onDemand, SomeSource, tasksOf } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const filter = (operator: string, ...properties: Array<[string, string]>) => ({
  TaskType: 'Filter',
  SourceFields: ['f'],
  ConnectorOperator: { Salesforce: operator },
  TaskProperties: properties.map(([Key, Value]) => ({ Key, Value })),
});
const text = FilterValue.fromString('x');
const NEW_YEAR = new Date('2026-01-01T00:00:00.500Z');
const MILLISECONDS = '1767225600500';

/** The second task of a flow that maps all fields and has this filter. */
function taskOf(one: FieldFilter): unknown {
  onDemand(stack, { filters: [one] });
  const [all, ...others] = tasksOf(stack);
  expect(all.TaskType).toBe('Map_all');
  expect(others).toHaveLength(1);
  return others[0];
}

test.each<[string, FieldFilter, string]>([
  ['equalTo', FieldFilter.equalTo('f', text), 'EQUAL_TO'],
  ['notEqualTo', FieldFilter.notEqualTo('f', text), 'NOT_EQUAL_TO'],
  ['contains', FieldFilter.contains('f', text), 'CONTAINS'],
  ['lessThan', FieldFilter.lessThan('f', text), 'LESS_THAN'],
  ['lessThanOrEqualTo', FieldFilter.lessThanOrEqualTo('f', text), 'LESS_THAN_OR_EQUAL_TO'],
  ['greaterThan', FieldFilter.greaterThan('f', text), 'GREATER_THAN'],
  ['greaterThanOrEqualTo', FieldFilter.greaterThanOrEqualTo('f', text), 'GREATER_THAN_OR_EQUAL_TO'],
])('%s', (_, one, operator) => {
  expect(taskOf(one)).toEqual(filter(operator, ['DATA_TYPE', 'string'], ['VALUE', 'x']));
  expect(warningsOf(stack)).toEqual([]);
});

test.each<[string, FilterValue, string, string, string?]>([
  ['fromString', FilterValue.fromString('a,b'), 'string', 'a,b'],
  ['fromNumber, whole', FilterValue.fromNumber(-42), 'int', '-42'],
  ['fromNumber, broken', FilterValue.fromNumber(0.5), 'double', '0.5'],
  ['fromBoolean, true', FilterValue.fromBoolean(true), 'boolean', 'true'],
  ['fromBoolean, false', FilterValue.fromBoolean(false), 'boolean', 'false'],
  ['fromDate', FilterValue.fromDate(NEW_YEAR), 'date', MILLISECONDS],
  ['fromDateTime', FilterValue.fromDateTime(NEW_YEAR), 'datetime', MILLISECONDS],
  ['of', FilterValue.of('1.10', 'decimal'), 'decimal', '1.10'],
  ['anyOf, one', FilterValue.anyOf('a'), 'string', 'a', 'VALUES'],
  ['anyOf, several', FilterValue.anyOf('a', 'b c'), 'string', 'a,b c', 'VALUES'],
])('the value %s', (_, value, dataType, rendered, key = 'VALUE') => {
  expect(taskOf(FieldFilter.equalTo('f', value))).toEqual(filter('EQUAL_TO', ['DATA_TYPE', dataType], [key, rendered]));
});

test.each<[string, FilterValue, FilterValue, string, string, string]>([
  ['numbers', FilterValue.fromNumber(1), FilterValue.fromNumber(2), 'int', '1', '2'],
  ['the same number', FilterValue.fromNumber(1), FilterValue.fromNumber(1), 'int', '1', '1'],
  ['a whole number and a broken one', FilterValue.fromNumber(1), FilterValue.fromNumber(2.5), 'double', '1', '2.5'],
  ['points in time', FilterValue.fromDateTime(new Date(0)), FilterValue.fromDateTime(NEW_YEAR), 'datetime', '0', MILLISECONDS],
  ['texts', FilterValue.fromString('b'), FilterValue.fromString('a'), 'string', 'b', 'a'],
])('between %s', (_, lower, upper, dataType, from, to) => {
  expect(taskOf(FieldFilter.between('f', lower, upper)))
    .toEqual(filter('BETWEEN', ['DATA_TYPE', dataType], ['LOWER_BOUND', from], ['UPPER_BOUND', to]));
});

test('a field that is only filtered is projected after the mapped fields', () => {
  onDemand(stack, { mappings: [FieldMapping.fields('a', 'b')], filters: [FieldFilter.equalTo('c', text), FieldFilter.equalTo('a', text)] });
  expect(tasksOf(stack)[0].SourceFields).toEqual(['a', 'b', 'c']);
  expect(warningsOf(stack)).toEqual([]);
});

test('more filters or values than the console allows raise warnings', () => {
  onDemand(stack, { filters: [FieldFilter.equalTo('f', FilterValue.anyOf(...'abcdefghijk')), ...Array(10).fill(FieldFilter.equalTo('f', text))] });
  expect(warningsOf(stack).map((one) => one.text)).toEqual([
    warning('filterLimit', 'filters: AppFlow\'s console allows at most 10 filters, got 11; AppFlow may reject the flow'),
    warning('filterLimit', 'filters[0]: value: AppFlow\'s console allows at most 10 values of one filter, got 11; AppFlow may reject the flow'),
  ]);
});

test('ten filters with ten values raise no warning', () => {
  onDemand(stack, { filters: Array(10).fill(FieldFilter.equalTo('f', FilterValue.anyOf(...'abcdefghij'))) });
  expect(warningsOf(stack)).toEqual([]);
});

test.each<[SourceEnd['connectorType'], FieldFilter, string]>([
  ['S3', FieldFilter.contains('f', text), 'the source S3 doesn\'t support CONTAINS; supported here: EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, '
    + 'LESS_THAN_OR_EQUAL_TO, GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, BETWEEN'],
  ['Zendesk', FieldFilter.equalTo('f', text), 'the source Zendesk doesn\'t support EQUAL_TO; supported here: GREATER_THAN'],
  ['Amplitude', FieldFilter.equalTo('f', text), 'the source Amplitude doesn\'t support EQUAL_TO; supported here: BETWEEN'],
  ['Slack', FieldFilter.lessThan('f', text), 'CloudFormation doesn\'t accept LESS_THAN for the source Slack, although AppFlow\'s API does; '
    + 'supported here: EQUAL_TO, BETWEEN'],
  ['Veeva', FieldFilter.contains('f', text), 'CloudFormation doesn\'t accept CONTAINS for the source Veeva, although AppFlow\'s API does; '
    + 'supported here: EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_OR_EQUAL_TO, GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, BETWEEN'],
])('%s doesn\'t support each filter', (connectorType, one, problem) => {
  expect(errorOf(() => onDemand(stack, { source: new SomeSource({ connectorType }), filters: [one] })))
    .toBe(invalidFlow('OnDemandFlow', `filters[0]: ${problem}`));
});

const equalTo = (value: unknown) => FieldFilter.equalTo('f', untyped(value));

test.each<[string, unknown, ...string[]]>([
  ['no list', FieldFilter.equalTo('f', text), 'filters must be a list, got an object'],
  ['a text', ['f'], 'filters[0] must be created by a factory of FieldFilter, got a string'],
  ['a mapping', [FieldMapping.all()], 'filters[0] must be created by a factory of FieldFilter, got an object'],
  ['no field', [FieldFilter.equalTo(untyped(undefined), text)], 'filters[0]: field is required'],
  ['no value', [equalTo(undefined)], 'filters[0]: value must be created by a factory of FilterValue, got undefined'],
  ['a value that is a text', [equalTo('x')], 'filters[0]: value must be created by a factory of FilterValue, got a string'],
  ['an empty text', [equalTo(FilterValue.fromString(''))], 'filters[0]: value must be 1 to 2048 characters on one line, got ""'],
  ['a long text', [equalTo(FilterValue.fromString('x'.repeat(2049)))], 'filters[0]: value must be at most 2048 characters, got 2049 characters'],
  ['no text', [equalTo(FilterValue.fromString(untyped(undefined)))], 'filters[0]: value is required'],
  ['no number', [equalTo(FilterValue.fromNumber(untyped('1')))], 'filters[0]: value must be a number, got a string'],
  ['no finite number', [equalTo(FilterValue.fromNumber(NaN))], 'filters[0]: value must be a finite number, got NaN'],
  ['no boolean', [equalTo(FilterValue.fromBoolean(untyped('no')))], 'filters[0]: value must be true or false, got a string'],
  ['no boolean at all', [equalTo(FilterValue.fromBoolean(untyped(null)))], 'filters[0]: value is required'],
  ['no date', [equalTo(FilterValue.fromDate(untyped('2026-01-01')))], 'filters[0]: value must be a date, got a string'],
  ['an invalid date', [equalTo(FilterValue.fromDateTime(new Date('soon')))], 'filters[0]: value must be a date, got an invalid one'],
  ['no data type', [equalTo(FilterValue.of('1', untyped(undefined)))], 'filters[0]: value: dataType is required'],
  ['none of', [equalTo(FilterValue.anyOf())], 'filters[0]: value: FilterValue.anyOf requires at least one string'],
  ['a comma', [equalTo(FilterValue.anyOf('a', 'b,c'))], 'filters[0]: value: texts[1] must not contain a comma, because AppFlow splits the values '
    + 'at commas, got "b,c"; for a single value with commas use FilterValue.fromString'],
  ['long texts', [equalTo(FilterValue.anyOf('a'.repeat(2000), 'b'.repeat(48)))],
    'filters[0]: value: the strings, with commas between them, must be at most 2048 characters, got 2049 characters'],
  ['less than any of', [FieldFilter.lessThan('f', FilterValue.anyOf('a'))], 'filters[0]: value must be a single value for LESS_THAN, got FilterValue.anyOf'],
  ['between any of', [FieldFilter.between('f', text, FilterValue.anyOf('a'))], 'filters[0]: lower and upper must be single values, got FilterValue.anyOf'],
  ['bounds of two types', [FieldFilter.between('f', FilterValue.fromNumber(1), FilterValue.fromDate(NEW_YEAR))],
    'filters[0]: lower and upper must be of the same data type, got int and date'],
  ['bounds the wrong way round', [FieldFilter.between('f', FilterValue.fromNumber(2), FilterValue.fromNumber(1))],
    'filters[0]: lower must not be greater than upper, got 2 and 1'],
  ['one bound', [FieldFilter.between('f', FilterValue.fromNumber(2), untyped(undefined))],
    'filters[0]: upper must be created by a factory of FilterValue, got undefined'],
])('%s is refused', (_, filters, ...problems) => {
  expect(errorOf(() => onDemand(stack, { filters: untyped(filters) }))).toBe(invalidFlow('OnDemandFlow', ...problems));
});

test('tokens are accepted', () => {
  const later = Lazy.string({ produce: () => 'a,b' });
  onDemand(stack, {
    filters: [
      FieldFilter.equalTo(later, FilterValue.anyOf(later, 'c')),
      FieldFilter.equalTo('f', FilterValue.fromNumber(Token.asNumber({ Ref: 'Number' }))),
    ],
  });
  expect(tasksOf(stack).slice(1)).toEqual([
    { ...filter('EQUAL_TO', ['DATA_TYPE', 'string'], ['VALUES', 'a,b,c']), SourceFields: ['a,b'] },
    { ...filter('EQUAL_TO'), TaskProperties: [{ Key: 'DATA_TYPE', Value: 'double' }, { Key: 'VALUE', Value: { Ref: 'Number' } }] },
  ]);
});
