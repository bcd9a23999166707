import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnConnector } from 'aws-cdk-lib/aws-appflow';
import type { IConnectorRef } from 'aws-cdk-lib/aws-appflow';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { custom } from './util';
import { ConnectorType, CustomConnector, CustomConnectorCredentials } from '../../src';
import { customProfile, TOKENS } from '../support/connectors-util';
import { invalid, newStack, PROFILE, propertiesOf, stored, storedReference, untyped, warning, warningsOf } from '../support/util';

const CREDENTIALS = { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: storedReference('k') } };

function handlerIn(stack: Stack): LambdaFunction {
  return new LambdaFunction(stack, 'Handler', { code: Code.fromInline('//'), handler: 'index.handler', runtime: Runtime.NODEJS_22_X });
}

test('renders the label, the credentials and the properties', () => {
  expect(custom.properties(() => ({ profileProperties: { instance_url: 'https://example.com', zone: '1' } })))
    .toEqual(customProfile('MyConnector', CREDENTIALS, { ProfileProperties: { instance_url: 'https://example.com', zone: '1' } }));
});

test('renders an empty block without properties', () => {
  expect(custom.properties()).toEqual(customProfile('MyConnector', CREDENTIALS, {}));
});

test.each(TOKENS)('connectorLabel may be %s', (_, token, rendered) => {
  expect(custom.properties((stack) => ({ connectorLabel: token(stack) }))).toEqual(customProfile(rendered, CREDENTIALS));
});

test.each(['ab', '1.@#!-_', 'L'.repeat(256)])('accepts the label: case %#', (connectorLabel) => {
  expect(custom.properties(() => ({ connectorLabel })).ConnectorLabel).toBe(connectorLabel);
});

test.each([
  ['MyConnector', 'MyConnector'],
  ['L'.repeat(256), 'L'.repeat(64)],
])('the generated name ends in the label, and has at most 256 characters: case %#', (connectorLabel, end) => {
  const stack = newStack();
  custom.make(stack, { connectorLabel, connectorProfileName: undefined }, 'P'.repeat(250));
  const name: string = propertiesOf(stack).ConnectorProfileName;
  expect(name.endsWith(`-${end}`)).toBe(true);
  expect(name.length).toBeLessThanOrEqual(256);
});

test('exposes its label', () => {
  expect(custom.make(newStack()).connectorLabel).toBe('MyConnector');
});

describe('a profile of a connector', () => {
  test('registered in the same app refers to it, and so depends on it', () => {
    const stack = newStack();
    const connector = new CustomConnector(stack, 'Connector', { handler: handlerIn(stack), connectorLabel: 'MyConnector' });
    const profile = custom.make(stack, { connectorLabel: undefined, connector });
    const [connectorId] = Object.keys(Template.fromStack(stack).findResources('AWS::AppFlow::Connector'));
    expect(propertiesOf(stack)).toEqual(customProfile({ Ref: connectorId }, CREDENTIALS));
    expect(profile.connectorType).toBe(ConnectorType.CUSTOM_CONNECTOR);
    expect(stack.resolve(profile.connectorLabel)).toEqual({ Ref: connectorId });
  });

  test('has a generated name that does not depend on it', () => {
    const stack = newStack();
    const connector = new CustomConnector(stack, 'Connector', { handler: handlerIn(stack) });
    custom.make(stack, { connectorLabel: undefined, connector, connectorProfileName: undefined }, 'Crm');
    expect(propertiesOf(stack).ConnectorProfileName).toMatch(/^StackCrm[A-F0-9]{8}-CustomConnector$/);
  });

  test('imported has its label', () => {
    expect(custom.properties((stack) => ({
      connectorLabel: undefined, connector: CustomConnector.fromConnectorLabel(stack, 'Connector', 'Imported'),
    }))).toEqual(customProfile('Imported', CREDENTIALS));
  });

  test('made with the L1 refers to it', () => {
    expect(custom.properties((stack) => ({
      connectorLabel: undefined,
      connector: new CfnConnector(stack, 'Connector', {
        connectorProvisioningType: 'LAMBDA',
        connectorProvisioningConfig: { lambda: { lambdaArn: 'arn:aws:lambda:eu-west-1:111111111111:function:f' } },
      }),
    }))).toEqual(customProfile({ Ref: 'Connector' }, CREDENTIALS));
  });

  test('of another stack refers to it', () => {
    const app = new App();
    const one = new Stack(app, 'One');
    const two = new Stack(app, 'Two');
    const connector = new CustomConnector(one, 'Connector', { handler: handlerIn(one), connectorLabel: 'MyConnector' });
    custom.make(two, { connectorLabel: undefined, connector });
    expect(Object.values(Template.fromStack(two).findResources(PROFILE))[0].Properties.ConnectorLabel)
      .toEqual({ 'Fn::ImportValue': expect.stringContaining('One:ExportsOutputRefConnector') });
    expect(two.dependencies).toEqual([one]);
  });

  test('that is only a reference has its label', () => {
    expect(custom.properties((stack) => {
      const connectorRef = { connectorLabel: 'Other', connectorArn: 'arn:aws:appflow:eu-west-1:111111111111:connector/Other' };
      return { connectorLabel: undefined, connector: untyped<IConnectorRef>({ node: stack.node, env: stack.env, connectorRef }) };
    })).toEqual(customProfile('Other', CREDENTIALS));
  });
});

const LABEL_RULE = 'connectorLabel must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "MyConnector"), got';

test.each<[string, object, string]>([
  ['neither label nor connector', { connectorLabel: undefined }, 'exactly one of connectorLabel and connector must be given'],
  ['null for both', { connectorLabel: null, connector: null }, 'exactly one of connectorLabel and connector must be given'],
  ['both', { connector: CustomConnector.fromConnectorLabel(newStack(), 'Connector', 'Imported') },
    'exactly one of connectorLabel and connector must be given'],
  ['a label of one character', { connectorLabel: 'a' }, `${LABEL_RULE} "a"`],
  ['a space in the label', { connectorLabel: 'Google BigQuery' }, `${LABEL_RULE} "Google BigQuery"`],
  ['a dash at the start', { connectorLabel: '-ab' }, `${LABEL_RULE} "-ab"`],
  ['an empty label', { connectorLabel: '' }, `${LABEL_RULE} ""`],
  ['a long label', { connectorLabel: 'a'.repeat(257) }, 'connectorLabel must be at most 256 characters (e.g. "MyConnector"), got 257 characters'],
  ['a number for the label', { connectorLabel: 1 }, 'connectorLabel must be a string (e.g. "MyConnector"), got a number'],
  ['a label in place of the connector', { connectorLabel: undefined, connector: 'MyConnector' },
    'connector must be a registered connector (IConnectorRef), got a string'],
  ['an object in place of the connector', { connectorLabel: undefined, connector: {} },
    'connector must be a registered connector (IConnectorRef), got an object'],
])('an error: %s', (_, props, problem) => {
  expect(custom.error(props)).toBe(invalid('CustomConnectorProfile', problem));
});

test('one error contains all problems', () => {
  expect(custom.error({
    connectorLabel: 'a b',
    profileProperties: { 'a-b': 'x' },
    credentials: CustomConnectorCredentials.oauth2ClientCredentials({ tokenUrl: 'example.com', clientId: stored('i'), clientSecret: stored('s') }),
  })).toBe(invalid('CustomConnectorProfile',
    `${LABEL_RULE} "a b"`,
    'profileProperties["a-b"] must have a key of 1 to 128 letters, digits or underscores',
    'credentials: tokenUrl must be an http(s):// URL without spaces (e.g. "https://example.com/oauth2/token"), got "example.com"'));
});

test.each([
  ['Hubspot', 'HubSpot'],
  ['MS_SharePoint_Connector', 'MicrosoftSharePointOnline'],
])('the label %s, which resembles one of AWS\'s own, raises a warning', (connectorLabel, meant) => {
  const stack = newStack();
  custom.make(stack, { connectorLabel });
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('connectorLabel', `connectorLabel "${connectorLabel}" is probably a mistake: AWS's own connector has the label "${meant}"; `
      + 'correct it, unless it is the label of your own connector'),
  ]);
});

test('a label of AWS\'s own, or one that only CloudFormation knows, raises none', () => {
  const stack = newStack();
  custom.make(stack, { connectorLabel: 'HubSpot', connectorProfileName: undefined }, 'One');
  custom.make(stack, { connectorLabel: new CfnParameter(stack, 'Label').valueAsString, connectorProfileName: undefined }, 'Two');
  expect(warningsOf(stack)).toEqual([]);
});
