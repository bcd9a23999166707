import { SecretValue } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { bundle } from './services';
import type { Json } from './templates';
import { ofType, testStack } from './templates';
import * as library from '../../src';
import { loadSecondCopy } from '../support/second-copy';
import { errorOf } from '../support/util';

type Library = typeof library;

bundle();
const other = loadSecondCopy();

let stack: Stack;

beforeEach(() => {
  stack = testStack();
});

type Options = library.CredentialRefreshOptions;

function refresh({ ServiceNowConnectorProfile, ServiceNowCredentials }: Library, id: string, options?: Options): library.CredentialRefresh {
  return new ServiceNowConnectorProfile(stack, id, {
    instanceUrl: 'https://acme.service-now.com',
    encryptionKey: new Key(stack, `${id}Key`),
    credentials: ServiceNowCredentials.basic({ username: 'appflow', password: SecretValue.secretsManager(id.padEnd(200, '-')) }),
  }).refreshOnSecretChange(options);
}

test('one function, one permission, one statement and one set of alarms for both', () => {
  const alarmTopic = new Topic(stack, 'Topic');
  const one = refresh(library, 'One', { alarmTopic });
  const two = refresh(other, 'Two', { alarmTopic });
  expect(two.handler).toBe(one.handler);
  expect(two.deadLetterQueue).toBe(one.deadLetterQueue);
  expect(two.functionAlarm).toBe(one.functionAlarm);
  for (const [type, count] of Object.entries({
    'AWS::Lambda::Function': 1, 'AWS::Lambda::Permission': 1, 'AWS::SQS::QueuePolicy': 1, 'AWS::Events::Rule': 2, 'AWS::CloudWatch::Alarm': 4,
  })) {
    expect([type, ofType(stack, type).length]).toEqual([type, count]);
  }
  expect(ofType(stack, 'AWS::CloudWatch::Alarm').map(({ AlarmActions: actions }) => Array.isArray(actions) && actions.length)).toEqual([1, 1, 1, 1]);
});

test.each([['the other copy', [library, other]], ['this copy', [other, library]]])('%s adds to the function\'s permissions, beyond one policy', (_what, copies) => {
  for (let index = 0; index < 40; index += 1) {
    refresh(copies[index < 2 ? 0 : 1], `P${index}`);
  }
  const statements: Json[] = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => ofType(stack, type)).flatMap(({ PolicyDocument: document }) =>
    typeof document === 'object' && document !== null && !Array.isArray(document) && Array.isArray(document.Statement) ? document.Statement : []);
  const resourcesFor = (action: string) => statements.flatMap((statement) => {
    const { Action: actions = [], Resource: resources = [] } = typeof statement === 'object' && statement !== null && !Array.isArray(statement) ? statement : {};
    return [actions].flat().includes(action) ? [resources].flat() : [];
  }).map((resource) => JSON.stringify(resource));
  for (const action of ['secretsmanager:GetSecretValue', 'appflow:UpdateConnectorProfile', 'kms:CreateGrant']) {
    expect([action, resourcesFor(action).length, new Set(resourcesFor(action)).size]).toEqual([action, 40, 40]);
  }
  expect(ofType(stack, 'AWS::IAM::ManagedPolicy').length).toBeGreaterThan(1);
});

test('options of both are compared', () => {
  refresh(other, 'One', { memorySize: 512 });
  expect(() => refresh(library, 'Two', { memorySize: 512 })).not.toThrow();
  expect(errorOf(() => refresh(library, 'Three', { memorySize: 1024 }))).toContain(
    'memorySize is 1024, but \'Test/One\' created the function of this stack with memorySize 512');
});

test('a foreign construct of the same name is an error of the library', () => {
  new Construct(stack, 'CdkAppFlowCredentialRefresh');
  expect(errorOf(() => refresh(library, 'One'))).toContain(
    'the stack has a construct \'CdkAppFlowCredentialRefresh\' that this version of the library can\'t use');
});
