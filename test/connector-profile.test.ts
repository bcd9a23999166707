import type { Stack } from 'aws-cdk-lib';
import { CfnOutput, CfnParameter } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import { CfnConnectorProfile, CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { ConnectorProfileAttributes, IConnectorProfile } from '../src';
import { ConnectorProfile, ConnectorType } from '../src';
import { errorOf, invalid, newStack, salesforce, serviceNow, untyped } from './support/util';

const ARN = 'arn:aws:appflow:eu-central-1:222222222222:connectorprofile/crm';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The ARN of a profile in the environment of the stack. */
function arnOf(name: string): object {
  return {
    'Fn::Join': ['', [
      'arn:', { Ref: 'AWS::Partition' }, ':appflow:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, `:connectorprofile/${name}`,
    ]],
  };
}

function withAttributes(attrs: { [name in keyof ConnectorProfileAttributes]: unknown }): IConnectorProfile {
  return ConnectorProfile.fromConnectorProfileAttributes(stack, 'Profile', untyped(attrs));
}

describe('by name', () => {
  test.each(['crm', 'team/crm', 'a/b/c@d'])('%s has the ARN of the stack\'s environment', (name) => {
    const profile = ConnectorProfile.fromConnectorProfileName(stack, 'Profile', name);
    expect(profile.connectorProfileName).toBe(name);
    expect(stack.resolve(profile.connectorProfileArn)).toEqual(arnOf(name));
    expect(profile.connectorType).toBeUndefined();
    expect(profile.env).toEqual({ account: stack.account, region: stack.region });
  });

  test('may be a token', () => {
    const profile = ConnectorProfile.fromConnectorProfileName(stack, 'Profile', new CfnParameter(stack, 'Name').valueAsString);
    expect(stack.resolve(profile.connectorProfileName)).toEqual({ Ref: 'Name' });
    expect(stack.resolve(profile.connectorProfileArn)).toEqual({
      'Fn::Join': ['', [
        'arn:', { Ref: 'AWS::Partition' }, ':appflow:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':connectorprofile/', { Ref: 'Name' },
      ]],
    });
  });
});

describe('by ARN', () => {
  test.each([
    [ARN, 'crm'],
    ['arn:aws:appflow:eu-central-1:222222222222:connectorprofile/team/crm/a', 'team/crm/a'],
  ])('%s', (arn, name) => {
    const profile = ConnectorProfile.fromConnectorProfileArn(stack, 'Profile', arn);
    expect(profile.connectorProfileArn).toBe(arn);
    expect(profile.connectorProfileName).toBe(name);
    expect(profile.connectorProfileRef).toEqual({ connectorProfileName: name, connectorProfileArn: arn });
    expect(profile.env).toEqual({ account: '222222222222', region: 'eu-central-1' });
  });

  test('may be a token, and slashes stay in the name', () => {
    const profile = ConnectorProfile.fromConnectorProfileArn(stack, 'Profile', new CfnParameter(stack, 'Arn').valueAsString);
    expect(stack.resolve(profile.connectorProfileArn)).toEqual({ Ref: 'Arn' });
    expect(stack.resolve(profile.connectorProfileName)).toEqual({ 'Fn::Select': [1, { 'Fn::Split': [':connectorprofile/', { Ref: 'Arn' }] }] });
    expect(stack.resolve(profile.env)).toEqual({
      account: { 'Fn::Select': [4, { 'Fn::Split': [':', { Ref: 'Arn' }] }] },
      region: { 'Fn::Select': [3, { 'Fn::Split': [':', { Ref: 'Arn' }] }] },
    });
  });
});

test('by attributes, with the connector', () => {
  const profile = withAttributes({ connectorProfileName: 'crm', connectorProfileArn: null, connectorType: ConnectorType.SLACK });
  expect(profile.connectorType).toBe('Slack');
  expect(profile.connectorProfileName).toBe('crm');
});

test.each<[string, { [name in keyof ConnectorProfileAttributes]: unknown }, string | undefined, string | undefined]>([
  ['a label alone', { connectorLabel: 'GitHub' }, 'CustomConnector', 'GitHub'],
  ['a label and its type', { connectorLabel: 'GitHub', connectorType: ConnectorType.CUSTOM_CONNECTOR }, 'CustomConnector', 'GitHub'],
  ['null for the label', { connectorLabel: null, connectorType: ConnectorType.SLACK }, 'Slack', undefined],
  ['neither', {}, undefined, undefined],
])('by attributes, with the label: %s', (_, attrs, connectorType, connectorLabel) => {
  const profile = withAttributes({ connectorProfileName: 'crm', ...attrs });
  expect(profile.connectorType).toBe(connectorType);
  expect(profile.connectorLabel).toBe(connectorLabel);
});

test('the label and the type may be tokens', () => {
  const token = new CfnParameter(stack, 'Token').valueAsString;
  const profile = withAttributes({ connectorProfileName: 'crm', connectorLabel: token, connectorType: token });
  expect(stack.resolve([profile.connectorLabel, profile.connectorType])).toEqual([{ Ref: 'Token' }, { Ref: 'Token' }]);
});

test('an import adds nothing to the template', () => {
  withAttributes({ connectorProfileArn: ARN });
  expect(Template.fromStack(stack).toJSON().Resources).toBeUndefined();
});

const ARN_RULE = 'connectorProfileArn must be an ARN of the form arn:aws:appflow:<region>:<account>:connectorprofile/<name>, got';
const NAME_RULE = 'connectorProfileName must be 1 to 256 letters, digits or characters of _/!@#+=.- (e.g. "crm-production"), got';
const EXACTLY_ONE = 'exactly one of connectorProfileName and connectorProfileArn must be given';

test.each<[string, { [name in keyof ConnectorProfileAttributes]: unknown }, string[]]>([
  ['an ARN of another service', { connectorProfileArn: 'arn:aws:s3:::crm' }, [`${ARN_RULE} "arn:aws:s3:::crm"`]],
  ['an ARN of another resource', { connectorProfileArn: 'arn:aws:appflow:eu-west-1:111111111111:flow/crm' },
    [`${ARN_RULE} "arn:aws:appflow:eu-west-1:111111111111:flow/crm"`]],
  ['an ARN without a name', { connectorProfileArn: 'arn:aws:appflow:eu-west-1:111111111111:connectorprofile/' },
    [`${ARN_RULE} "arn:aws:appflow:eu-west-1:111111111111:connectorprofile/"`]],
  ['an ARN without an account', { connectorProfileArn: 'arn:aws:appflow:eu-west-1::connectorprofile/crm' },
    [`${ARN_RULE} "arn:aws:appflow:eu-west-1::connectorprofile/crm"`]],
  ['a name for an ARN', { connectorProfileArn: 'crm' }, [`${ARN_RULE} "crm"`]],
  ['a bad name', { connectorProfileName: 'my crm' }, [`${NAME_RULE} "my crm"`]],
  ['an ARN for a name', { connectorProfileName: ARN }, [`${NAME_RULE} "${ARN}"`]],
  ['a dynamic reference for a name', { connectorProfileName: '{{resolve:ssm:/crm}}' },
    ['connectorProfileName must not contain a dynamic reference: CloudFormation may show the name, and the secret in it']],
  ['a bad label', { connectorProfileName: 'crm', connectorLabel: 'my label' },
    ['connectorLabel must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. "MyConnector"), got "my label"']],
  ['a label with another type', { connectorProfileName: 'crm', connectorLabel: 'GitHub', connectorType: ConnectorType.SLACK },
    ['connectorLabel requires connectorType CUSTOM_CONNECTOR, got Slack; leave out connectorType or the label']],
  ['neither', {}, [EXACTLY_ONE]],
  ['neither but null', { connectorProfileName: null, connectorProfileArn: null }, [EXACTLY_ONE]],
  ['both', { connectorProfileName: 'crm', connectorProfileArn: ARN }, [EXACTLY_ONE]],
  ['everything wrong', { connectorProfileName: 'my crm', connectorProfileArn: 'crm', connectorType: 'Honeycode' }, [
    'connectorType must be one of Amplitude, CustomConnector, Datadog, Dynatrace, Googleanalytics, Infornexus, Marketo, Pardot, Redshift, '
    + 'Salesforce, SAPOData, Servicenow, Singular, Slack, Snowflake, Trendmicro, Veeva, Zendesk, got "Honeycode"',
    `${ARN_RULE} "crm"`,
    `${NAME_RULE} "my crm"`,
    EXACTLY_ONE,
  ]],
])('an error: %s', (_, attrs, problems) => {
  expect(errorOf(() => withAttributes(attrs))).toBe(invalid('ConnectorProfile', ...problems));
});

test.each([undefined, null])('attributes that are %s are an error', (attrs) => {
  expect(errorOf(() => ConnectorProfile.fromConnectorProfileAttributes(stack, 'Profile', untyped(attrs))))
    .toBe(invalid('ConnectorProfile', 'props are required'));
});

describe('a profile is a reference that aws-cdk-lib accepts', () => {
  test.each<[string, () => IConnectorProfile]>([
    ['created', () => salesforce(stack, { connectorProfileName: 'crm' })],
    ['imported', () => ConnectorProfile.fromConnectorProfileName(stack, 'Profile', 'crm')],
  ])('%s', (kind, make) => {
    const profile: IConnectorProfile & IConnectorProfileRef = make();
    new CfnFlow(stack, 'Flow', {
      flowName: 'flow',
      triggerConfig: { triggerType: 'OnDemand' },
      tasks: [],
      sourceFlowConfig: {
        connectorType: 'Salesforce',
        connectorProfileName: profile.connectorProfileName,
        sourceConnectorProperties: { salesforce: { object: 'Account' } },
      },
      destinationFlowConfigList: [],
    });
    new CfnOutput(stack, 'Arn', { value: CfnConnectorProfile.arnForConnectorProfile(profile) });
    const template = Template.fromStack(stack);
    const [logicalId] = Object.keys(template.findResources('AWS::AppFlow::ConnectorProfile'));
    template.hasResourceProperties('AWS::AppFlow::Flow', {
      SourceFlowConfig: { ConnectorProfileName: kind === 'created' ? { Ref: logicalId } : 'crm' },
    });
    template.hasOutput('Arn', { Value: kind === 'created' ? { 'Fn::GetAtt': [logicalId, 'ConnectorProfileArn'] } : arnOf('crm') });
  });

  test('the ARN of AppFlow\'s secret is an attribute', () => {
    const profile = serviceNow(stack);
    const [logicalId] = Object.keys(Template.fromStack(stack).findResources('AWS::AppFlow::ConnectorProfile'));
    expect(stack.resolve(profile.credentialsArn)).toEqual({ 'Fn::GetAtt': [logicalId, 'CredentialsArn'] });
  });
});
