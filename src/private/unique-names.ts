import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { readNote, writeNote } from './notes';

/** A property with a name that must be unique in an account and region. */
export interface UniqueName {
  /** The type of the resources. */
  readonly type: string;
  readonly prop: 'connectorProfileName' | 'flowName' | 'connectorLabel';
  readonly cure: string;
}

/**
 * Checks at synthesis that no two resources of a stack have the same name. Only then the conditions of resources are known: two
 * resources with opposite conditions may share a name.
 */
export function checkNamesAtSynthesis(construct: IConstruct, unique: UniqueName): void {
  const stack = Stack.of(construct);
  const noteName = `uniqueNames:${unique.prop}`;
  if (readNote(stack, noteName, (note) => note === true)) {
    return;
  }
  writeNote(stack, noteName, true);
  stack.node.addValidation({
    validate: () => [...pathsByName(stack, unique)].filter(([, paths]) => paths.length > 1).map(([name, paths]) =>
      `${unique.prop} ${JSON.stringify(name)} must be unique in an account and region, found at ${paths.map((path) => `'${path}'`).join(', ')}; `
      + `${unique.cure}, or leave it out`),
  });
}

/** The paths of a stack's unconditional resources, by literal name. */
function pathsByName(stack: Stack, { type, prop }: UniqueName): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const construct of stack.node.findAll()) {
    if (CfnResource.isCfnResource(construct) && construct.cfnResourceType === type && construct.stack === stack && !isConditional(construct)) {
      const name: unknown = Reflect.get(construct, prop);
      if (typeof name === 'string' && !Token.isUnresolved(name)) {
        found.set(name, [...found.get(name) ?? [], construct.node.path.replace(/\/Resource$/, '')]);
      }
    }
  }
  return found;
}

function isConditional(resource: CfnResource): boolean {
  return resource.cfnOptions.condition !== undefined;
}
