import type { Operator, SourceConnector } from '../../../src/private/flow/operators';
import { factsOf, OPERATORS, refusedOperator, SOURCE_CONNECTORS } from '../../../src/private/flow/operators';
import { PROPERTY_KEYS, TASK_TYPES } from '../../../src/private/flow/values';
import model from '../../conformance/flow-model.json';

/** The operators of each connector, in AppFlow's API and in CloudFormation. */
const MODEL: { readonly [key: string]: { readonly api: string[]; readonly cloudformation: string[] } } = model.operators;
const CONNECTORS = Object.keys(SOURCE_CONNECTORS) as SourceConnector[];
const keyOf = (connector: SourceConnector) => factsOf(connector).operatorKey;
const inModel = (connector: SourceConnector) => Object.keys(MODEL).find((key) => key.toLowerCase() === keyOf(connector).toLowerCase()) ?? '';
const sorted = (operators: Iterable<string>) => [...operators].sort();

test.each(CONNECTORS)('the operators of %s are those that both the API and CloudFormation accept', (connector) => {
  const { api, cloudformation } = MODEL[inModel(connector)];
  const { operators, onlyInApi = [] } = factsOf(connector);
  expect(sorted(operators)).toEqual(api.filter((one) => cloudformation.includes(one)));
  expect(sorted(onlyInApi)).toEqual(api.filter((one) => !cloudformation.includes(one)));
});

test('each key of the model belongs to one connector', () => {
  expect(CONNECTORS.map(inModel).sort()).toEqual(Object.keys(MODEL).sort());
});

test('the fastest schedules are those of the quotas', () => {
  const slower = CONNECTORS.map((connector) => [connector, factsOf(connector).fastest]).filter(([, fastest]) => fastest !== 'minute');
  expect(slower).toEqual([['Amplitude', 'day'], ['Googleanalytics', 'day'], ['Marketo', 'hour'], ['Singular', 'hour'], ['Trendmicro', 'hour']]);
});

test('all operators, task types and property keys are those of the model', () => {
  expect(sorted(OPERATORS)).toEqual(MODEL.CustomConnector.api);
  expect(sorted(TASK_TYPES)).toEqual(model.enums.TaskType);
  expect(sorted(PROPERTY_KEYS)).toEqual(model.enums.OperatorPropertiesKeys);
});

test.each<[SourceConnector, Operator, string | undefined]>([
  ['Salesforce', 'CONTAINS', undefined],
  ['S3', 'CONTAINS', 'the source S3 doesn\'t support CONTAINS; supported here: EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_OR_EQUAL_TO, '
    + 'GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, BETWEEN'],
  ['Amplitude', 'MASK_ALL', 'the source Amplitude doesn\'t support MASK_ALL; no operator of this kind is supported'],
  ['Amplitude', 'ADDITION', 'the source Amplitude doesn\'t support ADDITION; no operator of this kind is supported'],
  ['Slack', 'LESS_THAN', 'CloudFormation doesn\'t accept LESS_THAN for the source Slack, although AppFlow\'s API does; supported here: EQUAL_TO, BETWEEN'],
])('%s and %s', (connector, operator, refusal) => {
  expect(refusedOperator(connector, operator)).toBe(refusal);
});
