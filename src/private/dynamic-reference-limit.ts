import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { addWarning } from './messages';
import { readNote, writeNote } from './notes';

/**
 * The most dynamic references that CloudFormation resolves in one template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
const MAX_DYNAMIC_REFERENCES = 60;

const COUNTED = 'dynamicReferences';

/**
 * Adds to the stack's count of dynamic references. If there are too many, synthesis raises one warning.
 *
 * The warning is on the resource of the stack's first profile, not on the stack: aws-cdk-lib looks for an earlier
 * acknowledgement only on the parents of the construct with the warning.
 */
export function countDynamicReferences(profile: IConstruct, references: number): void {
  const stack = Stack.of(profile);
  const counted = countOf(stack);
  if (counted === undefined) {
    stack.node.addValidation({
      validate: () => {
        const count = countOf(stack) ?? 0;
        if (count > MAX_DYNAMIC_REFERENCES) {
          const text = `the connector profiles and flows in this stack contain ${count} dynamic references, `
            + `but CloudFormation resolves at most ${MAX_DYNAMIC_REFERENCES} in one template; split the stack`;
          addWarning(profile.node.defaultChild ?? profile, 'dynamicReferenceLimit', text);
        }
        return [];
      },
    });
  }
  writeNote(stack, COUNTED, (counted ?? 0) + references);
}

function countOf(stack: Stack): number | undefined {
  return readNote(stack, COUNTED, (note) => typeof note === 'number');
}
