import * as path from 'path';
import { Aws, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnPermission, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import type { Access } from './access';
import { addPolicies } from './access';
import { allowQueueKey, allowVpc } from './function-permissions';
import type { FunctionSettings } from './function-settings';
import { settingsOf } from './function-settings';
import type { CredentialRefreshFunctionOptions } from '../../refresh/credential-refresh-function-options';
import { readNote, writeNote } from '../notes';

export const FUNCTION_ID = 'CdkAppFlowCredentialRefresh';

/** The build output with the function's code; the path is valid in both src and lib. */
const CODE = path.join(__dirname, '..', '..', '..', 'lib', 'refresh-handler');

/** The note on the construct, which all versions of the library in an app share. */
const NOTE = 'refreshFunction';

interface FunctionNote {
  /** The path of the first profile, for which the function was created. */
  readonly createdFor: string;
  readonly settings: FunctionSettings;
  readonly roleName: string;
  /** The permissions of the function's role. */
  readonly granted: Access[];
  /** The topics that are notified of the function's failures. */
  readonly topics: string[];
}

/** The function that refreshes all profiles of a stack, and its resources. */
export interface RefreshFunction extends FunctionNote {
  readonly scope: Construct;
  readonly handler: IFunction;
  readonly deadLetterQueue: IQueue;
}

/** The function of the stack, found through the construct tree; undefined until the first profile creates it. */
export function findRefreshFunction(stack: Stack): RefreshFunction | undefined {
  const scope = stack.node.tryFindChild(FUNCTION_ID);
  const note = scope && readNote(scope, NOTE, isFunctionNote);
  const [handler, deadLetterQueue] = ['Function', 'DeadLetterQueue'].map((id) => scope?.node.tryFindChild(id));
  return note && isFunction(handler) && isQueue(deadLetterQueue) ? { ...note, scope, handler, deadLetterQueue } : undefined;
}

export function createRefreshFunction(stack: Stack, createdFor: string, options: CredentialRefreshFunctionOptions): RefreshFunction {
  const scope = new Construct(stack, FUNCTION_ID);
  const deadLetterQueue = new Queue(scope, 'DeadLetterQueue', {
    ...options.deadLetterQueueEncryptionKey
      ? { encryption: QueueEncryption.KMS, encryptionMasterKey: options.deadLetterQueueEncryptionKey }
      : { encryption: QueueEncryption.SQS_MANAGED },
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  const logGroup = options.logGroup
    ?? new LogGroup(scope, 'Logs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
  // Its own role, because the managed policy of a default role allows writing to any log group.
  const role = new Role(scope, 'Role', {
    description: 'Refreshes the credentials of connector profiles of Amazon AppFlow',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  logGroup.grantWrite(role);
  if (options.vpc) {
    allowVpc(role);
  }
  const handler = new Function(scope, 'Function', {
    description: 'Refreshes the credentials of connector profiles of Amazon AppFlow when their secrets change',
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(CODE),
    role,
    logGroup,
    vpc: options.vpc,
    vpcSubnets: options.vpcSubnets,
    securityGroups: options.securityGroups,
    // Long enough for the SDK's retries.
    timeout: Duration.minutes(10),
    memorySize: options.memorySize ?? 256,
    // An older refresh of a profile must not overtake a newer one.
    reservedConcurrentExecutions: 1,
    // The SDK retries the requests that are worth it. Lambda still retries when the function is busy.
    retryAttempts: 0,
    deadLetterQueue,
  });
  allowRules(scope, handler, deadLetterQueue);
  if (options.deadLetterQueueEncryptionKey) {
    allowQueueKey(scope, role, options.deadLetterQueueEncryptionKey, rulesOfStack(scope));
  }
  const note: FunctionNote = { createdFor, settings: settingsOf(options), roleName: role.roleName, granted: [], topics: [] };
  writeNote(scope, NOTE, note);
  return { ...note, scope, handler, deadLetterQueue };
}

/** Adds to the permissions of the function. */
export function grantToFunction(refreshFunction: RefreshFunction, access: readonly Access[]): void {
  refreshFunction.granted.push(...access);
  addPolicies(refreshFunction);
}

/**
 * The prefix of the names of the stack's rules. It is the UUID of the stack: unlike a stack's name, it is never the prefix of another
 * stack's, not even for nested stacks and copies of a stack.
 */
export function rulePrefix(): string {
  return `${Fn.select(2, Fn.split('/', Aws.STACK_ID))}-`;
}

function rulesOfStack(scope: Construct): string {
  return Stack.of(scope).formatArn({ service: 'events', resource: 'rule', resourceName: `${rulePrefix()}*` });
}

/**
 * One permission and one statement for all rules, because a function's policy has room for about fifty permissions, and a queue's
 * for twenty statements. The ARNs of the rules contain the account.
 */
function allowRules(scope: Construct, handler: IFunction, queue: Queue): void {
  const [principal, rules] = ['events.amazonaws.com', rulesOfStack(scope)];
  new CfnPermission(scope, 'AllowRules', { action: 'lambda:InvokeFunction', functionName: handler.functionArn, principal, sourceArn: rules });
  queue.addToResourcePolicy(new PolicyStatement({
    sid: 'AllowRules',
    principals: [new ServicePrincipal(principal)],
    actions: ['sqs:SendMessage'],
    resources: [queue.queueArn],
    conditions: { ArnLike: { 'aws:SourceArn': rules } },
  }));
}

function isFunctionNote(note: unknown): note is FunctionNote {
  return typeof note === 'object' && note !== null
    && 'createdFor' in note && typeof note.createdFor === 'string'
    && 'settings' in note && typeof note.settings === 'object' && note.settings !== null
    && 'roleName' in note && typeof note.roleName === 'string'
    && 'granted' in note && Array.isArray(note.granted)
    && 'topics' in note && Array.isArray(note.topics);
}

export function isFunction(construct: IConstruct | undefined): construct is IConstruct & IFunction {
  return construct !== undefined && 'functionArn' in construct && 'addPermission' in construct;
}

export function isQueue(construct: IConstruct | undefined): construct is IConstruct & IQueue {
  return construct !== undefined && 'queueArn' in construct && 'addToResourcePolicy' in construct;
}
