import { Duration } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { FieldMapping, FlowSchedule } from '../../src';
import { events, invalidFlow, onDemand, scheduled, SomeDestination, SomeEventDestination, SomeEventSource, SomeSource } from '../support/flow-ends';
import { errorOf, newStack, untyped, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const schedule = FlowSchedule.rate(Duration.hours(1));

describe('the ends', () => {
  test('are read once, with their prop, and all problems come together', () => {
    const error = errorOf(() => onDemand(stack, {
      flowName: 'a b',
      description: 'a: b',
      source: new SomeSource({}, ['entity is required', 'profile is required']),
      destination: new SomeDestination({}, ['bucket is required']),
      mappings: [],
    }));
    expect(error).toBe(invalidFlow('OnDemandFlow',
      'source: entity is required',
      'source: profile is required',
      'destination: bucket is required',
      'flowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "contacts-to-lake"), got "a b"',
      'description must be at most 2048 letters, digits, spaces or characters of _!@#-.?,, got "a: b"',
      'mappings must contain at least one mapping; use FieldMapping.all() to map all fields'));
  });

  const records = { source: 'a source of records (e.g. new S3Source({ ... }))', destination: 'a destination for records (e.g. new S3Destination({ ... }))' };
  const ofEvents = {
    source: 'a source of events (e.g. new SalesforceEventSource({ ... }))', destination: 'a destination for events (e.g. new EventBridgeDestination({ ... }))',
  };

  test.each<[string, unknown, unknown, string[]]>([
    ['nothing', undefined, null, [`source is required: ${records.source}`, `destination is required: ${records.destination}`]],
    ['texts', 'S3', 'S3', [`source must be ${records.source}, got a string`, `destination must be ${records.destination}, got a string`]],
    ['objects', {}, [], [`source must be ${records.source}, got an object`, `destination must be ${records.destination}, got an array`]],
    ['events', new SomeEventSource(), new SomeEventDestination(),
      [`source must be ${records.source}, got a SomeEventSource`, `destination must be ${records.destination}, got a SomeEventDestination`]],
    ['each other', new SomeDestination(), new SomeSource(),
      [`source must be ${records.source}, got a SomeDestination`, `destination must be ${records.destination}, got a SomeSource`]],
  ])('must not be %s for records', (_, source, destination, problems) => {
    expect(errorOf(() => onDemand(stack, untyped({ source, destination })))).toBe(invalidFlow('OnDemandFlow', ...problems));
    expect(errorOf(() => scheduled(stack, untyped({ schedule, source, destination })))).toBe(invalidFlow('ScheduledFlow', ...problems));
  });

  test.each<[string, unknown, unknown, string[]]>([
    ['nothing', undefined, undefined, [`source is required: ${ofEvents.source}`, `destination is required: ${ofEvents.destination}`]],
    ['records', new SomeSource(), {}, [`source must be ${ofEvents.source}, got a SomeSource`, `destination must be ${ofEvents.destination}, got an object`]],
  ])('must not be %s for events', (_, source, destination, problems) => {
    expect(errorOf(() => events(stack, untyped({ source, destination })))).toBe(invalidFlow('EventFlow', ...problems));
  });

  test('may restrict the triggers', () => {
    const destination = new SomeDestination({ connectorType: 'LookoutMetrics' });
    expect(errorOf(() => onDemand(stack, { destination })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: LookoutMetrics doesn\'t support the trigger OnDemand, only Scheduled'));
    expect(() => scheduled(newStack(), { schedule, destination })).not.toThrow();
  });

  test('may require mapped destination fields', () => {
    const reliesOn = [
      { field: 'Id', prop: 'destination: write: ID field', unmapped: 'error' }, { field: 'day', prop: 'destination: partitionBy[0]', unmapped: 'warning' },
    ] as const;
    const destination = new SomeDestination({ reliesOn });
    expect(errorOf(() => onDemand(stack, { destination, mappings: [FieldMapping.renamed({ Id: 'id' })] })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: write: ID field "Id" must be mapped, but no mapping fills this destination field'));
    expect(errorOf(() => onDemand(stack, { destination, mappings: [FieldMapping.all({ exclude: ['Id'] })] })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: write: ID field "Id" must be mapped, but no mapping fills this destination field'));
    onDemand(stack, { destination, mappings: [FieldMapping.renamed({ id: 'Id' })] }, 'Renamed');
    onDemand(stack, { destination }, 'All');
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/Renamed',
      text: 'destination: partitionBy[0] "day" must be mapped, but no mapping fills this destination field [ack: cdk-appflow-constructs:unmappedField]',
    }]);
  });
});
