import { integFlows } from './family';
import { S3ToHubSpotStack, S3ToS3Stack, S3ToSnowflakeStack } from './flows/from-s3';

integFlows('FlowsFromS3', {
  FlowS3ToHubSpot: S3ToHubSpotStack,
  FlowS3ToS3: S3ToS3Stack,
  FlowS3ToSnowflake: S3ToSnowflakeStack,
});
