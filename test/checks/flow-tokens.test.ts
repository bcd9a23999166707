/** A value that only CloudFormation knows is never a fault, wherever it stands. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CfnCondition } from 'aws-cdk-lib';
import { CfnParameter, Fn, Lazy, Token } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { checked } from './findings-util';
import { findingsIn, placesIn, replaced, SOUND } from './flow-nodes';
import { properties, withIdFirst } from './flow-util';
import { FLOW } from '../support/flow-ends';
import { newStack } from '../support/util';

const UNKNOWN = [
  { Ref: 'Parameter' },
  { 'Fn::If': ['Condition', { Ref: 'One' }, { Ref: 'AWS::NoValue' }] },
  { 'Fn::GetAtt': ['Resource', 'Value'] },
  { 'Fn::Sub': '${Parameter}-x' },
  { 'Fn::Join': ['', ['x', { Ref: 'Parameter' }]] },
];

test('the flows are sound, and have a lot of places', () => {
  expect(SOUND.length).toBeGreaterThan(20);
  // Of a rate nothing is to be said; that of the nightly flow is a cron expression.
  expect(SOUND.flatMap(([, flow]) => findingsIn(flow)).map((text) => text.split(':')[0])).toEqual(['warning cronSchedule']);
});

test.each(SOUND)('%s has no fault where a part of it isn\'t known', (_, flow) => {
  const before = findingsIn(flow);
  for (const path of placesIn(flow)) {
    for (const unknown of UNKNOWN) {
      expect([path, findingsIn(replaced(flow, path, unknown)).filter((text) => !before.includes(text))]).toEqual([path, []]);
    }
  }
});

/** The value in a place. */
function valueAt(flow: object, path: ReadonlyArray<string | number>): unknown {
  return path.reduce<unknown>((value, name) => Reflect.get(Object(value), name), flow);
}

test.each(SOUND)('%s has no fault where a dynamic reference stands, but in its name', (_, flow) => {
  const before = findingsIn(flow);
  for (const path of placesIn(flow).filter((place) => typeof valueAt(flow, place) !== 'object')) {
    const found = findingsIn(replaced(flow, path, '{{resolve:ssm:/parameter}}')).filter((text) => !before.includes(text));
    expect([path, found.map((text) => text.split(':')[0])]).toEqual([path, path.join('.') === 'FlowName' ? ['warning dynamicReferenceInName'] : []]);
  }
});

test.each(SOUND)('%s without a value is the same as with AWS::NoValue', (_, flow) => {
  for (const path of placesIn(flow).filter((place) => typeof place.at(-1) === 'string')) {
    expect([path, findingsIn(replaced(flow, path, { Ref: 'AWS::NoValue' }))]).toEqual([path, findingsIn(replaced(flow, path, undefined))]);
  }
});

test('of a text that is joined, nothing is judged', () => {
  const [, flow] = SOUND.find(([id]) => id.startsWith('Changes'))!;
  const name = (value: unknown) =>
    findingsIn(replaced(flow, ['DestinationFlowConfigList', 0, 'DestinationConnectorProperties', 'EventBridge', 'Object'], value));
  expect(name('Account')).toHaveLength(1);
  expect(name({ 'Fn::Join': ['/', ['Account', { Ref: 'AWS::AccountId' }]] })).toEqual([]);
});

test('of what may be there more than once, what is known counts', () => {
  const [, flow] = SOUND[0];
  const [known] = Object(flow).DestinationFlowConfigList;
  const perhaps = { 'Fn::If': ['Condition', known, { Ref: 'AWS::NoValue' }] };
  const list = (...destinations: unknown[]) => findingsIn(replaced(flow, ['DestinationFlowConfigList'], destinations));
  expect(list(known, perhaps)).toEqual([]);
  expect(list(perhaps)).toEqual([]);
  expect(list(known, known, perhaps)).toHaveLength(1);
  expect(list({ Ref: 'AWS::NoValue' })).toHaveLength(1);
});

const SOUND_PROPS = {
  flowName: 'contacts',
  triggerConfig: { triggerType: 'OnDemand' },
  sourceFlowConfig: { connectorType: 'Salesforce', connectorProfileName: 'crm', sourceConnectorProperties: { salesforce: { object: 'Contact' } } },
  destinationFlowConfigList: [{ connectorType: 'S3', destinationConnectorProperties: { s3: { bucketName: 'lake' } } }],
  tasks: [{ taskType: 'Map_all', sourceFields: [], connectorOperator: { salesforce: 'NO_OP' } }],
};

describe('tokens of the CDK', () => {
  test('parameters and conditions', () => {
    const stack = newStack();
    const parameter = new CfnParameter(stack, 'Parameter').valueAsString;
    const list = new CfnParameter(stack, 'List', { type: 'CommaDelimitedList' }).valueAsList;
    new CfnFlow(stack, 'Flow', {
      ...SOUND_PROPS,
      flowName: parameter,
      description: `${parameter}: ${parameter}`,
      kmsArn: Fn.conditionIf('HasKey', parameter, Token.asString({ Ref: 'AWS::NoValue' })).toString(),
      triggerConfig: { triggerType: 'Scheduled', triggerProperties: { scheduleExpression: `rate(${parameter}minutes)`, scheduleOffset: Token.asNumber({ Ref: 'Parameter' }) } },
      flowStatus: parameter,
      tasks: [{ taskType: 'Filter', sourceFields: list, connectorOperator: { salesforce: 'PROJECTION' } }],
    });
    expect(checked(stack)).toEqual([]);
  });

  test('Lazies and overrides are read as they turn out', () => {
    const stack = newStack();
    const flow = new CfnFlow(stack, 'Flow', { ...SOUND_PROPS, flowName: Lazy.string({ produce: () => 'two words' }) });
    flow.addPropertyOverride('Tasks.0.TaskType', 'Mapall');
    expect(checked(stack).map(withIdFirst).map((text) => text.split(' must ')[0])).toEqual(['error invalidValue: FlowName', 'error invalidValue: Tasks[0].TaskType']);
  });
});

test('an included template, whose unknown properties CDK passes on', () => {
  const stack = newStack();
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  const templateFile = join(folder, 'template.json');
  writeFileSync(templateFile, JSON.stringify({
    Parameters: { Object: { Type: 'String' } },
    Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } },
    Resources: {
      Flow: {
        Type: FLOW,
        Properties: {
          FlowName: 'contacts',
          FlowStatus: { 'Fn::If': ['IsProduction', 'Active', { Ref: 'AWS::NoValue' }] },
          TriggerConfig: { TriggerType: 'Scheduled', TriggerProperties: { ScheduleExpression: 'rate(1hours)', ScheduleOffset: '60' } },
          SourceFlowConfig: { ConnectorType: 'Salesforce', ConnectorProfileName: 'crm', SourceConnectorProperties: { Salesforce: { Object: { Ref: 'Object' } } } },
          DestinationFlowConfigList: [{ ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName: 'lake' } } }],
          Tasks: [{ TaskType: 'Map', SourceFields: ['Id'], DestinationField: 'Id', ConnectorOperator: { Salesforce: 'NO_OP' }, TaskProperties: properties({ VALUE: 'x' }) }],
          FlowErrorHandling: 'none',
        },
      },
    },
  }));
  const { getCondition } = new CfnInclude(stack, 'Template', { templateFile }) as { getCondition(name: string): CfnCondition };
  rmSync(folder, { recursive: true });
  expect(getCondition).toBeDefined();
  expect(checked(stack).map((text) => withIdFirst(text).split(':')[0])).toEqual(['error unknownField', 'error projectionRequired']);
});
