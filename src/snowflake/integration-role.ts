import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { SnowflakeStorageIntegration } from './storage-integration';
import { allowToDecrypt } from '../private/permissions/keys';

/**
 * Creates the role that Snowflake assumes to read the staged data, with the permissions that Snowflake's guide lists for loading
 * data.
 */
export function createIntegrationRole(scope: Construct, integration: SnowflakeStorageIntegration, bucket: IBucket, prefix?: string): Role {
  const folder = prefix === undefined || prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`;
  const role = new Role(scope, 'IntegrationRole', {
    description: 'Lets a storage integration of Snowflake read the stage of Amazon AppFlow',
    assumedBy: new ArnPrincipal(integration.userArn),
    externalIds: [integration.externalId],
  });
  role.addToPolicy(new PolicyStatement({
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    resources: [bucket.arnForObjects(`${folder}*`)],
  }));
  role.addToPolicy(new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    ...(folder === '' ? {} : { conditions: { StringLike: { 's3:prefix': [`${folder}*`] } } }),
  }));
  role.addToPolicy(new PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [bucket.bucketArn] }));
  if (bucket.encryptionKey) {
    allowToDecrypt(role, bucket.encryptionKey);
  }
  return role;
}
