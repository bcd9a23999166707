import { Bucket } from 'aws-cdk-lib/aws-s3';
import { SnowflakeConnectorProfile, SnowflakeCredentials } from '../../src';
import { ProfileMaker } from '../support/connectors-util';
import { stored } from '../support/util';

/** Snowflake with only the required props and an existing bucket. */
export const snowflake = new ProfileMaker(SnowflakeConnectorProfile, (stack) => ({
  warehouse: 'COMPUTE_WH',
  database: 'SALES',
  stage: 'APPFLOW_STAGE',
  bucket: Bucket.fromBucketName(stack, 'Staging', 'staging'),
  credentials: SnowflakeCredentials.basic({ username: 'appflow', password: stored('pw') }),
}));

/** Its rendered properties. */
export const SNOWFLAKE_PROPERTIES = { Warehouse: 'COMPUTE_WH', Stage: 'SALES.PUBLIC.APPFLOW_STAGE', BucketName: 'staging' };
