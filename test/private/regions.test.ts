import type { App } from 'aws-cdk-lib';
import { Annotations, Aws, Stack } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { AppFlowChecks, CustomConnector, FieldMapping, OnDemandFlow } from '../../src';
import { newApp } from '../support/app';
import { SomeDestination, SomeSource } from '../support/flow-ends';
import { serviceNow, warningsOf } from '../support/util';

let app: App;

const stackIn = (region: string | undefined, id = 'Stack') => new Stack(app, id, { env: { account: '111111111111', region } });

/** A message about a region and a stack. */
const warning = (region: string, stack = 'Stack') => `AWS lists no endpoint of AppFlow in ${region}, the region of the stack '${stack}', so CloudFormation `
  + 'probably can\'t create AppFlow resources there; use one of af-south-1, ap-northeast-1, ap-northeast-2, ap-south-1, ap-southeast-1, ap-southeast-2, '
  + 'ca-central-1, eu-central-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-east-1, us-east-2, us-west-1, us-west-2 '
  + '[ack: cdk-appflow-constructs:regionWithoutAppFlow]';

beforeEach(() => {
  app = newApp();
});

test.each<[string, (stack: Stack) => unknown]>([
  ['a profile', (stack) => serviceNow(stack, {}, 'One')],
  ['a flow', (stack) => new OnDemandFlow(stack, 'One', {
    source: new SomeSource(), destination: new SomeDestination(), mappings: [FieldMapping.all()],
  })],
  ['a connector', (stack) => new CustomConnector(stack, 'One', {
    handler: Function.fromFunctionArn(stack, 'Handler', 'arn:aws:lambda:eu-north-1:222222222222:function:x'),
  })],
])('%s in a region without AppFlow raises a warning', (_, create) => {
  const stack = stackIn('eu-north-1');
  create(stack);
  expect(warningsOf(stack).filter(({ text }) => text.includes('region'))).toEqual([{ path: '/Stack/One', text: warning('eu-north-1') }]);
});

test.each(['eu-west-1', Aws.REGION, undefined])('the region %s raises none', (region) => {
  const stack = stackIn(region);
  serviceNow(stack, {}, 'One');
  expect(warningsOf(stack)).toEqual([]);
});

test('each stack has one warning, on its first resource', () => {
  const [one, other] = [stackIn('us-gov-west-1', 'One'), stackIn('eu-north-1', 'Other')];
  for (const stack of [one, other]) {
    serviceNow(stack, {}, 'A');
    serviceNow(stack, {}, 'B');
  }
  expect(warningsOf(one)).toEqual([{ path: '/One/A', text: warning('us-gov-west-1', 'One') }]);
  expect(warningsOf(other)).toEqual([{ path: '/Other/A', text: warning('eu-north-1', 'Other') }]);
});

test.each(['stack', 'profile'])('it can be acknowledged on the %s', (where) => {
  const stack = stackIn('eu-north-1');
  const profile = serviceNow(stack, {}, 'One');
  serviceNow(stack, {}, 'Two');
  Annotations.of(where === 'stack' ? stack : profile).acknowledgeWarning('cdk-appflow-constructs:regionWithoutAppFlow');
  expect(warningsOf(stack)).toEqual([]);
});

test('AppFlowChecks reports it for an L1', () => {
  const stack = stackIn('eu-north-1');
  new CfnFlow(stack, 'L1', {
    flowName: 'l1-flow',
    sourceFlowConfig: { connectorType: 'S3', sourceConnectorProperties: { s3: { bucketName: 'inbox', bucketPrefix: 'in' } } },
    destinationFlowConfigList: [{ connectorType: 'S3', destinationConnectorProperties: { s3: { bucketName: 'lake' } } }],
    triggerConfig: { triggerType: 'OnDemand' },
    tasks: [{ taskType: 'Map_all', sourceFields: [], connectorOperator: { s3: 'NO_OP' } }],
  });
  AppFlowChecks.addTo(app);
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/L1', text: warning('eu-north-1') }]);
});
