import { PropertyInjectors, Stack } from 'aws-cdk-lib';
import type { InjectionContext, IPropertyInjector } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import * as library from '../src';
import { newApp } from './support/app';
import { PROFILES } from './support/profiles-table';
import { errorOf, invalid, newStack, PROFILE, propertiesOf, stored, untyped } from './support/util';

const exported: { readonly [name: string]: any } = library;
const profileClasses = Object.keys(library).filter((name) => /.ConnectorProfile$/.test(name) || name === 'CustomConnectorProfile');

/** Injects a name into every construct of a class. */
class NameInjector implements IPropertyInjector {
  public constructor(public readonly constructUniqueId: string, private readonly prop: string) {}

  public inject(originalProps: any, _context: InjectionContext): any {
    return { ...originalProps, [this.prop]: 'injected' };
  }
}

function injecting(constructUniqueId: string, prop: string): Stack {
  const app = newApp();
  PropertyInjectors.of(app).add(new NameInjector(constructUniqueId, prop));
  return new Stack(app, 'Stack');
}

test('the catalogue has every profile class', () => {
  expect(PROFILES.map(({ name }) => name).sort()).toEqual([...profileClasses].sort());
});

describe.each(PROFILES)('$name', ({ name, type, label, make, prop, owner }) => {
  test('is for its connector', () => {
    const stack = newStack();
    const profile = make(stack, { connectorProfileName: 'crm' });
    expect(profile.connectorType).toBe(type);
    expect(profile.connectorLabel).toBe(label);
    const properties = propertiesOf(stack);
    expect([properties.ConnectorType, properties.ConnectorLabel, properties.ConnectorProfileName]).toEqual([type, label, 'crm']);
    expect(Template.fromStack(stack).toJSON().Resources).toHaveProperty([stack.getLogicalId(untyped(profile.node.defaultChild)), 'Type'], PROFILE);
  });

  test('has a generated name that ends in its connector', () => {
    const stack = newStack();
    make(stack, {}, 'Crm');
    expect(propertiesOf(stack).ConnectorProfileName).toMatch(new RegExp(`^StackCrm[A-F0-9]{8}-${label ?? type}$`));
  });

  test('can get its properties from an injector', () => {
    const id = exported[name].PROPERTY_INJECTION_ID;
    expect(id).toBe(`cdk-appflow-constructs.${name}`);
    const stack = injecting(id, 'connectorProfileName');
    make(stack);
    expect(propertiesOf(stack).ConnectorProfileName).toBe('injected');
  });

  test.each<[string, unknown, string]>([
    ['undefined', undefined, `${prop} must be created by a factory of ${owner}, got undefined`],
    ['null', null, `${prop} must be created by a factory of ${owner}, got null`],
    ['an object', { username: 'appflow' }, `${prop} must be created by a factory of ${owner}, got an object`],
    ['a string', 'text', `${prop} must be created by a factory of ${owner}, got a string`],
    ['a SecretValue', stored('x'), `${prop} must be created by a factory of ${owner}, got a SecretValue`],
    ['those of Salesforce or ServiceNow', owner === 'SalesforceCredentials'
      ? library.ServiceNowCredentials.basic({ username: 'appflow', password: stored('x') })
      : library.SalesforceCredentials.oauth2JwtBearer({ jwtToken: stored('x') }),
    `${prop} must be created by a factory of ${owner}, got ${owner === 'SalesforceCredentials'
      ? 'ServiceNowCredentials.basic' : 'SalesforceCredentials.oauth2JwtBearer'}`],
  ])('refuses credentials that are %s', (_, value, problem) => {
    expect(errorOf(() => make(newStack(), { [prop]: value }))).toBe(invalid(name, problem));
  });

  test.each([undefined, null, 'text'])('refuses props that are %s', (props) => {
    expect(errorOf(() => new exported[name](newStack(), 'Profile', props))).toBe(invalid(name, 'props are required'));
  });

  test('leaves no construct behind when it throws', () => {
    const stack = newStack();
    errorOf(() => make(stack, { connectorProfileName: 'not a name' }));
    expect(stack.node.tryFindChild('Profile')).toBeUndefined();
  });
});

test('a registered connector can get its properties from an injector', () => {
  expect(library.CustomConnector.PROPERTY_INJECTION_ID).toBe('cdk-appflow-constructs.CustomConnector');
  const stack = injecting('cdk-appflow-constructs.CustomConnector', 'connectorLabel');
  const handler = new LambdaFunction(stack, 'Handler', { code: Code.fromInline('//'), handler: 'index.handler', runtime: Runtime.NODEJS_22_X });
  new library.CustomConnector(stack, 'Connector', { handler });
  expect(propertiesOf(stack, 'AWS::AppFlow::Connector').ConnectorLabel).toBe('injected');
});
