import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { addWarning } from '../messages';
import { readNote, writeNote } from '../notes';

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
        const text = excess(countOf(stack) ?? 0);
        // Resources that others have made are validated after the stack, and the last one counts all.
        if (text !== undefined && foreignOn(stack).size === 0) {
          addWarning(profile.node.defaultChild ?? profile, 'dynamicReferenceLimit', text);
        }
        return [];
      },
    });
  }
  writeNote(stack, COUNTED, (counted ?? 0) + references);
}

const FOREIGN = 'foreignReferences';

/** Announces a resource that the library hasn't created, before its finished template is known. */
export function expectReferences(resource: IConstruct): void {
  const stack = Stack.of(resource);
  writeNote(stack, FOREIGN, foreignOn(stack).set(resource, 0));
}

/** Counts the dynamic references of an announced resource; with the last one, the text of the warning if there are too many. */
export function countForeignReferences(resource: IConstruct, references: number): string | undefined {
  const stack = Stack.of(resource);
  const counted = foreignOn(stack).set(resource, references);
  const last = [...counted.keys()].at(-1);
  return last === resource ? excess([...counted.values()].reduce((sum, count) => sum + count, countOf(stack) ?? 0)) : undefined;
}

function excess(count: number): string | undefined {
  return count <= MAX_DYNAMIC_REFERENCES ? undefined : `the connector profiles and flows in this stack contain ${count} dynamic references, `
    + `but CloudFormation resolves at most ${MAX_DYNAMIC_REFERENCES} in one template; split the stack`;
}

/** The resources of a stack that the library hasn't created, in their order, with their references once they have been counted. */
function foreignOn(stack: Stack): Map<IConstruct, number> {
  return readNote(stack, FOREIGN, (note): note is Map<IConstruct, number> => note instanceof Map) ?? new Map<IConstruct, number>();
}

function countOf(stack: Stack): number | undefined {
  return readNote(stack, COUNTED, (note) => typeof note === 'number');
}
