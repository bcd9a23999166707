import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, SecretValue } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnConnector } from 'aws-cdk-lib/aws-appflow';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { CustomConnectorProps } from '../../src';
import { CustomConnector } from '../../src';
import { TOKENS } from '../support/connectors-util';
import { errorOf, invalid, newStack, propertiesOf, stored, untyped, warning, warningsOf } from '../support/util';

const CONNECTOR = 'AWS::AppFlow::Connector';
const PERMISSION = 'AWS::Lambda::Permission';

let stack: Stack;
let handler: LambdaFunction;

beforeEach(() => {
  stack = newStack();
  handler = new LambdaFunction(stack, 'Handler', { code: Code.fromInline('//'), handler: 'index.handler', runtime: Runtime.NODEJS_22_X });
});

function register(props: { readonly [prop in keyof CustomConnectorProps]?: unknown } = {}, id = 'Profile'): CustomConnector {
  return new CustomConnector(stack, id, untyped({ handler, connectorLabel: 'MyConnector', ...props }));
}

function functionArn(): object {
  return { 'Fn::GetAtt': [stack.getLogicalId(untyped(handler.node.defaultChild)), 'Arn'] };
}

test('renders the connector', () => {
  register({ description: 'Orders of the shop' });
  expect(propertiesOf(stack, CONNECTOR)).toEqual({
    ConnectorLabel: 'MyConnector',
    Description: 'Orders of the shop',
    ConnectorProvisioningType: 'LAMBDA',
    ConnectorProvisioningConfig: { Lambda: { LambdaArn: functionArn() } },
  });
});

test('has a generated label, and no description, by default', () => {
  register({ connectorLabel: undefined }, 'Orders');
  const { ConnectorLabel: label, ...others } = propertiesOf(stack, CONNECTOR);
  expect(label).toMatch(/^StackOrders[A-F0-9]{8}$/);
  expect(others).toEqual({ ConnectorProvisioningType: 'LAMBDA', ConnectorProvisioningConfig: { Lambda: { LambdaArn: functionArn() } } });
});

test('a generated label has at most 256 characters', () => {
  register({ connectorLabel: undefined }, 'O'.repeat(300));
  expect(propertiesOf(stack, CONNECTOR).ConnectorLabel).toMatch(/^[a-zA-Z0-9]{2,256}$/);
});

test('AppFlow in this account and region is allowed to invoke the function before the connector is registered', () => {
  register();
  expect(propertiesOf(stack, PERMISSION)).toEqual({
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn(),
    Principal: 'appflow.amazonaws.com',
    SourceAccount: { Ref: 'AWS::AccountId' },
    SourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':appflow:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':*']] },
  });
  const [permissionId] = Object.keys(Template.fromStack(stack).findResources(PERMISSION));
  expect(Object.values(Template.fromStack(stack).findResources(CONNECTOR)).map(({ DependsOn }) => DependsOn)).toEqual([[permissionId]]);
});

test.each<[string, object, (label: string) => unknown[]]>([
  ['given', { connectorLabel: 'MyConnector' }, () => ['-MyConnector-*']],
  ['generated', { connectorLabel: undefined }, (label) => [`-${label}-*`]],
])('the function is allowed to read the credentials of the profiles, if the label is %s', (_, props, end) => {
  register(props);
  expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument.Statement).toEqual([{
    Effect: 'Allow',
    Action: 'secretsmanager:GetSecretValue',
    Resource: {
      'Fn::Join': ['', [
        'arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' },
        ':secret:appflow!', { Ref: 'AWS::AccountId' }, ...end(propertiesOf(stack, CONNECTOR).ConnectorLabel),
      ]],
    },
  }]);
});

test('an imported function gets the permission too', () => {
  const imported = LambdaFunction.fromFunctionArn(stack, 'Imported', 'arn:aws:lambda:eu-west-1:111111111111:function:orders');
  register({ handler: imported });
  expect(propertiesOf(stack, PERMISSION).FunctionName).toBe('arn:aws:lambda:eu-west-1:111111111111:function:orders');
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
});

test('the role of an imported function can\'t be changed, so a warning has the statement for it', () => {
  register({ handler: LambdaFunction.fromFunctionArn(stack, 'Imported', 'arn:aws:lambda:eu-west-1:111111111111:function:orders') });
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Profile',
    text: warning('importedFunctionRole', 'the role of the function \'Stack/Imported\' is unknown here. If the function can\'t read the credentials of '
      + 'the connector\'s profiles yet, add this statement to the role: {"Action":"secretsmanager:GetSecretValue","Effect":"Allow","Resource":'
      + '"arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:appflow!${AWS::AccountId}-MyConnector-*"} '
      + '(with the account\'s own values in place of ${...})'),
  }]);
});

test('an imported function with a role that the app may change', () => {
  register({
    handler: LambdaFunction.fromFunctionAttributes(stack, 'Imported', {
      functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:orders',
      role: new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
    }),
  });
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 1);
  expect(warningsOf(stack)).toEqual([]);
});

test('its attributes and its reference are those of the resource', () => {
  const connector = register();
  const id = stack.getLogicalId(untyped(connector.node.defaultChild));
  const attributes = { connectorLabel: { Ref: id }, connectorArn: { 'Fn::GetAtt': [id, 'ConnectorArn'] } };
  expect(stack.resolve({ connectorLabel: connector.connectorLabel, connectorArn: connector.connectorArn })).toEqual(attributes);
  expect(stack.resolve(connector.connectorRef)).toEqual(attributes);
  expect(stack.resolve(CfnConnector.arnForConnector(connector))).toEqual({ 'Fn::GetAtt': [id, 'ConnectorArn'] });
});

test.each(TOKENS)('the label may be %s', (_, token, rendered) => {
  register({ connectorLabel: token(stack) });
  expect(propertiesOf(stack, CONNECTOR).ConnectorLabel).toEqual(rendered);
});

test('the description may be a token', () => {
  register({ description: new CfnParameter(stack, 'Description').valueAsString });
  expect(propertiesOf(stack, CONNECTOR).Description).toEqual({ Ref: 'Description' });
});

test.each(['', 'd'.repeat(1024), 'a\tb\n/!@#+=.-'])('takes the description: case %#', (description) => {
  register({ description });
  expect(propertiesOf(stack, CONNECTOR).Description).toBe(description);
});

const LABEL_RULE = '2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit';
const DESCRIPTION_RULE = 'description must be at most 1024 letters, digits, spaces or characters of _/!@#+=.-, got';

test.each<[string, object, string]>([
  ['no handler', { handler: undefined }, 'handler is required'],
  ['null for handler', { handler: null }, 'handler is required'],
  ['an ARN for handler', { handler: 'arn:aws:lambda:eu-west-1:111111111111:function:f' }, 'handler must be a Lambda function (IFunction), got a string'],
  ['an object for handler', { handler: {} }, 'handler must be a Lambda function (IFunction), got an object'],
  ['an object with the ARN of a function', { handler: { functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:f' } },
    'handler must be a Lambda function (IFunction), got an object'],
  ['a function of another partition',
    { handler: LambdaFunction.fromFunctionArn(newStack(), 'Imported', 'arn:aws-cn:lambda:cn-north-1:111111111111:function:f') },
    'handler must be an ARN of the form arn:aws:lambda:..., got "arn:aws-cn:lambda:cn-north-1:111111111111:function:f"'],
  ['a label of one character', { connectorLabel: 'a' }, `connectorLabel must be ${LABEL_RULE} (e.g. "MyConnector"), got "a"`],
  ['a space in the label', { connectorLabel: 'My Connector' }, `connectorLabel must be ${LABEL_RULE} (e.g. "MyConnector"), got "My Connector"`],
  ['a long label', { connectorLabel: 'a'.repeat(257) }, 'connectorLabel must be at most 256 characters (e.g. "MyConnector"), got 257 characters'],
  ['a number for the label', { connectorLabel: 1 }, 'connectorLabel must be a string (e.g. "MyConnector"), got a number'],
  ['a comma in the description', { description: 'a, b' }, `${DESCRIPTION_RULE} "a, b"`],
  ['a long description', { description: 'd'.repeat(1025) }, 'description must be at most 1024 characters, got 1025 characters'],
  ['a secure parameter as the description', { description: SecretValue.ssmSecure('/acme/orders').toString() },
    'description must not be an ssm-secure reference, which CloudFormation does not resolve in a connector registration'],
  ['a number for the description', { description: 1 }, 'description must be a string, got a number'],
])('an error: %s', (_, props, problem) => {
  expect(errorOf(() => register(props))).toBe(invalid('CustomConnector', problem));
});

test('warns of a secret in the description', () => {
  register({ description: stored('orders').unsafeUnwrap() });
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('readableSecret', 'description contains a secret that anyone allowed to call appflow:DescribeConnector can read'),
  ]);
});

test.each([undefined, null, 'text'])('refuses props that are %s', (props) => {
  expect(errorOf(() => new CustomConnector(stack, 'Profile', untyped(props)))).toBe(invalid('CustomConnector', 'props are required'));
});

describe('fromConnectorLabel', () => {
  test('has the label, and an ARN of the stack', () => {
    const connector = CustomConnector.fromConnectorLabel(stack, 'Imported', 'Orders');
    expect(connector.connectorLabel).toBe('Orders');
    expect(stack.resolve(connector.connectorRef)).toEqual({
      connectorLabel: 'Orders',
      connectorArn: {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':appflow:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':connector/Orders']],
      },
    });
    Template.fromStack(stack).resourceCountIs(CONNECTOR, 0);
  });

  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'connectorLabel is required'],
    ['null', null, 'connectorLabel is required'],
    ['too short', 'a', `connectorLabel must be ${LABEL_RULE}, got "a"`],
    ['a number', 1, 'connectorLabel must be a string, got a number'],
  ])('refuses a label that is %s', (_, label, problem) => {
    expect(errorOf(() => CustomConnector.fromConnectorLabel(stack, 'Profile', untyped(label)))).toBe(invalid('CustomConnector', problem));
  });

  test('takes a token', () => {
    const label = new CfnParameter(stack, 'Label').valueAsString;
    expect(stack.resolve(CustomConnector.fromConnectorLabel(stack, 'Imported', label).connectorLabel)).toEqual({ Ref: 'Label' });
  });
});
