import * as sdk from '@aws-sdk/client-appflow';
import type { Operator, SourceConnector } from '../../../src/private/flow/operators';
import { factsOf, OPERATORS, refusedOperator, SOURCE_CONNECTORS } from '../../../src/private/flow/operators';
import { PROPERTY_KEYS, TASK_TYPES } from '../../../src/private/flow/pass-through';

/** The operators of each connector in AppFlow's API, as its SDK has them. */
const API: { readonly [connector in SourceConnector]: object } = {
  Amplitude: sdk.AmplitudeConnectorOperator,
  CustomConnector: sdk.Operator,
  Datadog: sdk.DatadogConnectorOperator,
  Dynatrace: sdk.DynatraceConnectorOperator,
  Googleanalytics: sdk.GoogleAnalyticsConnectorOperator,
  Infornexus: sdk.InforNexusConnectorOperator,
  Marketo: sdk.MarketoConnectorOperator,
  Pardot: sdk.PardotConnectorOperator,
  S3: sdk.S3ConnectorOperator,
  SAPOData: sdk.SAPODataConnectorOperator,
  Salesforce: sdk.SalesforceConnectorOperator,
  Servicenow: sdk.ServiceNowConnectorOperator,
  Singular: sdk.SingularConnectorOperator,
  Slack: sdk.SlackConnectorOperator,
  Trendmicro: sdk.TrendmicroConnectorOperator,
  Veeva: sdk.VeevaConnectorOperator,
  Zendesk: sdk.ZendeskConnectorOperator,
};

/** What the CloudFormation schema leaves out of these. */
const NOT_IN_CLOUDFORMATION: { readonly [connector: string]: Operator[] } = {
  Slack: ['LESS_THAN', 'LESS_THAN_OR_EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL_TO'],
  Veeva: ['CONTAINS'],
};

const CONNECTORS = Object.entries(API);

test.each(CONNECTORS)('the operators of %s are those of the API', (connector, operators) => {
  const { operators: known, onlyInApi = [] } = SOURCE_CONNECTORS[connector as SourceConnector] as ReturnType<typeof factsOf>;
  expect([...known, ...onlyInApi].sort()).toEqual(Object.values(operators).sort());
  expect([...onlyInApi].sort()).toEqual([...NOT_IN_CLOUDFORMATION[connector] ?? []].sort());
});

test('each connector that can be a source is in the table', () => {
  const noSources = ['CustomerProfiles', 'EventBridge', 'Honeycode', 'LookoutMetrics', 'Redshift', 'Snowflake', 'Upsolver'];
  expect(Object.keys(SOURCE_CONNECTORS).sort()).toEqual(Object.values(sdk.ConnectorType).filter((type) => !noSources.includes(type)).sort());
});

test('the keys of the operators are those of the L1', () => {
  expect(CONNECTORS.map(([connector]) => factsOf(connector as SourceConnector).operatorKey)).toEqual([
    'amplitude', 'customConnector', 'datadog', 'dynatrace', 'googleAnalytics', 'inforNexus', 'marketo', 'pardot', 's3', 'sapoData', 'salesforce',
    'serviceNow', 'singular', 'slack', 'trendmicro', 'veeva', 'zendesk',
  ]);
});

test('the fastest schedules are those of the quotas', () => {
  const slower = CONNECTORS.map(([connector]) => [connector, factsOf(connector as SourceConnector).fastest]).filter(([, fastest]) => fastest !== 'minute');
  expect(slower).toEqual([['Amplitude', 'day'], ['Googleanalytics', 'day'], ['Marketo', 'hour'], ['Singular', 'hour'], ['Trendmicro', 'hour']]);
});

test('all operators, task types and property keys are those of the API', () => {
  expect([...OPERATORS].sort()).toEqual(Object.values(sdk.Operator).sort());
  expect([...TASK_TYPES].sort()).toEqual(Object.values(sdk.TaskType).sort());
  expect([...PROPERTY_KEYS].sort()).toEqual(Object.values(sdk.OperatorPropertiesKeys).sort());
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
