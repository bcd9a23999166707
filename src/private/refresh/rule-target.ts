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
 * The function as the target of rules. It and its queue are seen as imported ones that allow the rules already:
 * otherwise each rule would add a permission and a statement of its own.
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
  return new LambdaFunction(target, { deadLetterQueue: queue, event: new ConstantInput(input) });
}

/** An input that takes nothing from the event. Those of aws-cdk-lib resolve its tokens while the rule is made, which is too early. */
class ConstantInput extends RuleTargetInput {
  public constructor(private readonly json: string) {
    super();
  }

  public bind(): RuleTargetInputProperties {
    return { input: this.json };
  }
}
