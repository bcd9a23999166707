import type { IDatabaseRef } from 'aws-cdk-lib/aws-glue';
import type { IRole } from 'aws-cdk-lib/aws-iam';

/**
 * The AWS Glue Data Catalog, where AppFlow registers what a flow writes as tables.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flows-catalog.html
 */
export interface S3Catalog {
  /**
   * The database, in the account and region of the flow: a name of at most 255 characters. It must exist when AppFlow creates the
   * flow, so a database of the app is created first.
   */
  readonly database: IDatabaseRef;

  /**
   * What the names of the tables begin with, at most 128 characters. AppFlow adds the name of the flow, and versions.
   */
  readonly tablePrefix: string;

  /**
   * The role by which AppFlow works with the catalog. The principal that deploys needs `iam:PassRole` on it.
   *
   * @default - a role that may work with the database and its tables with the prefix, but neither create nor delete databases
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/security_iam_service-role-policies.html
   */
  readonly role?: IRole;
}
