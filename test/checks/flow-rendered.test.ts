/**
 * Flows that the library has rendered have no fault: as L1s they raise nothing beyond the warnings of the library's own flows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { DISABLE_CREATION_STACK_TRACES } from 'aws-cdk-lib/cx-api';
import * as fc from 'fast-check';
import { findingsOf } from './findings-util';
import { withIdFirst } from './flow-util';
import {
  AppFlowChecks, ConnectorProfile, EventBridgeDestination, EventFlow, FieldMapping, FlowSchedule, LookoutMetricsDestination, PartnerEventSource,
  S3Destination, SalesforceEventSource, SalesforceSource, ScheduledFlow,
} from '../../src';
import { propertiesOf } from '../support/catalogue/build';
import { FLOWS } from '../support/flow-arbitrary';
import { FLOW } from '../support/flow-ends';
import { untyped } from '../support/util';

/** CloudFormation allows 500 resources in a stack. */
function largeStack(): Stack {
  const context = { '@aws-cdk/core:stackResourceLimit': 0, [DISABLE_CREATION_STACK_TRACES]: true };
  return new Stack(new App({ stackTraces: false, treeMetadata: false, context }), 'Stack', { env: { account: '111111111111', region: 'eu-west-1' } });
}

/** The findings in a stack under the paths of the constructs that they are on. */
function findingsByPath(stack: Stack): ReadonlyMap<string, readonly string[]> {
  const { errors, warnings } = findingsOf(stack);
  const found = new Map<string, string[]>();
  for (const { path, text } of [...errors, ...warnings]) {
    found.set(path, [...found.get(path) ?? [], withIdFirst(text)]);
  }
  return found;
}

/** The findings in L1s with these properties. */
function findingsIn(flows: ReadonlyMap<string, object>): ReadonlyMap<string, readonly string[]> {
  const stack = largeStack();
  for (const [id, properties] of flows) {
    new CfnResource(stack, id, { type: FLOW, properties: untyped(properties) });
  }
  AppFlowChecks.addTo(stack);
  return findingsByPath(stack);
}

/** The properties of the library's flows that stand in a stack. */
function rendered(stack: Stack): Map<string, object> {
  const flows = stack.node.children.filter((child) => child.node.tryFindChild('Resource') instanceof CfnResource);
  return new Map(flows.map((flow) => [flow.node.id, propertiesOf(flow)]));
}

const SNAPSHOTS = join(__dirname, '..', 'integ');

test('those of the catalogue and of the integration tests raise nothing but that two have cron expressions', () => {
  const templates = readdirSync(SNAPSHOTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.template.json'));
  const flows = new Map(templates.flatMap((path) => {
    const { Resources }: { Resources?: Record<string, { Type: string; Properties: object }> } = JSON.parse(readFileSync(join(SNAPSHOTS, path), 'utf8'));
    return Object.entries(Resources ?? {}).filter(([, { Type }]) => Type === FLOW)
      .map(([id, { Properties }]) => [`${path.replace(/^.*\/|\..*$/g, '')}${id}`, Properties] as const);
  }));
  expect(flows.size).toBeGreaterThan(70);
  const cron = 'warning cronSchedule: TriggerConfig.TriggerProperties.ScheduleExpression: AppFlow accepts a cron expression, but its console can\'t edit the flow; '
    + 'use a rate if a rate is sufficient';
  expect([...findingsIn(flows)]).toEqual([
    ['/Stack/CatalogueFlowTasksNightlyC44EE0A7', [cron]], ['/Stack/FlowMarketingCloudToS3FlowA74D6E88', [cron]],
  ]);
});

test('a thousand arbitrary ones raise nothing beyond their own warnings', () => {
  const stack = largeStack();
  fc.sample(FLOWS, { numRuns: 1000, seed: 20_197_301 }).forEach((make, index) => make(stack, `Flow${index}`));
  const own = findingsByPath(stack);
  const flows = rendered(stack);
  expect(flows.size).toBe(1000);

  const found = findingsIn(flows);
  const idOf = (text: string) => text.split(':')[0];
  const beyond = [...found].flatMap(([path, texts]) => {
    const known = new Set((own.get(path) ?? []).map(idOf));
    return texts.filter((text) => !known.has(idOf(text))).map((text) => [path, text]);
  });
  expect(beyond).toEqual([]);
  expect(new Set([...found.values()].flat().map(idOf)).size).toBeGreaterThan(4);
});

test('those with events, and to a service that has ended', () => {
  const stack = largeStack();
  const profile = ConnectorProfile.fromConnectorProfileName(stack, 'Profile', 'crm');
  const source = new SalesforceEventSource({ profile, entity: 'AccountChangeEvent' });
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'lake');
  const mappings = [FieldMapping.fields('Id', 'Name')];
  const destination = new EventBridgeDestination({ partnerEventSource: PartnerEventSource.salesforce('crm'), errorHandling: { bucket } });
  new EventFlow(stack, 'ToEventBridge', { source, mappings, destination });
  new EventFlow(stack, 'ToS3', { source, mappings, destination: new S3Destination({ bucket }) });
  new ScheduledFlow(stack, 'ToLookout', {
    source: new SalesforceSource({ profile, entity: 'Opportunity' }),
    mappings,
    destination: new LookoutMetricsDestination(),
    schedule: FlowSchedule.expression('rate(1hours)'),
  });
  const flows = rendered(stack);
  expect(flows.size).toBe(3);
  expect([...findingsIn(flows)]).toEqual([
    ['/Stack/ToLookout', ['warning lookoutMetricsRequirement: KMSArn: AppFlow\'s guide requires a customer managed key for data sent to Lookout for Metrics']],
  ]);
});
