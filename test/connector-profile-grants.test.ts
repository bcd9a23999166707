import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { AccountPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IConnectorProfile } from '../src';
import { ConnectorProfile, ConnectorProfileGrants } from '../src';
import { errorOf, newStack, PROFILE, propertiesOf, salesforce, serviceNow, untyped } from './support/util';

const ARN = 'arn:aws:appflow:eu-west-1:111111111111:connectorprofile/crm';

let stack: Stack;
let role: Role;

beforeEach(() => {
  stack = newStack();
  role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
});

function statements(): unknown {
  return propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument.Statement;
}

/** The ARN of the only profile in the stack. */
function createdArn(): object {
  const [logicalId] = Object.keys(Template.fromStack(stack).findResources(PROFILE));
  return { 'Fn::GetAtt': [logicalId, 'ConnectorProfileArn'] };
}

const PROFILES: Array<[string, () => IConnectorProfile, () => unknown]> = [
  ['a Salesforce profile', () => salesforce(stack), createdArn],
  ['a ServiceNow profile', () => serviceNow(stack), createdArn],
  ['an imported profile', () => ConnectorProfile.fromConnectorProfileArn(stack, 'Profile', ARN), () => ARN],
];

describe.each(PROFILES)('the grants of %s', (_, make, arn) => {
  test('use', () => {
    const grant = make().grants.use(role);
    expect(grant.success).toBe(true);
    expect(statements()).toEqual([{ Effect: 'Allow', Action: 'appflow:UseConnectorProfile', Resource: arn() }]);
  });

  test('describe', () => {
    const grant = make().grants.describe(role);
    expect(grant.success).toBe(true);
    expect(statements()).toEqual([
      { Effect: 'Allow', Action: 'appflow:DescribeConnectorProfiles', Resource: '*' },
      { Effect: 'Allow', Action: ['appflow:DescribeConnectorEntity', 'appflow:ListConnectorEntities'], Resource: arn() },
    ]);
  });

  test('actions', () => {
    const grant = make().grants.actions(role, 'appflow:DeleteConnectorProfile', 'appflow:DescribeConnectorFields');
    expect(grant.success).toBe(true);
    expect(statements()).toEqual([
      { Effect: 'Allow', Action: ['appflow:DeleteConnectorProfile', 'appflow:DescribeConnectorFields'], Resource: arn() },
    ]);
  });
});

test('grants work for an L1 profile', () => {
  const profile = new CfnConnectorProfile(stack, 'Profile', { connectorProfileName: 'crm', connectorType: 'Slack', connectionMode: 'Public' });
  ConnectorProfileGrants.fromConnectorProfile(profile).use(role);
  expect(statements()).toEqual([
    { Effect: 'Allow', Action: 'appflow:UseConnectorProfile', Resource: { 'Fn::GetAtt': ['Profile', 'ConnectorProfileArn'] } },
  ]);
});

test('a principal without a policy gets nothing, and the grant reports it', () => {
  const grant = salesforce(stack).grants.use(new AccountPrincipal('222222222222'));
  expect(grant.success).toBe(false);
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
});

test.each<[string, (profile: IConnectorProfile, grantee: Role) => unknown]>([
  ['use', (profile, grantee) => profile.grants.use(grantee)],
  ['describe', (profile, grantee) => profile.grants.describe(grantee)],
  ['actions', (profile, grantee) => profile.grants.actions(grantee, 'appflow:DeleteConnectorProfile')],
])('grants.%s without a principal is an error', (method, grant) => {
  const profile = salesforce(stack);
  for (const [grantee, kind] of [[undefined, 'undefined'], [null, 'null'], ['role', 'a string'], [{}, 'an object'], [{ grantPrincipal: null }, 'an object']]) {
    expect(errorOf(() => grant(profile, untyped(grantee)))).toBe(`invalid grants.${method} at 'Stack/Profile':\n`
      + `  - grantee must be an IAM principal (IGrantable), such as a role or a Lambda function, got ${kind}`);
  }
});

test.each<[string, unknown[], string]>([
  ['no action', [], ''],
  ['a list as an action', [['appflow:DeleteConnectorProfile']], ', got an array'],
  ['null', ['appflow:DeleteConnectorProfile', null], ', got null'],
])('%s is an error', (_, actions, got) => {
  expect(errorOf(() => salesforce(stack).grants.actions(role, ...untyped<string[]>(actions)))).toBe(
    `invalid grants.actions at 'Stack/Profile':\n  - actions must be one or more IAM actions (e.g. "appflow:DeleteConnectorProfile")${got}`);
});
