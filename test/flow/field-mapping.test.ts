import { Lazy, Token } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { FieldMapping } from '../../src';
import { invalidFlow, onDemand, SomeSource, tasksOf } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const NO_OP = { ConnectorOperator: { Salesforce: 'NO_OP' } };
const map = (source: string, destination: string, ...types: Array<[string, string]>) => ({
  TaskType: 'Map',
  SourceFields: [source],
  DestinationField: destination,
  ...NO_OP,
  ...types.length > 0 && { TaskProperties: types.map(([Key, Value]) => ({ Key, Value })) },
});
const projection = (...fields: string[]) => ({ TaskType: 'Filter', SourceFields: fields, ConnectorOperator: { Salesforce: 'PROJECTION' } });
const LIST = Lazy.list({ produce: () => ['a', 'b'] });
const mapAll = (exclude: string, ...more: Array<[string, string]>) => ({
  TaskType: 'Map_all',
  SourceFields: [],
  ...NO_OP,
  TaskProperties: [['EXCLUDE_SOURCE_FIELDS_LIST', exclude], ...more].map(([Key, Value]) => ({ Key, Value })),
});
const combined = (type: string, operator: string, fields: string[], key: string, value: string) => ({
  TaskType: type,
  SourceFields: fields,
  DestinationField: fields.join(','),
  ConnectorOperator: { Salesforce: operator },
  TaskProperties: [{ Key: key, Value: value }],
});

/** All tasks of a flow with these mappings. */
function tasks(...mappings: FieldMapping[]): unknown[] {
  onDemand(stack, { mappings });
  return tasksOf(stack);
}

test.each<[string, FieldMapping[], unknown[]]>([
  ['all fields', [FieldMapping.all()], [mapAll('[]')]],
  ['all fields, with empty options', [FieldMapping.all({ exclude: [] })], [mapAll('[]')]],
  ['all but some', [FieldMapping.all({ exclude: ['a', 'b c'] })], [mapAll('["a","b c"]')]],
  ['one field', [FieldMapping.field('Id')], [projection('Id'), map('Id', 'Id')]],
  ['one field under another name', [FieldMapping.field('Id', { destination: 'id' })], [projection('Id'), map('Id', 'id')]],
  ['the types of one field', [FieldMapping.field('Id', { sourceType: 'id', destinationType: 'string' })],
    [projection('Id'), map('Id', 'Id', ['SOURCE_DATA_TYPE', 'id'], ['DESTINATION_DATA_TYPE', 'string'])]],
  ['one type', [FieldMapping.field('Id', { destinationType: 'string' })], [projection('Id'), map('Id', 'Id', ['DESTINATION_DATA_TYPE', 'string'])]],
  ['several fields', [FieldMapping.fields('B', 'A')], [projection('B', 'A'), map('B', 'B'), map('A', 'A')]],
  ['typed fields, in the order of their names', [FieldMapping.typed({ b: 'string', a: 'id', B: 'date' })], [
    projection('B', 'a', 'b'),
    map('B', 'B', ['SOURCE_DATA_TYPE', 'date'], ['DESTINATION_DATA_TYPE', 'date']),
    map('a', 'a', ['SOURCE_DATA_TYPE', 'id'], ['DESTINATION_DATA_TYPE', 'id']),
    map('b', 'b', ['SOURCE_DATA_TYPE', 'string'], ['DESTINATION_DATA_TYPE', 'string']),
  ]],
  ['renamed fields, in the order of their names', [FieldMapping.renamed({ b: 'x', a: 'y' })], [projection('a', 'b'), map('a', 'y'), map('b', 'x')]],
  ['one source field into two destination fields', [FieldMapping.renamed({ a: 'x' }), FieldMapping.renamed({ a: 'y' })],
    [projection('a'), map('a', 'x'), map('a', 'y')]],
  ['all fields and one more', [FieldMapping.field('a', { destination: 'b' }), FieldMapping.all()], [map('a', 'b'), mapAll('[]')]],
])('%s', (_, mappings, expected) => {
  expect(tasks(...mappings)).toEqual(expected);
  expect(warningsOf(stack)).toEqual([]);
});

test.each<[string, FieldMapping, unknown[]]>([
  ['new fields', FieldMapping.all({ includeNewFields: true }), [mapAll('[]', ['INCLUDE_NEW_FIELDS', 'true'])]],
  ['no new fields', FieldMapping.all({ includeNewFields: false }), [mapAll('[]', ['INCLUDE_NEW_FIELDS', 'false'])]],
  ['joined fields', FieldMapping.concat(['a', 'b', 'c'], 'd'),
    [projection('a', 'b', 'c'), combined('Merge', 'NO_OP', ['a', 'b', 'c'], 'CONCAT_FORMAT', '${a} ${b} ${c}'), map('a,b,c', 'd')]],
  ['joined fields with a format and types', FieldMapping.concat(['a', 'b'], 'd', { format: '${b}-${a}', sourceType: 'string', destinationType: 'text' }),
    [projection('a', 'b'), combined('Merge', 'NO_OP', ['a', 'b'], 'CONCAT_FORMAT', '${b}-${a}'),
      map('a,b', 'd', ['SOURCE_DATA_TYPE', 'string'], ['DESTINATION_DATA_TYPE', 'text'])]],
  ['a sum', FieldMapping.sum('a', 'b', 'c'),
    [projection('a', 'b'), combined('Arithmetic', 'ADDITION', ['a', 'b'], 'MATH_OPERATION_FIELDS_ORDER', 'a,b'), map('a,b', 'c')]],
  ['a difference', FieldMapping.difference('b', 'a', 'c'),
    [projection('b', 'a'), combined('Arithmetic', 'SUBTRACTION', ['b', 'a'], 'MATH_OPERATION_FIELDS_ORDER', 'b,a'), map('b,a', 'c')]],
  ['a product', FieldMapping.product('a', 'a', 'c', { destinationType: 'int' }),
    [projection('a'), combined('Arithmetic', 'MULTIPLICATION', ['a', 'a'], 'MATH_OPERATION_FIELDS_ORDER', 'a,a'),
      map('a,a', 'c', ['DESTINATION_DATA_TYPE', 'int'])]],
  ['a quotient', FieldMapping.quotient('a', 'b', 'c'),
    [projection('a', 'b'), combined('Arithmetic', 'DIVISION', ['a', 'b'], 'MATH_OPERATION_FIELDS_ORDER', 'a,b'), map('a,b', 'c')]],
])('%s is rendered by the model, with a warning', (_, mapping, expected) => {
  expect(tasks(mapping)).toEqual(expected);
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Flow',
    text: warning('unverifiedTask', `mappings[0]${expected.length === 1 ? ': includeNewFields' : ''}: the task follows AppFlow's service model, `
      + 'but isn\'t known to have been deployed; check the data that the flow moves'),
  }]);
});

test.each(['Amplitude', 'Googleanalytics'] as const)('%s doesn\'t support NO_OP, so its mapping has no operator', (connectorType) => {
  onDemand(stack, { source: new SomeSource({ connectorType }) });
  expect(tasksOf(stack)).toEqual([{ TaskType: 'Map_all', SourceFields: [], TaskProperties: [{ Key: 'EXCLUDE_SOURCE_FIELDS_LIST', Value: '[]' }] }]);
});

test('Googleanalytics supports a projection', () => {
  onDemand(stack, { source: new SomeSource({ connectorType: 'Googleanalytics' }), mappings: [FieldMapping.fields('a')] });
  expect(tasksOf(stack)).toEqual([
    { TaskType: 'Filter', SourceFields: ['a'], ConnectorOperator: { GoogleAnalytics: 'PROJECTION' } },
    { TaskType: 'Map', SourceFields: ['a'], DestinationField: 'a' },
  ]);
});

const long = (length: number) => 'x'.repeat(length);

test.each<[string, FieldMapping[] | undefined, ...string[]]>([
  ['none', undefined, 'mappings is required; use FieldMapping.all() to map all fields'],
  ['null', untyped(null), 'mappings is required; use FieldMapping.all() to map all fields'],
  ['an empty list', [], 'mappings must contain at least one mapping; use FieldMapping.all() to map all fields'],
  ['no list', untyped(FieldMapping.all()), 'mappings must be a list, got an object'],
  ['a text', untyped(['Id']), 'mappings[0] must be created by a factory of FieldMapping, got a string'],
  ['an object', untyped([{ source: 'Id' }]), 'mappings[0] must be created by a factory of FieldMapping, got an object'],
  ['a hole', untyped([FieldMapping.all(), undefined]), 'mappings[1] must be created by a factory of FieldMapping, got undefined'],
  ['all fields twice', [FieldMapping.all(), FieldMapping.fields('a'), FieldMapping.all()], 'mappings[2] maps all fields a second time, after mappings[0]'],
  ['no fields', [FieldMapping.fields()], 'mappings[0]: FieldMapping.fields requires at least one field; use FieldMapping.all() to map all fields'],
  ['no types', [FieldMapping.typed({})], 'mappings[0]: FieldMapping.typed requires at least one field; use FieldMapping.all() to map all fields'],
  ['no names', [FieldMapping.renamed({})], 'mappings[0]: FieldMapping.renamed requires at least one field; use FieldMapping.all() to map all fields'],
  ['a list in place of a map', [FieldMapping.typed(untyped(['a']))], 'mappings[0] must be a map of fields, got an array'],
  ['an empty name', [FieldMapping.fields('a', '')], 'mappings[0]: names[1] must be 1 to 256 characters on one line, got ""'],
  ['a name that is missing', [FieldMapping.fields(untyped(undefined))], 'mappings[0]: names[0] is required'],
  ['a long name', [FieldMapping.field(long(257))], 'mappings[0]: source must be at most 256 characters, got 257 characters'],
  ['a long source', [FieldMapping.field(long(2049), { destination: 'a' })], 'mappings[0]: source must be at most 2048 characters, got 2049 characters'],
  ['a long destination', [FieldMapping.renamed({ a: long(257) })], 'mappings[0]["a"] must be at most 256 characters, got 257 characters'],
  ['a line break', [FieldMapping.field('a', { destination: 'b\nc' })], 'mappings[0]: destination must be 1 to 256 characters on one line, got "b\\nc"'],
  ['a type that is none', [FieldMapping.typed(untyped({ a: 1 }))], 'mappings[0]["a"] must be a string, got a number'],
  ['an empty type', [FieldMapping.field('a', { sourceType: '' })], 'mappings[0]: sourceType must be 1 to 2048 characters on one line, got ""'],
  ['options that are none', [FieldMapping.field('a', untyped('b'))], 'mappings[0]: options must be an object, got a string'],
  ['excluded fields that are too long', [FieldMapping.all({ exclude: [long(2000), long(100)] })],
    'mappings[0]: exclude, as a JSON list, must be at most 2048 characters, got 2107 characters'],
  ['one field twice', [FieldMapping.fields('a', 'b'), FieldMapping.field('c', { destination: 'a' })],
    'mappings[1] fills the destination field "a" a second time, after mappings[0]'],
  ['one field twice in a list', [FieldMapping.fields('a', 'a')], 'mappings[0] fills the destination field "a" a second time'],
  ['the same fields combined twice', [FieldMapping.sum('a', 'b', 'c'), FieldMapping.concat(['a', 'b'], 'd')],
    'mappings[1] combines the fields "a,b" a second time, after mappings[0]; AppFlow stores the result under the joined names, so a flow '
    + 'can combine these fields in this order only once'],
  ['one field to join', [FieldMapping.concat(['a'], 'b')], 'mappings[0]: sources must be a list of at least two fields, got 1'],
  ['no list to join', [FieldMapping.concat(untyped('a'), 'b')], 'mappings[0]: sources must be a list of at least two fields, got a string'],
  ['long names to join', [FieldMapping.concat([long(200), long(100)], 'b')],
    'mappings[0]: the names of the source fields, with commas between them, must be at most 256 characters, got 301 characters'],
  ['no destination', [FieldMapping.sum('a', 'b', untyped(undefined))], 'mappings[0]: destination is required'],
  ['tokens for whole lists', [FieldMapping.all({ exclude: LIST }), FieldMapping.fields(...LIST)],
    'mappings[0]: exclude[0] must be a single value, got a token for a whole list; use Fn.select for each entry',
    'mappings[1]: names[0] must be a single value, got a token for a whole list; use Fn.select for each entry'],
  ['all kinds of problems', [FieldMapping.all(untyped({ exclude: 'a', includeNewFields: 'yes' })), untyped(null), FieldMapping.sum('', untyped(1), 'c')],
    'mappings[1] must be created by a factory of FieldMapping, got null',
    'mappings[0]: exclude must be a list of strings, got a string',
    'mappings[0]: includeNewFields must be true or false, got a string',
    'mappings[2]: left must be 1 to 2048 characters on one line, got ""',
    'mappings[2]: right must be a string, got a number'],
])('%s is refused', (_, mappings, ...problems) => {
  expect(errorOf(() => onDemand(stack, { mappings }))).toBe(invalidFlow('OnDemandFlow', ...problems));
});

test('Amplitude supports only a mapping of all fields', () => {
  expect(errorOf(() => onDemand(stack, { source: new SomeSource({ connectorType: 'Amplitude' }), mappings: [FieldMapping.fields('a')] })))
    .toBe(invalidFlow('OnDemandFlow', 'mappings: AppFlow requires a projection of the mapped fields or FieldMapping.all(), '
      + 'but the source Amplitude doesn\'t support PROJECTION; use FieldMapping.all()'));
});

test('tokens are accepted', () => {
  const token = Lazy.string({ produce: () => 'Later' });
  expect(tasks(FieldMapping.field(token, { destination: token }), FieldMapping.all({ exclude: [token] })).slice(0)).toEqual([
    map('Later', 'Later'), mapAll('["Later"]'),
  ]);
});

test('a field that only CloudFormation knows is accepted', () => {
  expect(tasks(FieldMapping.fields(Token.asString({ Ref: 'Field' })))).toEqual([
    { ...projection(), SourceFields: [{ Ref: 'Field' }] },
    { ...map('', ''), SourceFields: [{ Ref: 'Field' }], DestinationField: { Ref: 'Field' } },
  ]);
});
