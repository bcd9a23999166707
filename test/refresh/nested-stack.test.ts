import { CfnParameter, NestedStack, SecretValue } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { bundle } from './services';
import { testStack } from './templates';
import { ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';

beforeAll(bundle);

let parent: Stack;
let nested: NestedStack;

beforeEach(() => {
  parent = testStack();
  nested = new NestedStack(parent, 'Nested');
});

function serviceNow(instanceUrl: string): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(nested, 'Desk', {
    instanceUrl, credentials: ServiceNowCredentials.basic({ username: 'appflow', password: SecretValue.secretsManager('desk') }),
  });
}

test('a nested stack has its own function and rules, named by its own ID', () => {
  serviceNow('https://acme.service-now.com').refreshOnSecretChange();
  const template = Template.fromStack(nested);
  template.resourceCountIs('AWS::Lambda::Permission', 1);
  template.hasResourceProperties('AWS::Events::Rule', {
    Name: { 'Fn::Join': ['', [{ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }, '-TestNestedDeskFBB2C2D7']] },
  });
});

test('a hidden parameter of the parent stack', () => {
  const host = new CfnParameter(parent, 'Host', { noEcho: true });
  serviceNow(`https://${host.valueAsString}`).refreshOnSecretChange();
  expect(() => Template.fromStack(nested)).toThrow(
    /refreshOnSecretChange: instanceUrl comes from the NoEcho parameter Test\/Host and would be readable in the rule; read it from AWS Secrets Manager/);
});

test('a parameter of the parent stack that is shown', () => {
  const host = new CfnParameter(parent, 'Host');
  serviceNow(`https://${host.valueAsString}`).refreshOnSecretChange();
  expect(JSON.stringify(Template.fromStack(nested).findResources('AWS::Events::Rule'))).toMatch(/https:\/\/",\{"Ref":"referencetoTestHost\w+Ref"\}/);
});
