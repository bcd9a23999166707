import { App, Duration, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Construct } from 'constructs';
import { FlowBatches, FlowSchedule } from '../../src';
import { FLOW, infosOf, onDemand, scheduled } from '../support/flow-ends';
import { errorOf, newStack, untyped } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The dependencies between flows, by their names without the hash of the path. */
function waits(of: Stack): { [flow: string]: string[] } {
  const name = (id: string) => id.slice(0, -8);
  const found = Object.entries(Template.fromStack(of).findResources(FLOW));
  return Object.fromEntries(found.map(([id, { DependsOn = [] }]) => [name(id), DependsOn.map(name)]));
}

function flows(scope: Construct, count: number): void {
  for (let index = 0; index < count; index += 1) {
    onDemand(untyped(scope), {}, `F${index}`);
  }
}

test('each flow depends on the flow one batch before it', () => {
  flows(stack, 5);
  FlowBatches.of(stack, 2);
  expect(waits(stack)).toEqual({ F0: [], F1: [], F2: ['F0'], F3: ['F1'], F4: ['F2'] });
});

test('a batch of one is a chain', () => {
  flows(stack, 3);
  expect(FlowBatches.of(stack, 1).size).toBe(1);
  expect(waits(stack)).toEqual({ F0: [], F1: ['F0'], F2: ['F1'] });
});

test('flows that are added later, or created with the L1, are included', () => {
  FlowBatches.of(stack, 1);
  flows(stack, 2);
  new CfnFlow(stack, 'L1', {
    flowName: 'l1',
    sourceFlowConfig: { connectorType: 'S3', sourceConnectorProperties: {} },
    destinationFlowConfigList: [],
    tasks: [],
    triggerConfig: { triggerType: 'OnDemand' },
  });
  const [l1] = Object.values(Template.fromStack(stack).findResources(FLOW)).filter(({ Properties }) => Properties.FlowName === 'l1');
  expect(l1.DependsOn).toEqual([expect.stringMatching(/^F1/)]);
});

test('flows outside the scope are ignored, and each stack has its own chain', () => {
  const app = new App();
  const [one, two] = [new Stack(app, 'One'), new Stack(app, 'Two')];
  const scope = new Construct(one, 'S');
  const nested = new NestedStack(one, 'N');
  [one, two, scope, nested].forEach((where) => flows(where, 2));
  FlowBatches.of(scope, 1);
  FlowBatches.of(nested, 1);
  expect(waits(one)).toEqual({ F0: [], F1: [], SF0: [], SF1: ['SF0'] });
  expect(waits(nested)).toEqual({ F0: [], F1: ['F0'] });
  expect(waits(two)).toEqual({ F0: [], F1: [] });
});

test('the batches of an app are created in each of its stacks', () => {
  const app = new App();
  const stacks = [new Stack(app, 'One'), new Stack(app, 'Two')];
  FlowBatches.of(app, 1);
  stacks.forEach((one) => flows(one, 2));
  expect(stacks.map(waits)).toEqual([{ F0: [], F1: ['F0'] }, { F0: [], F1: ['F0'] }]);
});

test('the user\'s own dependencies are kept', () => {
  const [one, two, three] = ['F0', 'F1', 'F2'].map((id) => onDemand(stack, {}, id));
  one.node.addDependency(three);
  FlowBatches.of(stack, 1);
  const order = waits(stack);
  expect(order.F0).toContain('F2');
  // There is no cycle, because the flows can be sorted.
  const done = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    Object.entries(order).filter(([, before]) => before.every((name) => done.has(name))).forEach(([name]) => done.add(name));
  }
  expect([...done].sort()).toEqual(['F0', 'F1', 'F2']);
  expect(two.node.path).toBe('Stack/F1');
});

test.each<[unknown, string]>([
  [0, 'size must be a whole number from 1 to 500, got 0'],
  [1.5, 'size must be a whole number from 1 to 500, got 1.5'],
  ['2', 'size must be a whole number from 1 to 500, got a string'],
  [undefined, 'size is required'],
])('the size %s is refused', (size, problem) => {
  expect(errorOf(() => FlowBatches.of(stack, untyped(size)))).toBe(`invalid FlowBatches at 'Stack':\n  - ${problem}`);
});

describe('the hint', () => {
  test.each([[20, 0], [21, 1]])('with %d unordered flows is given %d times', (count, times) => {
    flows(stack, count);
    expect(infosOf(stack)).toEqual(Array(times).fill({
      path: '/Stack/F0/Resource',
      text: `CloudFormation creates ${count} flows in the stack 'Stack' at once, and AppFlow may respond with "Too Many Requests"; `
        + 'create them in batches with FlowBatches.of(stack, 10) [ack: cdk-appflow-constructs:unchainedFlows]',
    }));
  });

  test('isn\'t given for flows in batches', () => {
    flows(stack, 30);
    FlowBatches.of(stack, 20);
    expect(infosOf(stack)).toEqual([]);
  });

  test('isn\'t given for many stacks with a few flows each', () => {
    const app = new App();
    const stacks = [new Stack(app, 'One'), new Stack(app, 'Two')];
    stacks.forEach((one) => flows(one, 15));
    expect(stacks.flatMap(infosOf)).toEqual([]);
  });

  test('counts every kind of flow', () => {
    flows(stack, 20);
    scheduled(stack, { schedule: FlowSchedule.rate(Duration.hours(1)) }, 'Scheduled');
    expect(infosOf(stack)).toHaveLength(1);
  });
});
