import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isOwn, readNote, writeNote } from './notes';
import { isConditional, templateProperties } from './template/template';

/** A property with a name that must be unique in an account and region. */
export interface UniqueName {
  /** The type of the resources. */
  readonly type: string;
  readonly prop: 'connectorProfileName' | 'flowName' | 'connectorLabel';
  readonly cure: string;
}

/**
 * Checks at synthesis that no resource of the library has the name of another one in its stack. Only then the conditions of
 * resources are known: two resources with opposite conditions may share a name.
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
function pathsByName(stack: Stack, unique: UniqueName): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const [name, resources] of resourcesByName(stack, unique)) {
    // Only equal names are worth rendering the resources: an override may change a name, or add a condition.
    const same = resources.length > 1 ? resources.filter((each) => nameInTemplate(each, unique) === name && !isConditional(each)) : resources;
    if (same.some(isOwn)) {
      paths.set(name, same.map(({ node }) => node.path.replace(/\/Resource$/, '')));
    }
  }
  return paths;
}

function resourcesByName(stack: Stack, { type, prop }: UniqueName): Map<string, CfnResource[]> {
  const found = new Map<string, CfnResource[]>();
  for (const construct of stack.node.findAll()) {
    if (CfnResource.isCfnResource(construct) && construct.cfnResourceType === type && construct.stack === stack) {
      const name: unknown = Reflect.get(construct, prop);
      if (typeof name === 'string' && !Token.isUnresolved(name)) {
        found.set(name, [...found.get(name) ?? [], construct]);
      }
    }
  }
  return found;
}

function nameInTemplate(resource: CfnResource, { prop }: UniqueName): unknown {
  return templateProperties(resource)[prop[0].toUpperCase() + prop.slice(1)];
}
