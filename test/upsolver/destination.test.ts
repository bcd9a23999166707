import type { Stack } from 'aws-cdk-lib';
import { Size } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { S3Aggregation, S3Format, S3PrefixType, UpsolverDestination } from '../../src';
import { flowOf, invalidFlow, onDemand } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;
let bucket: IBucket;

beforeEach(() => {
  stack = newStack();
  bucket = Bucket.fromBucketName(stack, 'Bucket', 'upsolver-appflow-acme');
});

const filePrefix = { prefixType: S3PrefixType.FILENAME };
const flowWith = (given: object = {}) => onDemand(stack, { destination: new UpsolverDestination(untyped({ bucket, filePrefix, ...given })) });

test('renders bucket and prefix of the files', () => {
  flowWith();
  expect(flowOf(stack).DestinationFlowConfigList).toEqual([{
    ConnectorType: 'Upsolver',
    DestinationConnectorProperties: {
      Upsolver: { BucketName: 'upsolver-appflow-acme', S3OutputFormatConfig: { PrefixConfig: { PrefixType: 'FILENAME' } } },
    },
  }]);
});

test('renders the options', () => {
  flowWith({ prefix: 'crm', format: S3Format.csv(), aggregation: S3Aggregation.targetFileSize(Size.mebibytes(64)) });
  expect(flowOf(stack).DestinationFlowConfigList[0].DestinationConnectorProperties.Upsolver).toEqual({
    BucketName: 'upsolver-appflow-acme',
    BucketPrefix: 'crm',
    S3OutputFormatConfig: { FileType: 'CSV', PrefixConfig: { PrefixType: 'FILENAME' }, AggregationConfig: { TargetFileSize: 64 } },
  });
});

test('accepts a bucket whose name is not known yet', () => {
  bucket = new Bucket(stack, 'New');
  flowWith();
  expect(warningsOf(stack)).toEqual([]);
});

test('warns of Parquet in one file', () => {
  bucket = new Bucket(stack, 'New');
  flowWith({ format: S3Format.parquet(), aggregation: S3Aggregation.singleFile() });
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    warning('parquetSingleFile', 'destination: AppFlow\'s guide says that records in Parquet can\'t be aggregated into a single file; '
      + 'leave aggregation out, or use S3Aggregation.targetFileSize'),
  ]);
});

test.each([
  [{ filePrefix: undefined }, 'destination: filePrefix is required'],
  [{ bucket: undefined }, 'destination: bucket is required'],
  [
    { format: S3Format.parquet({ preserveSourceTypes: true }) },
    'destination: format must not set preserveSourceTypes, which AppFlow doesn\'t support for Upsolver; leave it out',
  ],
])('refuses %j', (given, problem) => {
  expect(errorOf(() => flowWith(given))).toBe(invalidFlow('OnDemandFlow', problem));
});

test.each(['acme-upsolver-appflow', 'upsolver'])('refuses the bucket %s', (name) => {
  bucket = Bucket.fromBucketName(stack, 'Other', name);
  expect(errorOf(() => flowWith())).toBe(invalidFlow('OnDemandFlow', 'destination: bucket must be a bucket whose name begins with "upsolver-appflow", '
    + `16 to 63 characters without whitespace, got "${name}"`));
});
