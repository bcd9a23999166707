import type { Stack } from 'aws-cdk-lib';
import { Duration, SecretValue } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { FlowOptions, OnDemandFlowProps } from '../../src';
import {
  ConnectorProfile, CustomConnectorSource, DataPull, EventBridgeDestination, EventFlow, FieldFilter, FieldMapping, FieldTransform, FieldValidation,
  FilterValue, FlowSchedule, FlowTask, PartnerEventSource, S3Destination, S3Source, SalesforceDestination, SalesforceSource, ValidationAction,
  WriteOperation,
} from '../../src';
import { invalidFlow, onDemand, scheduled, SomeEventSource } from '../support/flow-ends';
import { errorOf, newStack, stored, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

// Safe usage: it must raise a warning.
const secret = stored('s').unsafeUnwrap();
const profile = () => ConnectorProfile.fromConnectorProfileName(stack, 'Profile', 'crm');
const bucket = () => new Bucket(stack, 'Bucket');
const entity = secret;

/** Each text in a flow, with the prop in the warning. */
const PLACES: ReadonlyArray<readonly [string, () => Partial<OnDemandFlowProps>]> = [
  ['description', () => ({ description: secret })],
  ['source: entity', () => ({ source: new SalesforceSource({ profile: profile(), entity }) })],
  ['source: entity', () => ({ source: new CustomConnectorSource({ profile: profile(), entity }) })],
  ['source: apiVersion', () => ({ source: new SalesforceSource({ profile: profile(), entity: 'Account', apiVersion: secret }) })],
  ['source: prefix', () => ({ source: new S3Source({ bucket: bucket(), prefix: `in/${secret}` }) })],
  ['source: customProperties["key"]', () => ({
    source: new CustomConnectorSource({ profile: profile(), entity: 'e', customProperties: { key: secret } }),
  })],
  ['destination: prefix', () => ({ destination: new S3Destination({ bucket: bucket(), prefix: secret }) })],
  ['destination: entity', () => ({ destination: new SalesforceDestination({ profile: profile(), entity, write: WriteOperation.insert() }) })],
  ['mappings[0]: source', () => ({ mappings: [FieldMapping.field(secret, { destination: 'a' })] })],
  ['mappings[0]: destination', () => ({ mappings: [FieldMapping.field('a', { destination: secret })] })],
  ['mappings[0]: exclude[0]', () => ({ mappings: [FieldMapping.all({ exclude: [secret] })] })],
  ['mappings[0]["a"]', () => ({ mappings: [FieldMapping.typed({ a: secret })] })],
  ['mappings[0]["a"]', () => ({ mappings: [FieldMapping.renamed({ a: secret })] })],
  ['mappings[0]: format', () => ({ mappings: [FieldMapping.concat(['a', 'b'], 'c', { format: secret })] })],
  ['filters[0]: field', () => ({ filters: [FieldFilter.equalTo(secret, FilterValue.fromNumber(1))] })],
  ['filters[0]: value', () => ({ filters: [FieldFilter.equalTo('a', FilterValue.fromString(secret))] })],
  ['filters[0]: value: texts[1]', () => ({ filters: [FieldFilter.equalTo('a', FilterValue.anyOf('x', secret))] })],
  ['filters[0]: value', () => ({ filters: [FieldFilter.equalTo('a', FilterValue.of('password=hunter2', 'string'))] })],
  ['transforms[0]: field', () => ({ transforms: [FieldTransform.mask(secret)] })],
  ['validations[0]: field', () => ({ validations: [FieldValidation.notNull(secret, ValidationAction.DROP_RECORD)] })],
  ['tasks[0]: properties["VALUE"]', () => ({ tasks: [FlowTask.of({ taskType: 'Filter', sourceFields: [], properties: { VALUE: secret } })] })],
];

const text = (prop: string) => warning('readableSecret', `${prop} contains a secret that anyone allowed to call appflow:DescribeFlow can read`);

test.each(PLACES)('a secret in %s raises a warning, case %#', (prop, props) => {
  onDemand(stack, props());
  expect(warningsOf(stack).map((one) => one.text).filter((one) => one.includes('readableSecret'))).toEqual([text(prop)]);
});

test('a secret in a field of the pull or in the name of an event source raises a warning', () => {
  scheduled(stack, { schedule: FlowSchedule.rate(Duration.hours(1)), pull: DataPull.incremental({ timestampField: secret }) }, 'Scheduled');
  expect(warningsOf(stack).map((one) => one.text)).toEqual([text('pull: timestampField')]);
  new EventFlow(stack, 'Event', {
    source: new SomeEventSource(),
    destination: new EventBridgeDestination({ partnerEventSource: PartnerEventSource.of(`aws.partner/appflow/${secret}`) }),
    mappings: [FieldMapping.all()],
  });
  expect(warningsOf(stack).filter(({ path }) => path === '/Stack/Event').map((one) => one.text.split(' contains ')[0])).toEqual(['destination: partnerEventSource']);
});

test('an ssm-secure reference is refused, since CloudFormation would not resolve it', () => {
  // Safe usage: it must be refused.
  const secure = SecretValue.ssmSecure('/secret', '1').unsafeUnwrap();
  expect(errorOf(() => onDemand(stack, { description: secure, mappings: [FieldMapping.fields(secure)] }))).toBe(invalidFlow('OnDemandFlow',
    'description must not be an ssm-secure reference, which CloudFormation does not resolve in a flow',
    'mappings[0]: names[0] must not be an ssm-secure reference, which CloudFormation does not resolve in a flow'));
});

test('the references of flows are counted with those of profiles', () => {
  const options: Pick<FlowOptions, 'mappings'> = { mappings: Array.from({ length: 61 }, (_, index) => FieldMapping.field(secret, { destination: `f${index}` })) };
  onDemand(stack, options);
  Template.fromStack(stack);
  expect(warningsOf(stack).map((one) => one.text)).toContain(warning('dynamicReferenceLimit', 'the connector profiles and flows in this stack contain 61 '
    + 'dynamic references, but CloudFormation resolves at most 60 in one template; split the stack'));
});
