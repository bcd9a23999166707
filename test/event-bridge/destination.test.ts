import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { EventBridgeDestination, EventFlow, FieldMapping, FlowStatus, OnDemandFlow, PartnerEventSource } from '../../src';
import { flowOf, invalidFlow, SomeEventSource, SomeSource } from '../support/flow-ends';
import { errorOf, newStack, untyped, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack({ account: '111111111111', region: 'eu-west-1' });
});

const NAME = 'aws.partner/appflow/salesforce.com/111111111111/crm';
const flowWith = (given: object = {}, props: object = {}) => new EventFlow(stack, 'Flow', {
  source: new SomeEventSource(),
  destination: new EventBridgeDestination(untyped({ partnerEventSource: PartnerEventSource.salesforce('crm'), ...given })),
  mappings: [FieldMapping.all()],
  ...props,
});
const configOf = () => flowOf(stack).DestinationFlowConfigList[0];

test('renders the name of the partner event source, and is a draft', () => {
  flowWith();
  expect(configOf()).toEqual({ ConnectorType: 'EventBridge', DestinationConnectorProperties: { EventBridge: { Object: NAME } } });
  expect(flowOf(stack).FlowStatus).toBe('Draft');
  expect(warningsOf(stack)).toEqual([]);
});

test('is active if the user sets the status', () => {
  flowWith({}, { status: FlowStatus.ACTIVE });
  expect(flowOf(stack).FlowStatus).toBe('Active');
});

test('uses the account of the stack', () => {
  stack = newStack();
  flowWith();
  expect(configOf().DestinationConnectorProperties.EventBridge.Object).toEqual({
    'Fn::Join': ['', ['aws.partner/appflow/salesforce.com/', { Ref: 'AWS::AccountId' }, '/crm']],
  });
});

test.each([
  [PartnerEventSource.of(NAME), NAME],
  [PartnerEventSource.of(Lazy.string({ produce: () => 'later' })), 'later'],
])('accepts a full name', (partnerEventSource, expected) => {
  flowWith({ partnerEventSource });
  expect(configOf().DestinationConnectorProperties.EventBridge.Object).toBe(expected);
});

test('writes large events to a bucket', () => {
  const bucket = new Bucket(stack, 'Large');
  flowWith({ errorHandling: { bucket, prefix: 'large', failOnFirstError: true } });
  expect(configOf().DestinationConnectorProperties.EventBridge.ErrorHandlingConfig).toEqual({
    BucketName: stack.resolve(bucket.bucketName), BucketPrefix: 'large', FailOnFirstError: true,
  });
});

test.each([
  [{ partnerEventSource: undefined }, 'destination: partnerEventSource is required'],
  [{ partnerEventSource: NAME }, 'destination: partnerEventSource must be created by a factory of PartnerEventSource, got a string'],
  [
    { partnerEventSource: PartnerEventSource.of('Account') },
    'destination: partnerEventSource must begin with "aws.partner/appflow/" (e.g. PartnerEventSource.salesforce("crm")), got "Account"',
  ],
  [{ partnerEventSource: PartnerEventSource.salesforce(untyped(5)) }, 'destination: partnerEventSource must be a string, got a number'],
  [
    { partnerEventSource: PartnerEventSource.salesforce('a b') },
    'destination: partnerEventSource must be 1 to 512 characters without whitespace, got "a b"',
  ],
  [{ errorHandling: { prefix: 'large' } }, 'destination: errorHandling: prefix requires bucket'],
])('refuses %j', (given, problem) => {
  expect(errorOf(() => flowWith(given))).toBe(invalidFlow('EventFlow', problem));
});

test('accepts no records', () => {
  expect(errorOf(() => new OnDemandFlow(stack, 'Flow', {
    source: new SomeSource(),
    destination: untyped(new EventBridgeDestination({ partnerEventSource: PartnerEventSource.salesforce('crm') })),
    mappings: [FieldMapping.all()],
  }))).toBe(invalidFlow('OnDemandFlow', 'destination must be a destination for records (e.g. new S3Destination({ ... })), got a EventBridgeDestination'));
});
