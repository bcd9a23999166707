import * as path from 'path';
import type { Stack } from 'aws-cdk-lib';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

const ID = 'CdkAppFlowCredentialRefresh';

/** Where the build puts the function's code, seen from src/private/refresh and from lib/private/refresh alike. */
const CODE = path.join(__dirname, '..', '..', '..', 'lib', 'refresh-handler');

/** The function that refreshes all the profiles of a stack, and what it needs. */
export class RefreshFunction extends Construct {
  public readonly role: Role;
  public readonly handler: Function;
  public readonly deadLetterQueue: Queue;

  public constructor(scope: Construct) {
    super(scope, ID);

    this.deadLetterQueue = new Queue(this, 'DeadLetterQueue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    // A role of its own: the managed policy that a function gets otherwise allows writing to any log group.
    this.role = new Role(this, 'Role', {
      description: 'Refreshes the credentials of connector profiles of Amazon AppFlow',
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(this.role);
    this.handler = new Function(this, 'Function', {
      description: 'Refreshes the credentials of connector profiles of Amazon AppFlow when their secrets change',
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(CODE),
      role: this.role,
      logGroup,
      // The SDK's retries must fit into it.
      timeout: Duration.minutes(10),
      memorySize: 256,
      // Two rotations of one profile can't overtake each other.
      reservedConcurrentExecutions: 1,
      // The SDK retries what is worth it. Lambda itself still tries again where the function is busy.
      retryAttempts: 0,
      deadLetterQueue: this.deadLetterQueue,
    });
  }
}

/** The function of the stack, found through the construct tree; the first profile makes it. */
export function refreshFunctionOf(stack: Stack): RefreshFunction {
  const existing = stack.node.tryFindChild(ID);
  return existing instanceof RefreshFunction ? existing : new RefreshFunction(stack);
}
