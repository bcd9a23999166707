import { Lazy, Names, Stack } from 'aws-cdk-lib';
import type { EventPattern, IRule, Schedule } from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { RefreshedResource } from './configuration';
import { refreshEventOf } from './configuration';
import type { RefreshFunction } from './refresh-function';
import { rulePrefix } from './refresh-function';
import { CURRENT } from './refresh-names';
import { ruleTarget } from './rule-target';
import type { FollowedSecret } from './source-secrets';
import { lengthOf } from './template-value';
import { parentParameterProblems } from './unfollowable';

/**
 * The most bytes that EventBridge passes to a target as constant input.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html
 */
const MAX_INPUT = 8192;

/**
 * The most characters of an event pattern, unless the quota is raised.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const MAX_PATTERN = 2048;

/** The 64 characters of a name, minus the UUID prefix and the number of the rule. */
const NAME_LENGTH = 24;

/** Creates a rule for each secret. The first rule also has the schedule. */
export function createRules(
  scope: Construct,
  refreshFunction: RefreshFunction,
  source: RefreshedResource,
  secrets: readonly FollowedSecret[],
  schedule: Schedule | undefined,
): IRule[] {
  const stack = Stack.of(scope);
  const input = stack.toJsonString(Lazy.uncachedAny({ produce: () => refreshEventOf(source).event }));
  const target = ruleTarget(refreshFunction, input);
  const name = `${rulePrefix()}${Names.uniqueResourceName(source.resource, { maxLength: NAME_LENGTH })}`;
  const patterns = secrets.map(changesOf);
  scope.node.addValidation({
    validate: () => [
      ...refreshEventOf(source).problems,
      ...parentParameterProblems(source.resource),
      ...inputProblems(lengthOf(stack.resolve(input))),
      ...patterns.flatMap((pattern) => patternProblems(lengthOf(stack.resolve(stack.toJsonString(pattern))))),
    ],
  });
  return patterns.map((eventPattern, index) => new Rule(scope, index === 0 ? 'Rule' : `Rule${index + 1}`, {
    ruleName: index === 0 ? name : `${name}-${index + 1}`,
    description: 'Refreshes the credentials of a connector profile of Amazon AppFlow when their secret changes',
    schedule: index === 0 ? schedule : undefined,
    targets: [target],
    eventPattern,
  }));
}

/**
 * The events of a secret's changes, as CloudTrail delivers them. Versions of an unfinished rotation have another label and don't
 * match. The pattern omits everything that isn't necessary, because its length is limited.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html
 */
function changesOf({ calledBy, rotatedAs, stage }: FollowedSecret): EventPattern {
  const stages = [...new Set([stage, CURRENT]), { exists: false }];
  return {
    source: ['aws.secretsmanager'],
    detail: {
      eventName: ['PutSecretValue', 'UpdateSecret', 'UpdateSecretVersionStage', 'RotationSucceeded'],
      errorCode: [{ exists: false }],
      requestParameters: { versionStages: stages, versionStage: stages },
      $or: [
        { requestParameters: { secretId: calledBy } },
        { additionalEventData: { SecretId: rotatedAs } },
      ],
    },
  };
}

function inputProblems(size: number): string[] {
  return size <= MAX_INPUT ? [] : [`refreshOnSecretChange: the configuration of the profile without its secrets must be at most ${MAX_INPUT} bytes, `
    + `the most that EventBridge passes to a function, got about ${size}; shorten its maps, such as profileProperties`];
}

function patternProblems(size: number): string[] {
  return size <= MAX_PATTERN ? [] : [`refreshOnSecretChange: the event pattern for a secret must be at most ${MAX_PATTERN} characters, `
    + `got about ${size}; give the secret a shorter name, or its version a shorter label`];
}
