import { Annotations, App, CfnDynamicReference, CfnDynamicReferenceService, NestedStack, Stack, Token } from 'aws-cdk-lib';
import {
  AmazonRdsPostgreSqlConnectorProfile, DatabaseCredentials, JdbcConnectorProfile, SalesforceCredentials, SapODataConnectorProfile,
  SapODataCredentials, ServiceNowCredentials,
} from '../../../src';
import { newApp } from '../../support/app';
import { errorOf, invalid, newStack, salesforce, secretIn, serviceNow, stored, untyped, warning, warningsOf } from '../../support/util';

const ID = 'cdk-appflow-constructs:dynamicReferenceLimit';

/** Profiles with this total number of references, of several kinds. */
function addReferences(stack: Stack, count: number): void {
  const secret = secretIn(stack, 'Shared');
  for (let left = count, index = 0; left > 0; index += 1) {
    if (left >= 4) {
      serviceNow(stack, { credentials: ServiceNowCredentials.oauth2TokensFromSecret(secret) }, `Profile${index}`);
      left -= 4;
    } else if (left >= 2) {
      salesforce(stack, {
        instanceUrl: 'https://{{resolve:ssm:/host}}', credentials: SalesforceCredentials.oauth2JwtBearer({ jwtToken: stored('r') }),
      }, `Profile${index}`);
      left -= 2;
    } else {
      salesforce(stack, { credentials: SalesforceCredentials.oauth2JwtBearer({ jwtToken: stored('r') }) }, `Profile${index}`);
      left -= 1;
    }
  }
}

function text(count: number): string {
  return warning('dynamicReferenceLimit', `the connector profiles and flows in this stack contain ${count} dynamic references, `
    + 'but CloudFormation resolves at most 60 in one template; split the stack');
}

/** The references in the template. */
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

test.each([61, 62, 63, 130])('%i references raise one warning', (count) => {
  const stack = newStack();
  addReferences(stack, count);
  expect(rendered(stack)).toBe(count);
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile0/Resource', text: text(count) }]);
});

test('the warning is raised once, however often the app is synthesized', () => {
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

  test.each(['Stack', 'Stack/Profile0'])('on %s, after the profiles have been created', (path) => {
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

test('the stacks of an app are counted separately', () => {
  const app = newApp();
  const stacks = [new Stack(app, 'One'), new Stack(app, 'Two')];
  for (const stack of stacks) {
    addReferences(stack, 40);
  }
  expect(stacks.map(warningsOf)).toEqual([[], []]);
});

describe('references for numbers and enums', () => {
  const secure = new CfnDynamicReference(CfnDynamicReferenceService.SSM_SECURE, '/a:1');
  const plain = new CfnDynamicReference(CfnDynamicReferenceService.SSM, '/a');
  const makers: Array<[string, string, (stack: Stack, value: CfnDynamicReference) => unknown]> = [
    ['SapODataConnectorProfile', 'portNumber', (stack, value) => new SapODataConnectorProfile(stack, 'Profile', {
      applicationHostUrl: 'https://sap.example.com',
      applicationServicePath: '/sap',
      clientNumber: '100',
      portNumber: Token.asNumber(value),
      credentials: SapODataCredentials.basic({ username: 'u', password: stored('p') }),
    })],
    ['AmazonRdsPostgreSqlConnectorProfile', 'port', (stack, value) => new AmazonRdsPostgreSqlConnectorProfile(stack, 'Profile', {
      hostname: 'host',
      database: 'db',
      port: Token.asNumber(value),
      credentials: DatabaseCredentials.basic({ username: 'u', password: stored('p') }),
    })],
    ['JdbcConnectorProfile', 'driver', (stack, value) => new JdbcConnectorProfile(stack, 'Profile', {
      driver: untyped(Token.asString(value)),
      hostname: 'host',
      database: 'db',
      port: 1,
      credentials: DatabaseCredentials.basic({ username: 'u', password: stored('p') }),
    })],
  ];

  test.each(makers)('%s counts that in %s', (_name, _prop, make) => {
    const stack = newStack();
    addReferences(stack, 58);
    make(stack, plain);
    expect(warningsOf(stack)).toEqual([]);
    const other = newStack();
    addReferences(other, 59);
    make(other, plain);
    expect(warningsOf(other).map(({ text: found }) => found)).toEqual([text(61)]);
  });

  test.each(makers)('%s refuses ssm-secure in %s', (name, prop, make) => {
    expect(errorOf(() => make(newStack(), secure))).toBe(invalid(name, `${prop} must not be an ssm-secure reference, which CloudFormation does not `
      + 'resolve in a connector profile; use AWS Secrets Manager (SecretValue.secretsManager)'));
  });
});
