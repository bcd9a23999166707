import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import { ConnectorProfile, ConnectorType, EventFlow, FieldMapping, SalesforceDestination, SalesforceEventSource, SalesforceSource, WriteOperation } from '../../src';
import { flowOf, invalidFlow, onDemand, SomeEventDestination } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const profile = () => ConnectorProfile.fromConnectorProfileName(stack, 'Crm', 'crm');
const events = (given: object = {}) => new EventFlow(stack, 'Flow', {
  source: new SalesforceEventSource(untyped({ profile: profile(), entity: 'AccountChangeEvent', ...given })),
  destination: new SomeEventDestination(),
  mappings: [FieldMapping.all()],
});
const load = (write: WriteOperation) =>
  onDemand(stack, { destination: new SalesforceDestination({ profile: profile(), entity: 'Contact', write }) });
const texts = () => warningsOf(stack).map(({ text }) => text);

test('a source of events has its entity and nothing else', () => {
  events();
  expect(flowOf(stack).SourceFlowConfig).toEqual({
    ConnectorType: 'Salesforce', ConnectorProfileName: 'crm', SourceConnectorProperties: { Salesforce: { Object: 'AccountChangeEvent' } },
  });
});

test('a source of events accepts a version', () => {
  events({ apiVersion: 'v60.0' });
  expect(flowOf(stack).SourceFlowConfig.ApiVersion).toBe('v60.0');
});

test.each([
  [{ entity: undefined }, 'source: entity is required (e.g. "Account")'],
  [{ entity: 5 }, 'source: entity must be a string (e.g. "Account"), got a number'],
  [{ profile: undefined }, 'source: profile is required'],
])('a source of events refuses %j', (given, problem) => {
  expect(errorOf(() => events(given))).toBe(invalidFlow('EventFlow', problem));
});

test('a source of events refuses the profile of another connector', () => {
  const other = ConnectorProfile.fromConnectorProfileAttributes(stack, 'Other', { connectorProfileName: 'other', connectorType: ConnectorType.PARDOT });
  expect(errorOf(() => events({ profile: other })))
    .toBe(invalidFlow('EventFlow', 'source: profile must be a profile for Salesforce, got one for Pardot'));
});

test.each(['AccountChangeEvent', 'ChangeEvents', 'Order__e', 'All__chn'])('%s is the name of an event', (entity) => {
  events({ entity });
  expect(texts()).toEqual([]);
  stack = newStack();
  onDemand(stack, { source: new SalesforceSource({ profile: profile(), entity }) });
  expect(texts()).toEqual([
    warning('salesforceEventEntity', 'source: entity is the name of an event, but this source reads records; use SalesforceEventSource in an EventFlow'),
  ]);
});

test.each(['Account', 'Invoice__c'])('%s is not the name of an event', (entity) => {
  events({ entity });
  expect(texts()).toEqual([
    warning('salesforceEventEntity', 'source: entity isn\'t the name of an event (e.g. "AccountChangeEvent" or "Order__e"), '
      + 'but this source reads events; use SalesforceSource for records'),
  ]);
});

test('a token may be the name of an event', () => {
  events({ entity: Lazy.string({ produce: () => 'Account' }) });
  expect(texts()).toEqual([]);
});

test('an update takes only the ID of a record', () => {
  expect(errorOf(() => load(WriteOperation.update('Id', 'ExternalId__c')))).toBe(invalidFlow('OnDemandFlow',
    'destination: write must use only the field "Id", because Salesforce updates records by their ID, got "ExternalId__c"; '
    + 'use WriteOperation.upsert for an external ID'));
});

test('a removal by another field than the ID of a record raises a warning', () => {
  load(WriteOperation.remove('ExternalId__c'));
  expect(texts()).toEqual([
    warning('salesforceIdField', 'destination: write: Salesforce deletes records by their ID, the field "Id", got "ExternalId__c"'),
  ]);
});

test.each([
  WriteOperation.upsert('ExternalId__c'), WriteOperation.update('Id'), WriteOperation.remove('Id'),
  WriteOperation.update(Lazy.string({ produce: () => 'later' })),
])('other operations raise neither', (write) => {
  load(write);
  expect(texts()).toEqual([]);
});

test('an id field must be mapped', () => {
  expect(errorOf(() => onDemand(stack, {
    destination: new SalesforceDestination({ profile: profile(), entity: 'Contact', write: WriteOperation.upsert('ExternalId__c') }),
    mappings: [FieldMapping.fields('Id')],
  }))).toBe(invalidFlow('OnDemandFlow', 'destination: write: ID field "ExternalId__c" must be mapped, but no mapping fills this destination field'));
});
