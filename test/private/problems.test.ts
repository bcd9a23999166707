import { App, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { OAuth2GrantType, SalesforceConnectorProfile, SalesforceCredentials } from '../../src';
import { text } from '../../src/private/checks/text';
import { LIMITS } from '../../src/private/limits';
import { Problems } from '../../src/private/problems';
import { errorOf, newStack, stored, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

describe('the error', () => {
  test('equals the one in the README', () => {
    const prod = new Stack(new App(), 'Prod');
    expect(errorOf(() => new SalesforceConnectorProfile(prod, 'Crm', {
      instanceUrl: 'acme.my.salesforce.com',
      credentials: SalesforceCredentials.oauth2({ grantType: OAuth2GrantType.JWT_BEARER }),
    }))).toBe([
      'invalid SalesforceConnectorProfile at \'Prod/Crm\':',
      '  - instanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com"), got "acme.my.salesforce.com"',
      '  - credentials: grantType JWT_BEARER requires jwtToken',
    ].join('\n'));
  });

  test('has the whole path of a nested construct', () => {
    const scope = new Construct(new Construct(new Stack(new Stage(new App(), 'Prod'), 'Sales'), 'Team'), 'Inner');
    expect(errorOf(() => new SalesforceConnectorProfile(scope, 'Crm', untyped({})))).toBe([
      'invalid SalesforceConnectorProfile at \'Prod/Sales/Team/Inner/Crm\':',
      '  - credentials must be created by a factory of SalesforceCredentials, got undefined',
    ].join('\n'));
  });

  test('leaves no construct behind in the tree', () => {
    errorOf(() => new SalesforceConnectorProfile(stack, 'Crm', untyped({})));
    expect(stack.node.children).toEqual([]);
  });

  test('there is none without a problem', () => {
    expect(() => new Problems('Thing', stack, 'One', {}).throwIfInvalid()).not.toThrow();
  });
});


test('the warnings are on the construct, in their order', () => {
  const v = new Problems('Thing', stack, 'One', {});
  v.warning('one', 'first');
  v.warning('two', 'second');
  v.warnOn(new Construct(stack, 'One'));
  expect(warningsOf(stack)).toEqual([
    { path: '/Stack/One', text: warning('one', 'first') },
    { path: '/Stack/One', text: warning('two', 'second') },
  ]);
});

test('the checks for secrets only apply to profiles', () => {
  const v = new Problems('Thing', stack, 'One', {});
  const texts = [stored('a').toString(), '{{resolve:ssm-secure:/a}}', 'https://user:hunter2@host'];
  expect(texts.map((value) => text(v, 'p', value, LIMITS.InstanceUrl))).toEqual(texts);
  v.throwIfInvalid();
  v.warnOn(stack);
  expect(warningsOf(stack)).toEqual([]);
});
