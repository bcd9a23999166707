/**
 * For any value in any place of a flow, the outcome is a template or one of the library's own errors.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import {
  DataPull, EventFlow, FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, Flow, FlowBatches, FlowSchedule, FlowTask,
  OnDemandFlow, ScheduledFlow, ValidationAction,
} from '../../src';
import { newApp } from '../support/app';
import { propertiesOf } from '../support/catalogue/build';
import { expectForEach } from '../support/expect-for-each';
import { SomeDestination, SomeEventSource, SomeSource } from '../support/flow-ends';
import { STRANGE_TEXTS, STRANGE_VALUES } from '../support/hostile-values';
import { processorTime } from '../support/processor-time';
import { withoutStackTraces } from '../support/stack-traces';
import { untyped } from '../support/util';

withoutStackTraces();

let stack: Stack;
let count = 0;

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
});

const ACTION = ValidationAction.DROP_RECORD;
const schedule = FlowSchedule.rate(Duration.hours(1));
const text = FilterValue.fromString('x');

/** A flow with one or several wrong props. */
function flow(props: object): unknown {
  const right = { source: new SomeSource(), destination: new SomeDestination(), mappings: [FieldMapping.all()], schedule };
  return propertiesOf(new ScheduledFlow(stack, `Flow${count += 1}`, untyped({ ...right, ...props })));
}

const mapping = (make: (value: never) => FieldMapping) => (value: unknown) => flow({ mappings: [make(untyped(value))] });
const filter = (make: (value: never) => FieldFilter) => (value: unknown) => flow({ filters: [make(untyped(value))] });
const equalTo = (make: (value: never) => FilterValue) => filter((value) => FieldFilter.equalTo('f', make(value)));
const transform = (make: (value: never) => FieldTransform) => (value: unknown) => flow({ transforms: [make(untyped(value))] });
const validation = (make: (value: never) => FieldValidation) => (value: unknown) => flow({ validations: [make(untyped(value))] });
const scheduleOf = (make: (value: never) => FlowSchedule) => (value: unknown) => flow({ schedule: make(untyped(value)) });
const pull = (make: (value: never) => DataPull) => (value: unknown) => flow({ pull: make(untyped(value)) });
const task = (make: (value: never) => object) => (value: unknown) =>
  flow({ tasks: [FlowTask.of(untyped({ taskType: 'Map', sourceFields: [], ...make(untyped(value)) }))] });

const PLACES: ReadonlyArray<readonly [string, (value: unknown) => unknown]> = [
  ...['flowName', 'description', 'encryptionKey', 'source', 'destination', 'mappings', 'filters', 'transforms', 'validations', 'tasks', 'schedule', 'pull',
    'deactivateAfterFailures', 'status'].map((prop) => [prop, (value: unknown) => flow({ [prop]: value })] as const),
  ...['mappings', 'filters', 'transforms', 'validations', 'tasks'].map((prop) => [`${prop}[0]`, (value: unknown) => flow({ [prop]: [value] })] as const),
  ['all', mapping((value) => FieldMapping.all(value))],
  ['exclude', mapping((value) => FieldMapping.all({ exclude: value }))],
  ['exclude[0]', mapping((value) => FieldMapping.all({ exclude: [value] }))],
  ['includeNewFields', mapping((value) => FieldMapping.all({ includeNewFields: value }))],
  ['field', mapping((value) => FieldMapping.field(value))],
  ['the options of field', mapping((value) => FieldMapping.field('a', value))],
  ['the types of field', mapping((value) => FieldMapping.field('a', { sourceType: value, destinationType: value, destination: value }))],
  ['fields', mapping((value) => FieldMapping.fields(value))],
  ['typed', mapping((value) => FieldMapping.typed(value))],
  ['a type', mapping((value) => FieldMapping.typed({ a: value }))],
  ['a typed field', mapping((value) => FieldMapping.typed(Object.fromEntries([[String(typeof value === 'string' ? value : 'x'), 'string']])))],
  ['renamed', mapping((value) => FieldMapping.renamed(value))],
  ['a new name', mapping((value) => FieldMapping.renamed({ a: value }))],
  ['concat', mapping((value) => FieldMapping.concat(value, 'c'))],
  ['a source of concat', mapping((value) => FieldMapping.concat(['a', value], 'c'))],
  ['the options of concat', mapping((value) => FieldMapping.concat(['a', 'b'], 'c', value))],
  ['the format of concat', mapping((value) => FieldMapping.concat(['a', 'b'], 'c', { format: value }))],
  ['sum', mapping((value) => FieldMapping.sum(value, value, value, value))],
  ['equalTo', filter((value) => FieldFilter.equalTo(value, text))],
  ['a value', filter((value) => FieldFilter.equalTo('f', value))],
  ['bounds', filter((value) => FieldFilter.between('f', value, value))],
  ['fromString', equalTo((value) => FilterValue.fromString(value))],
  ['fromNumber', equalTo((value) => FilterValue.fromNumber(value))],
  ['fromBoolean', equalTo((value) => FilterValue.fromBoolean(value))],
  ['fromDate', equalTo((value) => FilterValue.fromDate(value))],
  ['fromDateTime', equalTo((value) => FilterValue.fromDateTime(value))],
  ['anyOf', equalTo((value) => FilterValue.anyOf(value, value))],
  ['of', equalTo((value) => FilterValue.of(value, value))],
  ['mask', transform((value) => FieldTransform.mask(value))],
  ['the options of mask', transform((value) => FieldTransform.mask('f', value))],
  ['the character', transform((value) => FieldTransform.maskFirst('f', 1, { character: value }))],
  ['a length', transform((value) => FieldTransform.truncate('f', value))],
  ['notNull', validation((value) => FieldValidation.notNull(value, ACTION))],
  ['an action', validation((value) => FieldValidation.notNull('f', value))],
  ['a task', (value) => flow({ tasks: [FlowTask.of(untyped(value))] })],
  ['taskType', task((value) => ({ taskType: value }))],
  ['sourceFields', task((value) => ({ sourceFields: value }))],
  ['sourceFields[0]', task((value) => ({ sourceFields: [value] }))],
  ['connectorOperator', task((value) => ({ connectorOperator: value }))],
  ['destinationField', task((value) => ({ destinationField: value }))],
  ['properties', task((value) => ({ properties: value }))],
  ['a property', task((value) => ({ properties: { VALUE: value } }))],
  ['a key', task((value) => ({ properties: Object.fromEntries([[typeof value === 'string' ? value : 'x', 'y']]) }))],
  ['an interval', scheduleOf((value) => FlowSchedule.rate(value))],
  ['cron', scheduleOf((value) => FlowSchedule.cron(value))],
  ['a minute', scheduleOf((value) => FlowSchedule.cron({ minute: value }))],
  ['an expression', scheduleOf((value) => FlowSchedule.expression(value))],
  ['the options of a schedule', scheduleOf((value) => FlowSchedule.rate(Duration.hours(1), value))],
  ['what is in them', scheduleOf((value) => FlowSchedule.rate(Duration.hours(1), { startTime: value, endTime: value, offset: value, timeZone: value }))],
  ['the options of a pull', pull((value) => DataPull.incremental(value))],
  ['what is in a pull', pull((value) => DataPull.incremental({ timestampField: value, firstRunFrom: value }))],
  ['the props', (value) => new OnDemandFlow(stack, `Flow${count += 1}`, untyped(value))],
  ['the source of events', (value) => new EventFlow(stack, `Flow${count += 1}`, untyped({ source: value, destination: new SomeDestination(), mappings: [] }))],
  ['the destination of events', (value) =>
    new EventFlow(stack, `Flow${count += 1}`, untyped({ source: new SomeEventSource(), destination: value, mappings: [FieldMapping.all()] }))],
  ['an imported name', (value) => Flow.fromFlowName(stack, `Flow${count += 1}`, untyped(value)).flowArn],
  ['an imported ARN', (value) => Flow.fromFlowArn(stack, `Flow${count += 1}`, untyped(value)).flowName],
  ['imported attributes', (value) => Flow.fromFlowAttributes(stack, `Flow${count += 1}`, untyped(value)).flowName],
  ['the size of a batch', (value) => FlowBatches.of(stack, untyped(value)).size],
];

/** The error, if it isn't one of the library's own. */
function foreignError(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    return /^invalid \w+ at 'Stack(\/Flow\d+)?':\n {2}- /.test(message) && message.length < 2000 ? undefined : message.slice(0, 200);
  }
}

test.each(PLACES)('%s accepts any value, or refuses it with a clear error', (_, make) => {
  expectForEach([...STRANGE_VALUES, ...STRANGE_TEXTS], ([, value]) => [foreignError(() => make(value)), undefined], ([what]) => what);
});

test('megabytes are refused at once', () => {
  const megabyte = 'a,'.repeat(2 ** 19);
  const times = PLACES.map(([name, make]) => [name, processorTime(() => foreignError(() => make(megabyte)))] as const);
  expect(times.filter(([, time]) => time >= 100)).toEqual([]);
});
