import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IConstruct } from 'constructs';
import { readNote, writeNote } from '../notes';

const CHECKED = 'profileNames';

/**
 * The names of profiles must be unique in an account and region. They are checked at synthesis, when the conditions of
 * resources are known: two profiles with opposite conditions may share a name.
 */
export function checkNamesAtSynthesis(profile: IConstruct): void {
  const stack = Stack.of(profile);
  if (readNote(stack, CHECKED, (note) => note === true)) {
    return;
  }
  writeNote(stack, CHECKED, true);
  stack.node.addValidation({
    validate: () => [...pathsByName(stack)].filter(([, paths]) => paths.length > 1).map(([name, paths]) =>
      `connectorProfileName ${JSON.stringify(name)} must be unique in an account and region, found at ${paths.map((path) => `'${path}'`).join(', ')}; `
      + 'give each profile its own name, or leave it out'),
  });
}

/** The paths of a stack's unconditional profiles, by literal name. */
function pathsByName(stack: Stack): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const construct of stack.node.findAll()) {
    if (CfnConnectorProfile.isCfnConnectorProfile(construct) && construct.stack === stack && !isConditional(construct)
      && !Token.isUnresolved(construct.connectorProfileName)) {
      const { connectorProfileName, node } = construct;
      found.set(connectorProfileName, [...found.get(connectorProfileName) ?? [], node.path.replace(/\/Resource$/, '')]);
    }
  }
  return found;
}

function isConditional(resource: CfnResource): boolean {
  return resource.cfnOptions.condition !== undefined;
}
