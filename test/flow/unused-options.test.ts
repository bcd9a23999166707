/** Callers without a type checker get a warning for a misspelled option. */
import { Duration, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { OnDemandFlowProps } from '../../src';
import {
  ConnectorProfile, DataPull, EventFlow, FieldMapping, FieldTransform, FlowSchedule, OnDemandFlow, S3Destination, S3Format, SalesforceEventSource,
  SalesforceSource, ScheduledFlow,
} from '../../src';
import { FLOW_PROPS } from '../../src/private/flow/props';
import { propsOf } from '../support/assembly';
import { newStack, untyped, warning, warningsOf } from '../support/util';

const FQN = 'cdk-appflow-constructs';
const FLOWS = { OnDemandFlow, ScheduledFlow, EventFlow };

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The warnings of a flow with these props, and with those that it requires. */
function warnings(name: keyof typeof FLOWS, props: object): string[] {
  const profile = ConnectorProfile.fromConnectorProfileName(stack, 'Crm', 'crm');
  new FLOWS[name](stack, 'Flow', untyped({
    source: name === 'EventFlow' ? new SalesforceEventSource({ profile, entity: 'OrderChangeEvent' }) : new SalesforceSource({ profile, entity: 'Order' }),
    destination: new S3Destination({ bucket: new Bucket(stack, 'Lake') }),
    mappings: [FieldMapping.fields('a')],
    ...name === 'ScheduledFlow' ? { schedule: FlowSchedule.rate(Duration.hours(1)) } : {},
    ...props,
  }));
  return warningsOf(stack).map(({ text }) => text);
}

const unused = (text: string) => [warning('unusedOption', text)];

test.each(Object.entries(FLOW_PROPS))('the props of a flow with the trigger %s are those of its struct', (_, { className, props }) => {
  expect([...props].sort()).toEqual(propsOf(`${FQN}.${className}Props`).sort());
});

const COMMON = 'flowName, description, encryptionKey, source, destination, mappings, filters, transforms, validations, tasks';

test.each<[keyof typeof FLOWS, object, string]>([
  ['OnDemandFlow', { filter: [], transform: [] }, `"filter", "transform"; its options are ${COMMON}`],
  ['OnDemandFlow', { schedule: 1, status: 'Active' }, `"schedule", "status"; its options are ${COMMON}`],
  ['ScheduledFlow', { mask: [] }, `"mask"; its options are ${COMMON}, schedule, pull, deactivateAfterFailures, status`],
  ['EventFlow', { pull: 1 }, `"pull"; its options are ${COMMON}, status`],
])('%s with other props: case %#', (name, props, text) => {
  expect(warnings(name, props)).toEqual(unused(`${name} ignores ${text}`));
});

test('a class of the user may pass its own props on', () => {
  const profile = ConnectorProfile.fromConnectorProfileName(stack, 'Crm', 'crm');

  interface AuditedFlowProps extends OnDemandFlowProps {
    readonly owner: string;
  }
  class AuditedFlow extends OnDemandFlow {
    public constructor(scope: Construct, id: string, props: AuditedFlowProps) {
      super(scope, id, props);
    }
  }

  new AuditedFlow(stack, 'Flow', {
    source: new SalesforceSource({ profile, entity: 'Order' }),
    destination: new S3Destination({ bucket: new Bucket(stack, 'Lake') }),
    mappings: [FieldMapping.fields('a')],
    owner: 'sales',
  });
  expect(warningsOf(stack)).toEqual([]);
});

const OTHER = untyped<undefined>({ other: 1 });

test.each<[string, object, string]>([
  ['AllFieldsOptions', { mappings: [FieldMapping.all(OTHER)] }, 'mappings[0]: FieldMapping'],
  ['FieldOptions', { mappings: [FieldMapping.field('a', OTHER)] }, 'mappings[0]: FieldMapping'],
  ['ConcatOptions', { mappings: [FieldMapping.concat(['a', 'b'], 'c', OTHER)] }, 'mappings[0]: FieldMapping'],
  ['FieldTypesOptions', { mappings: [FieldMapping.sum('a', 'b', 'c', OTHER)] }, 'mappings[0]: FieldMapping'],
  ['MaskOptions', { transforms: [FieldTransform.mask('a', OTHER)] }, 'transforms[0]: FieldTransform'],
  ['FlowScheduleOptions', { schedule: FlowSchedule.rate(Duration.hours(1), OTHER) }, 'schedule: FlowSchedule'],
  ['IncrementalPullOptions', { pull: DataPull.incremental(OTHER) }, 'pull: DataPull'],
])('%s', (struct, props, place) => {
  const [text, ...others] = warnings('ScheduledFlow', props).filter((one) => one.includes('unusedOption'));
  const [start, options] = text.replace(' [ack: cdk-appflow-constructs:unusedOption]', '').split('; its options are ');
  expect(start).toBe(`${place} ignores "other"`);
  expect(options.split(', ').sort()).toEqual(propsOf(`${FQN}.${struct}`).sort());
  expect(others).toEqual([]);
});

test('the options of S3Format', () => {
  const destination = new S3Destination({ bucket: new Bucket(stack, 'Other'), format: S3Format.parquet(untyped({ preserveSourceDataTyping: true })) });
  expect(warnings('OnDemandFlow', { destination })).toEqual(
    unused('destination: format: S3Format ignores "preserveSourceDataTyping"; its options are preserveSourceTypes'));
});
