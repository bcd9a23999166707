import { Annotations, App, NestedStack, Stack } from 'aws-cdk-lib';
import { SalesforceCredentials, ServiceNowCredentials } from '../../src';
import { newStack, salesforce, secretIn, serviceNow, stored, warning, warningsOf } from '../support/util';

const ID = 'cdk-appflow-constructs:dynamicReferenceLimit';

/** Profiles with so many references in all, of several kinds. */
function addReferences(stack: Stack, count: number): void {
  const secret = secretIn(stack, 'Shared');
  for (let left = count, index = 0; left > 0; index += 1) {
    if (left >= 4) {
      serviceNow(stack, { credentials: ServiceNowCredentials.oauth2TokensFromSecret(secret) }, `Profile${index}`);
      left -= 4;
    } else if (left >= 2) {
      salesforce(stack, { instanceUrl: 'https://{{resolve:ssm:/host}}' }, `Profile${index}`);
      left -= 2;
    } else {
      salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r') }) }, `Profile${index}`);
      left -= 1;
    }
  }
}

function text(count: number): string {
  return warning('dynamicReferenceLimit', `the connector profiles and flows of this stack hold ${count} dynamic references, `
    + 'and CloudFormation resolves at most 60 in one template; split the stack');
}

/** The references that the template really holds. */
function rendered(stack: Stack): number {
  const [artifact] = (stack.node.root as App).synth().stacks;
  return JSON.stringify(artifact.template).split('{{resolve:').length - 1;
}

test('60 are no problem', () => {
  const stack = newStack();
  addReferences(stack, 60);
  expect(rendered(stack)).toBe(60);
  expect(warningsOf(stack)).toEqual([]);
});

test.each([61, 62, 63, 130])('%i raise one warning', (count) => {
  const stack = newStack();
  addReferences(stack, count);
  expect(rendered(stack)).toBe(count);
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile0/Resource', text: text(count) }]);
});

test('the warning comes once, however often the app is synthesized', () => {
  const stack = newStack();
  addReferences(stack, 61);
  (stack.node.root as App).synth({ force: true });
  (stack.node.root as App).synth({ force: true });
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile0/Resource', text: text(61) }]);
});

describe('the warning can be acknowledged', () => {
  test('on the stack, before there are profiles', () => {
    const stack = newStack();
    Annotations.of(stack).acknowledgeWarning(ID);
    addReferences(stack, 61);
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each(['Stack', 'Stack/Profile0'])('on %s, after the profiles have been made', (path) => {
    const stack = newStack();
    addReferences(stack, 61);
    Annotations.of(stack.node.root.node.findAll().find(({ node }) => node.path === path)!).acknowledgeWarning(ID);
    expect(warningsOf(stack)).toEqual([]);
  });
});

test('a nested stack is a template of its own', () => {
  const stack = newStack();
  addReferences(stack, 60);
  addReferences(new NestedStack(stack, 'Nested'), 60);
  expect(warningsOf(stack)).toEqual([]);
});

test('a nested stack has its own warning', () => {
  const stack = newStack();
  addReferences(stack, 5);
  addReferences(new NestedStack(stack, 'Nested'), 61);
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Nested/Profile0/Resource', text: text(61) }]);
});

test('stacks of one app are counted apart', () => {
  const app = new App();
  const stacks = [new Stack(app, 'One'), new Stack(app, 'Two')];
  for (const stack of stacks) {
    addReferences(stack, 40);
  }
  expect(stacks.map(warningsOf)).toEqual([[], []]);
});
