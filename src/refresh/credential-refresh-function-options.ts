import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';

/**
 * Options of the function that refreshes the profiles of a stack.
 *
 * A stack has one function, which the first call of `refreshOnSecretChange` in the stack creates. Later calls may leave an option
 * out or repeat it; a different value than in the first call is an error that names both profiles.
 */
export interface CredentialRefreshFunctionOptions {
  /**
   * The VPC that the function runs in. Its subnets need a route to the APIs of AWS Secrets Manager and Amazon AppFlow,
   * such as a NAT gateway or interface endpoints.
   *
   * @default - no VPC
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
   */
  readonly vpc?: IVpc;

  /**
   * The subnets of the VPC. An error without `vpc`.
   *
   * @default - the private subnets
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * The security groups of the function. An error without `vpc`.
   *
   * @default - one that allows all outbound traffic
   */
  readonly securityGroups?: ISecurityGroup[];

  /**
   * The memory of the function: 128 to 10,240 megabytes.
   *
   * @default 256
   */
  readonly memorySize?: number;

  /**
   * The log group of the function, with its own retention and key. The key's policy must allow Amazon CloudWatch Logs to use it.
   *
   * @default - a log group that keeps its entries for three months
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
   */
  readonly logGroup?: ILogGroup;

  /**
   * The customer managed key that encrypts the dead-letter queue. The function and the rules of the stack get permission to use
   * it. A key whose policy can't be changed, such as an imported one, raises the warning
   * `cdk-appflow-constructs:importedKeyPolicy`.
   *
   * @default - a key that Amazon SQS manages
   */
  readonly deadLetterQueueEncryptionKey?: IKey;
}
