import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { APPFLOW } from '../private/permissions/permissions';

/** The actions in AppFlow's guide, except those that create, change or delete databases. */
const ACTIONS = [
  'BatchCreatePartition', 'BatchDeletePartition', 'BatchDeleteTable', 'BatchDeleteTableVersion', 'BatchGetPartition', 'BatchUpdatePartition',
  'CreatePartition', 'CreatePartitionIndex', 'CreateTable', 'DeletePartition', 'DeletePartitionIndex', 'DeleteTable', 'DeleteTableVersion',
  'GetDatabase', 'GetDatabases', 'GetPartition', 'GetPartitionIndexes', 'GetPartitions', 'GetTable', 'GetTables', 'GetTableVersion',
  'GetTableVersions', 'TagResource', 'UntagResource', 'UpdatePartition', 'UpdateTable',
];

/**
 * The role that AppFlow assumes to register its files in the Data Catalog.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/security_iam_service-role-policies.html
 */
export function createCatalogRole(scope: Construct, databaseName: string, tablePrefix: string): Role {
  const stack = Stack.of(scope);
  const role = new Role(scope, 'CatalogRole', {
    description: 'Lets Amazon AppFlow register what a flow writes in the AWS Glue Data Catalog',
    assumedBy: new ServicePrincipal(APPFLOW, { conditions: { StringEquals: { 'aws:SourceAccount': stack.account } } }),
  });
  const arn = (resource: string, resourceName?: string) => stack.formatArn({ service: 'glue', resource, resourceName });
  role.addToPolicy(new PolicyStatement({
    actions: ACTIONS.map((action) => `glue:${action}`),
    // For access to a table, Glue also checks its catalog and database.
    resources: [arn('catalog'), arn('database', databaseName), arn('table', `${databaseName}/${tablePrefix}*`)],
  }));
  return role;
}
