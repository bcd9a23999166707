import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { addWarning } from './validation';

/**
 * How many dynamic references CloudFormation resolves in one template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
const MAX_DYNAMIC_REFERENCES = 60;

const COUNTED = Symbol('cdk-appflow-constructs.dynamicReferences');

/** Add to the number of a stack's dynamic references; the stack warns once, at synthesis, when they are too many. */
export function countDynamicReferences(profile: IConstruct, references: number): void {
  const stack: Stack & { [COUNTED]?: number } = Stack.of(profile);
  if (stack[COUNTED] === undefined) {
    stack.node.addValidation({
      validate: () => {
        const count = stack[COUNTED] ?? 0;
        if (count > MAX_DYNAMIC_REFERENCES) {
          addWarning(stack, 'dynamicReferenceLimit', `the connector profiles of this stack hold ${count} dynamic references, `
            + `and CloudFormation resolves at most ${MAX_DYNAMIC_REFERENCES} in one template; split the stack`);
        }
        return [];
      },
    });
  }
  stack[COUNTED] = (stack[COUNTED] ?? 0) + references;
}
