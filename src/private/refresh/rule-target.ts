import type { IRuleTarget, RuleTargetInputProperties } from 'aws-cdk-lib/aws-events';
import { RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { RefreshFunction } from './refresh-function';
import { isFunction, isQueue } from './refresh-function';

const ID = 'RuleTarget';

/**
 * The function as the target of rules. The function and its queue are passed as imported resources that already allow the rules,
 * because each rule would otherwise add its own permission and statement.
 */
export function ruleTarget({ scope, handler, deadLetterQueue }: RefreshFunction, input: string): IRuleTarget {
  const parent = scope.node.tryFindChild(ID) ?? new Construct(scope, ID);
  const [knownFunction, knownQueue] = ['Function', 'DeadLetterQueue'].map((id) => parent.node.tryFindChild(id));
  const target = isFunction(knownFunction) ? knownFunction : Function.fromFunctionAttributes(parent, 'Function', {
    functionArn: handler.functionArn,
    sameEnvironment: false,
    skipPermissions: true,
  });
  const queue = isQueue(knownQueue) ? knownQueue : Queue.fromQueueArn(parent, 'DeadLetterQueue', deadLetterQueue.queueArn);
  const bindable = new LambdaFunction(target, { deadLetterQueue: queue, event: new ConstantInput(input) });
  // Without targetResource: the environment of an imported function is unknown, which raises a warning in a stack with an environment.
  return { bind: (rule, id) => ({ ...bindable.bind(rule, id), targetResource: undefined }) };
}

/** A constant input. The inputs of aws-cdk-lib resolve their tokens when the rule is created, which is too early. */
class ConstantInput extends RuleTargetInput {
  public constructor(private readonly json: string) {
    super();
  }

  public bind(): RuleTargetInputProperties {
    return { input: this.json };
  }
}
