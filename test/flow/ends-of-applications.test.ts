import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { WriteOperation } from '../../src';
import type { EndCase } from '../support/ends-table';
import { configOf, ENDS, expectedConfig, flowWith } from '../support/ends-table';
import { FLOW, invalidFlow } from '../support/flow-ends';
import { errorOf, newStack, warning, warningsOf } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

const end = (name: string): EndCase => ENDS.find((one) => one.name === name)!;

test.each([
  ['SapODataSource', { maxPageSize: 0 }, 'source: maxPageSize must be a whole number from 1 to 10000, got 0'],
  ['SapODataSource', { maxPageSize: 10001 }, 'source: maxPageSize must be a whole number from 1 to 10000, got 10001'],
  ['SapODataSource', { maxParallelism: 11 }, 'source: maxParallelism must be a whole number from 1 to 10, got 11'],
  ['SapODataSource', { maxParallelism: '4' }, 'source: maxParallelism must be a whole number from 1 to 10, got a string'],
  ['SalesforceSource', { dataTransferApi: 'BULK' }, 'source: dataTransferApi must be one of AUTOMATIC, BULKV2, REST_SYNC, got "BULK"'],
  ['SalesforceSource', { includeDeletedRecords: 'yes' }, 'source: includeDeletedRecords must be true or false, got a string'],
  ['VeevaSource', { documentType: 'a/b' }, 'source: documentType must be 1 to 512 letters, digits, spaces or characters of _-, got "a/b"'],
  ['VeevaSource', { includeRenditions: 1 }, 'source: includeRenditions must be true or false, got a number'],
  ['CustomConnectorSource', { customProperties: 'shop' }, 'source: customProperties must be a map, got a string'],
  ['CustomConnectorSource', { dataTransferApi: 'bulk' }, 'source: dataTransferApi must be an object, got a string'],
  ['CustomConnectorSource', { dataTransferApi: { name: 'bulk' } }, 'source: dataTransferApi: apiType is required'],
  [
    'CustomConnectorSource', { dataTransferApi: { name: 'a b', apiType: 'SYNC' } },
    'source: dataTransferApi: name must be 1 to 64 letters, digits or characters of _/-, got "a b"',
  ],
  [
    'MicrosoftSharePointOnlineSource', { subEntities: [] },
    'source: subEntities must name at least one drive or list of the site (e.g. "drives/<drive id>")',
  ],
  ['MicrosoftSharePointOnlineSource', { subEntities: ['drives/a', 'drives/a'] }, 'source: subEntities must not contain the same value twice'],
  [
    'MicrosoftSharePointOnlineSource', { subEntities: ['x'.repeat(1024), 'y'.repeat(1023)] },
    'source: subEntities as JSON must be at most 2048 characters, got 2054 characters',
  ],
  [
    'GoogleBigQuerySource', { project: 'p'.repeat(500), dataset: 'd'.repeat(500), table: 't'.repeat(17) },
    'source: project, dataset and table together must be at most 1024 characters, got 1025 characters',
  ],
  ['JdbcSource', { schema: 's'.repeat(1000), table: 't'.repeat(24) }, 'source: schema and table together must be at most 1024 characters, got 1025 characters'],
  [
    'JdbcDestination', { schema: 's'.repeat(1000), table: 't'.repeat(24) },
    'destination: schema and table together must be at most 1024 characters, got 1025 characters',
  ],
  ['SapODataDestination', { successResponse: {} }, 'destination: successResponse: bucket is required'],
  ['SapODataDestination', { successResponse: 'accepted' }, 'destination: successResponse must be an object, got a string'],
])('%s refuses %j', (name, given, problem) => {
  expect(errorOf(() => flowWith(end(name), stack, given))).toBe(invalidFlow('OnDemandFlow', problem));
});

test('SAP writes its responses to a bucket, and the flow depends on the policy', () => {
  const bucket = new Bucket(stack, 'Accepted');
  flowWith(end('SapODataDestination'), stack, { successResponse: { bucket, prefix: 'accepted' } });
  expect(configOf(end('SapODataDestination'), stack)).toEqual(expectedConfig(end('SapODataDestination'), {
    SuccessResponseHandlingConfig: { BucketName: stack.resolve(bucket.bucketName), BucketPrefix: 'accepted' },
  }));
  const template = Template.fromStack(stack);
  const [[policyId, policy]] = Object.entries(template.findResources('AWS::S3::BucketPolicy'));
  expect(policy.Properties.PolicyDocument.Statement[0].Action).toContain('s3:PutObject');
  expect(Object.values(template.findResources(FLOW))[0].DependsOn).toEqual([policyId]);
});

test('removal isn\'t listed for Zendesk', () => {
  flowWith(end('ZendeskDestination'), stack, { write: WriteOperation.remove('id') });
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('zendeskRemove', 'destination: write is WriteOperation.remove, which AppFlow\'s guide doesn\'t list for Zendesk; it lists insert, update and upsert'),
  ]);
});
