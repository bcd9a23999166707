import type { IDatabaseRef } from 'aws-cdk-lib/aws-glue';
import type { IRole } from 'aws-cdk-lib/aws-iam';

/**
 * The AWS Glue Data Catalog, in which AppFlow registers the files of a flow as tables.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flows-catalog.html
 */
export interface S3Catalog {
  /**
   * The database, in the account and region of the flow: a name of at most 255 characters. A database in the same app is
   * created before the flow.
   */
  readonly database: IDatabaseRef;

  /**
   * The prefix of the table names, at most 128 characters. AppFlow appends the name of the flow and a version.
   */
  readonly tablePrefix: string;

  /**
   * The role that AppFlow assumes to use the catalog. The deploying principal needs `iam:PassRole` for it.
   *
   * @default - a role with access to the database and its tables with the prefix, but without permission to create, change or delete databases
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/security_iam_service-role-policies.html
   */
  readonly role?: IRole;
}
