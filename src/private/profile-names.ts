import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IConstruct } from 'constructs';
import { readNote, writeNote } from './notes';

const CHECKED = 'profileNames';

/**
 * Two profiles of one name can't be in one account and region. It is looked at when the app is synthesized, where it is
 * known which resources depend on a condition: of two that exclude each other one is created.
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

/** Where the profiles of a stack are that are created in any case, under each literal name. */
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
