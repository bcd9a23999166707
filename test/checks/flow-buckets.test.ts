/** Buckets of flows in other regions. */
import { App, Stack } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { checked } from './findings-util';
import { SHOWN_BLOCKS, withIdFirst } from './flow-util';

function stackIn(app: App, region?: string): Stack {
  return new Stack(app, `Stack${app.node.children.length}`, region === undefined ? {} : { env: { account: '111111111111', region } });
}

/** The findings in a flow to the bucket "lake", which stacks in these regions create. */
function findingsWithBucketsIn(flowRegion: string | undefined, ...regions: Array<string | undefined>): string[] {
  const app = new App();
  const stack = stackIn(app, flowRegion);
  new CfnFlow(stack, 'Flow', {
    flowName: 'contacts-to-lake',
    triggerConfig: { triggerType: 'OnDemand' },
    sourceFlowConfig: { connectorType: 'Salesforce', connectorProfileName: 'crm', sourceConnectorProperties: { salesforce: { object: 'Contact' } } },
    destinationFlowConfigList: [{ connectorType: 'S3', destinationConnectorProperties: { s3: { bucketName: 'lake' } } }],
    tasks: [{ taskType: 'Map_all', sourceFields: [] }],
  });
  regions.forEach((region) => new CfnBucket(stackIn(app, region), 'Bucket', { bucketName: 'lake' }));
  return checked(stack).map(withIdFirst);
}

test('a bucket in another region', () => {
  expect(findingsWithBucketsIn('eu-west-1', 'us-east-1')).toEqual([
    `error bucketRegion: ${SHOWN_BLOCKS}.S3.BucketName must be a bucket in the region of the flow, eu-west-1, got a bucket in us-east-1`,
  ]);
});

test.each([
  ['in the same region', 'eu-west-1', ['eu-west-1']],
  ['created nowhere', 'eu-west-1', []],
  ['created in several regions, of which one is deployed', 'eu-west-1', ['eu-west-1', 'us-east-1']],
  ['whose region isn\'t known', 'eu-west-1', [undefined]],
  ['for a flow whose region isn\'t known', undefined, ['us-east-1']],
])('a bucket %s', (_, flowRegion, regions) => {
  expect(findingsWithBucketsIn(flowRegion, ...regions)).toEqual([]);
});
