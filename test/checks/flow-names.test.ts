/** Names and keys of flows. */
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { findingsOf } from './findings-util';
import { findingsIn, withIdFirst } from './flow-util';
import { AppFlowChecks } from '../../src';
import { newStack } from '../support/util';

test.each([['contacts', 'contacts', 1], ['contacts', 'accounts', 0]])('of two flows the names %s and %s', (one, other, count) => {
  const stack = newStack();
  for (const flowName of [one, other]) {
    new CfnFlow(stack, `Flow${stack.node.children.length}`, {
      flowName,
      triggerConfig: { triggerType: 'OnDemand' },
      sourceFlowConfig: { connectorType: 'Salesforce', connectorProfileName: 'crm', sourceConnectorProperties: { salesforce: { object: 'Contact' } } },
      destinationFlowConfigList: [{ connectorType: 'S3', destinationConnectorProperties: { s3: { bucketName: 'lake' } } }],
      tasks: [{ taskType: 'Map_all', sourceFields: [] }],
    });
  }
  AppFlowChecks.addTo(stack);
  expect(findingsOf(stack).errors.map(({ path, text }) => [path, withIdFirst(text)])).toEqual(count === 0 ? [] : [
    ['/Stack/Flow1', 'error duplicateName: FlowName "contacts" must be unique in an account and region, but \'Stack/Flow0\' has it as well; '
      + 'give each its own name'],
  ]);
});

const keyIn = (region: string) => ({ KMSArn: `arn:aws:kms:${region}:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab` });

test('a key of the flow\'s region', () => {
  expect(findingsIn(keyIn('eu-west-1'))).toEqual([]);
});

test('a key of another region', () => {
  expect(findingsIn(keyIn('us-east-1'))).toEqual(['warning keyInAnotherRegion: KMSArn is a key in us-east-1 but is used in eu-west-1, and an AWS KMS key works '
    + 'only in its own region; use a key in eu-west-1, such as a replica of a multi-Region key']);
});
