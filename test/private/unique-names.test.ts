import type { Stack } from 'aws-cdk-lib';
import { App, CfnCondition, CfnResource, Fn, Lazy, NestedStack, Stack as RootStack } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { ConnectorProfile, CustomConnector } from '../../src';
import { onDemand } from '../support/flow-ends';
import { errorOf, newStack, salesforce, serviceNow } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function synthesize(): void {
  (stack.node.root as App).synth();
}

test('a repeated name in one stack is an error', () => {
  salesforce(stack, { connectorProfileName: 'crm' }, 'One');
  serviceNow(stack, { connectorProfileName: 'crm' }, 'Two');
  salesforce(stack, { connectorProfileName: 'other' }, 'Three');
  expect(errorOf(synthesize)).toContain('connectorProfileName "crm" must be unique in an account and region, found at \'Stack/One\', \'Stack/Two\'; '
    + 'give each profile its own name, or leave it out');
});

test('a repeated name of a flow is an error', () => {
  ['One', 'Two', 'Three'].forEach((id) => onDemand(stack, { flowName: id === 'Three' ? 'other' : 'contacts' }, id));
  expect(errorOf(synthesize)).toContain('flowName "contacts" must be unique in an account and region, found at \'Stack/One\', \'Stack/Two\'; '
    + 'give each flow its own name, or leave it out');
});

test('a repeated label of a connector is an error', () => {
  const handler = Function.fromFunctionArn(stack, 'Handler', 'arn:aws:lambda:eu-west-1:111111111111:function:orders');
  ['One', 'Two', 'Three'].forEach((id) => new CustomConnector(stack, id, { handler, connectorLabel: id === 'Three' ? 'Other' : 'Orders' }));
  expect(errorOf(synthesize)).toContain('connectorLabel "Orders" must be unique in an account and region, found at \'Stack/One\', \'Stack/Two\'; '
    + 'give each connector its own label, or leave it out');
});

test('a flow, a profile and a connector may have the same name', () => {
  const handler = Function.fromFunctionArn(stack, 'Handler', 'arn:aws:lambda:eu-west-1:111111111111:function:orders');
  onDemand(stack, { flowName: 'crm' }, 'Flow');
  salesforce(stack, { connectorProfileName: 'crm' }, 'Profile');
  new CustomConnector(stack, 'Connector', { handler, connectorLabel: 'crm' });
  synthesize();
});

test('a name of an L1 counts, too', () => {
  new CfnConnectorProfile(stack, 'L1', { connectorProfileName: 'crm', connectorType: 'Slack', connectionMode: 'Public' });
  salesforce(stack, { connectorProfileName: 'crm' }, 'One');
  expect(errorOf(synthesize)).toContain('found at \'Stack/L1\', \'Stack/One\'');
});

test('each name is reported once', () => {
  for (const id of ['One', 'Two', 'Three']) {
    salesforce(stack, { connectorProfileName: 'crm' }, id);
  }
  expect(errorOf(synthesize).split('must be unique')).toHaveLength(2);
});

test.each<[string, () => void]>([
  ['generated ones', () => ['One', 'Two'].forEach((id) => salesforce(stack, {}, id))],
  ['different ones', () => ['One', 'Two'].forEach((id) => salesforce(stack, { connectorProfileName: id }, id))],
  ['one in upper case', () => ['crm', 'CRM'].forEach((connectorProfileName) => salesforce(stack, { connectorProfileName }, connectorProfileName))],
  ['tokens', () => ['One', 'Two'].forEach((id) => salesforce(stack, { connectorProfileName: Lazy.string({ produce: () => 'crm' }) }, id))],
  ['one of an import', () => {
    salesforce(stack, { connectorProfileName: 'crm' }, 'One');
    ConnectorProfile.fromConnectorProfileName(stack, 'Two', 'crm');
  }],
  ['one in another stack, which may be of another account', () => {
    salesforce(stack, { connectorProfileName: 'crm' }, 'One');
    salesforce(new RootStack(stack.node.root, 'Other'), { connectorProfileName: 'crm' }, 'Two');
    salesforce(new NestedStack(stack, 'Nested'), { connectorProfileName: 'crm' }, 'Three');
  }],
  ['ones of which a condition creates one', () => {
    salesforce(stack, { connectorProfileName: 'crm' }, 'One');
    const other = salesforce(stack, { connectorProfileName: 'crm' }, 'Two');
    (other.node.defaultChild as CfnResource).cfnOptions.condition = new CfnCondition(stack, 'Condition', {
      expression: Fn.conditionEquals(Fn.ref('AWS::Region'), 'eu-west-1'),
    });
  }],
  ['ones of which an override creates one only under a condition', () => {
    const condition = new CfnCondition(stack, 'Condition', { expression: Fn.conditionEquals(Fn.ref('AWS::Region'), 'eu-west-1') });
    const [, other] = ['One', 'Two'].map((id) => onDemand(stack, { flowName: 'contacts' }, id));
    (other.node.defaultChild as CfnResource).addOverride('Condition', condition.logicalId);
  }],
  ['those of L1s, which AppFlowChecks checks', () => {
    salesforce(stack, { connectorProfileName: 'other' }, 'One');
    ['Two', 'Three'].forEach((id) => new CfnConnectorProfile(stack, id, { connectorProfileName: 'crm', connectorType: 'Slack', connectionMode: 'Public' }));
  }],
  ['ones of which an override changes one', () => {
    const [, other] = ['One', 'Two'].map((id) => onDemand(stack, { flowName: 'contacts' }, id));
    (other.node.defaultChild as CfnResource).addPropertyOverride('FlowName', 'orders');
  }],
])('no error: %s', (_, make) => {
  make();
  synthesize();
});
