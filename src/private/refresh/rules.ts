import { Stack } from 'aws-cdk-lib';
import type { EventPattern, IRule, RuleTargetInputProperties, Schedule } from 'aws-cdk-lib/aws-events';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { RefreshEvent } from './refresh-event';
import type { RefreshFunction } from './refresh-function';
import type { FollowedSecret } from './source-secrets';

/**
 * Most bytes that EventBridge hands to a target as constant input.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html
 */
const MAX_INPUT = 8192;

/** What a token is taken for whose value isn't known yet: an ARN. */
const TOKEN_LENGTH = 128;

const CURRENT = 'AWSCURRENT';

/** A rule for each secret, and the schedule with the first of them. */
export function createRules(
  scope: Construct,
  { handler, deadLetterQueue }: RefreshFunction,
  event: RefreshEvent,
  secrets: readonly FollowedSecret[],
  schedule: Schedule | undefined,
): IRule[] {
  const input = new ConstantInput(Stack.of(scope).toJsonString(event));
  scope.node.addValidation({ validate: () => inputProblems(Stack.of(scope).resolve(input.json)) });
  return secrets.map((secret, index) => new Rule(scope, index === 0 ? 'Rule' : `Rule${index + 1}`, {
    description: 'Refreshes the credentials of a connector profile of Amazon AppFlow when their secret changes',
    eventPattern: changesOf(secret),
    schedule: index === 0 ? schedule : undefined,
    targets: [{
      bind: (rule, id) => ({ ...new LambdaFunction(handler, { deadLetterQueue }).bind(rule, id), input }),
    }],
  }));
}

/**
 * The events of a secret's changes, as CloudTrail delivers them. Versions that a rotation is still working on carry
 * another label and don't match.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html
 */
function changesOf({ arns, names, stage }: FollowedSecret): EventPattern {
  const stages = [...new Set([stage, CURRENT]), { exists: false }];
  return {
    source: ['aws.secretsmanager'],
    detailType: ['AWS API Call via CloudTrail', 'AWS Service Event via CloudTrail'],
    detail: {
      eventSource: ['secretsmanager.amazonaws.com'],
      eventName: ['PutSecretValue', 'UpdateSecret', 'UpdateSecretVersionStage', 'RotationSucceeded'],
      errorCode: [{ exists: false }],
      requestParameters: { versionStages: stages, versionStage: stages },
      $or: [
        { requestParameters: { secretId: [...names, ...arns] } },
        // Some events spell the key otherwise.
        { responseElements: { arn: arns } },
        { responseElements: { aRN: arns } },
        { additionalEventData: { SecretId: arns } },
      ],
    },
  };
}

/** An input that takes nothing from the event. */
class ConstantInput extends RuleTargetInput {
  public constructor(public readonly json: string) {
    super();
  }

  public bind(): RuleTargetInputProperties {
    return { input: this.json };
  }
}

/** What is only known when tokens are resolved. */
function inputProblems(resolved: unknown): string[] {
  const pieces = textsOf(resolved);
  const size = pieces.reduce((sum, piece) => sum + (piece === undefined ? TOKEN_LENGTH : Buffer.byteLength(piece)), 0);
  return [
    ...(pieces.some((piece) => piece?.includes('{{resolve:')) ? ['refreshOnSecretChange: a property of the profile is a token that stands for a '
      + 'dynamic reference, which CloudFormation would resolve in the rule; use a ...FromSecret factory, or pass the SecretValue itself'] : []),
    ...(size > MAX_INPUT ? [`refreshOnSecretChange: the configuration of the profile without its secrets must be at most ${MAX_INPUT} bytes, `
      + `which is what EventBridge hands to a function, got about ${size}; shorten its maps, such as profileProperties`] : []),
  ];
}

/** The texts of a resolved token; undefined for each part that only CloudFormation knows. */
function textsOf(resolved: unknown): Array<string | undefined> {
  if (typeof resolved === 'string') {
    return [resolved];
  }
  if (typeof resolved === 'object' && resolved !== null && 'Fn::Join' in resolved && Array.isArray(resolved['Fn::Join'])) {
    const [delimiter, parts]: unknown[] = resolved['Fn::Join'];
    return Array.isArray(parts) ? [...parts.flatMap(textsOf), String(delimiter).repeat(Math.max(parts.length - 1, 0))] : [undefined];
  }
  return [undefined];
}
