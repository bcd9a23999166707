import { Role } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { RedshiftConnectorProfile, RedshiftEndpoint } from '../../src';
import { ProfileMaker } from '../support/connectors-util';

export const BUCKET_ROLE_ARN = 'arn:aws:iam::111111111111:role/bucket';
export const DATA_API_ROLE_ARN = 'arn:aws:iam::111111111111:role/data-api';
export const CLUSTER = { clusterIdentifier: 'cluster', databaseName: 'dev', username: 'appflow' };
export const SERVERLESS = { workgroupName: 'workgroup', databaseName: 'dev' };
export const DATABASE_URL = 'jdbc:redshift://cluster.abc.eu-west-1.redshift.amazonaws.com:5439/dev';

/** Redshift with a bucket and roles that exist. */
export const redshift = new ProfileMaker(RedshiftConnectorProfile, (stack) => ({
  endpoint: RedshiftEndpoint.cluster({ ...CLUSTER, dataApiRole: Role.fromRoleArn(stack, 'GivenDataApiRole', DATA_API_ROLE_ARN) }),
  bucket: Bucket.fromBucketName(stack, 'Staging', 'staging'),
  bucketAccessRole: Role.fromRoleArn(stack, 'GivenBucketRole', BUCKET_ROLE_ARN),
}));
