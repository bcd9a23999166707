import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { addWarning } from '../messages';

/**
 * The permissions of a function in a VPC on network interfaces. They can't be limited to its own interfaces.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export function allowVpc(role: Role): void {
  role.addToPolicy(new PolicyStatement({
    actions: [
      'ec2:CreateNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:DeleteNetworkInterface',
      'ec2:AssignPrivateIpAddresses',
      'ec2:UnassignPrivateIpAddresses',
    ],
    resources: ['*'],
  }));
}

const QUEUE_KEY_ACTIONS = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Allows the senders to an encrypted queue to use its key: the function, and EventBridge for the rules.
 *
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
 */
export function allowQueueKey(scope: Construct, role: Role, key: IKey, rules: string): void {
  const viaQueue = { 'kms:ViaService': `sqs.${Stack.of(scope).region}.amazonaws.com` };
  role.addToPolicy(new PolicyStatement({ actions: QUEUE_KEY_ACTIONS, resources: [key.keyArn], conditions: { StringEquals: viaQueue } }));
  const { statementAdded } = key.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('events.amazonaws.com')],
    actions: QUEUE_KEY_ACTIONS,
    resources: ['*'],
    conditions: { ArnLike: { 'aws:SourceArn': rules } },
  }));
  if (!statementAdded) {
    addWarning(scope, 'importedKeyPolicy', `the policy of the key '${key.node.path}' can't be changed from here. If the rules that refresh `
      + `credentials can't use it for their dead-letter queue yet, allow events.amazonaws.com to call ${QUEUE_KEY_ACTIONS.join(' and ')} with it`);
  }
}
