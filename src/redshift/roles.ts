import { ArnFormat, Aws, PhysicalName, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { allowToDecrypt, keyBehind } from '../private/permissions/keys';
import { APPFLOW } from '../private/permissions/permissions';

/** The target of a role for the Redshift Data API: a cluster with its database and user, or serverless workgroups. */
export interface DataApiTarget {
  readonly cluster?: { readonly clusterIdentifier: string; readonly databaseName: string; readonly username: string };
}

/**
 * Creates the role that AppFlow assumes to call the Redshift Data API, with the permissions from AppFlow's guide.
 *
 * They apply to the cluster, or to all workgroups in the account and region, because the ARN of a workgroup contains an ID
 * instead of its name. IAM has no resource type for statement results.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/security_iam_service-role-policies.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift-data.html
 */
export function createDataApiRole(scope: Construct, { cluster }: DataApiTarget): Role {
  const stack = Stack.of(scope);
  const role = new Role(scope, 'DataApiRole', {
    description: 'Lets Amazon AppFlow write to Amazon Redshift through its Data API',
    // AppFlow's guide has no condition, and doesn't say whether AppFlow sends the account: if it does, it must be this one.
    assumedBy: new ServicePrincipal(APPFLOW, { conditions: { StringEqualsIfExists: { 'aws:SourceAccount': stack.account } } }),
  });
  const arn = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'redshift', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  const workgroups = stack.formatArn({ service: 'redshift-serverless', resource: 'workgroup', resourceName: '*' });
  role.addToPolicy(new PolicyStatement({
    actions: ['redshift-data:ExecuteStatement'],
    resources: [cluster ? arn('cluster', cluster.clusterIdentifier) : workgroups],
  }));
  role.addToPolicy(new PolicyStatement({
    actions: ['redshift-data:GetStatementResult', 'redshift-data:DescribeStatement'],
    resources: ['*'],
  }));
  if (cluster) {
    role.addToPolicy(new PolicyStatement({
      actions: ['redshift:GetClusterCredentials'],
      resources: [
        arn('dbname', `${cluster.clusterIdentifier}/${cluster.databaseName}`),
        arn('dbuser', `${cluster.clusterIdentifier}/${cluster.username}`),
      ],
    }));
    role.addToPolicy(new PolicyStatement({
      effect: Effect.DENY,
      actions: ['redshift:CreateClusterUser'],
      resources: [arn('dbuser', '*/*')],
    }));
  } else {
    role.addToPolicy(new PolicyStatement({
      actions: ['redshift-serverless:GetCredentials'],
      resources: [workgroups],
      conditions: { StringLike: { 'aws:ResourceTag/RedshiftDataFullAccess': '*' } },
    }));
  }
  role.addToPolicy(new PolicyStatement({
    actions: ['iam:CreateServiceLinkedRole'],
    resources: [`arn:${Aws.PARTITION}:iam::*:role/aws-service-role/redshift-data.amazonaws.com/AWSServiceRoleForRedshift`],
    conditions: { StringLike: { 'iam:AWSServiceName': 'redshift-data.amazonaws.com' } },
  }));
  return role;
}

/** Creates the role that Redshift assumes to read the staged data. */
export function createBucketAccessRole(scope: Construct, bucket: IBucket): Role {
  const role = new Role(scope, 'BucketAccessRole', {
    // The policy of a bucket in another account names the role.
    roleName: PhysicalName.GENERATE_IF_NEEDED,
    description: 'Lets Amazon Redshift read what Amazon AppFlow has staged',
    assumedBy: new ServicePrincipal('redshift.amazonaws.com'),
  });
  bucket.grantRead(role);
  if (bucket.encryptionKey && !keyBehind(bucket.encryptionKey)) {
    allowToDecrypt(role, bucket.encryptionKey);
  }
  return role;
}
