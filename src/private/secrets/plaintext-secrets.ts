import { CfnElement, Stack, Token } from 'aws-cdk-lib';
import type { CfnParameter } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { findReferences, openReferences } from './dynamic-references';
import { addWarning } from '../messages';
import type { SecretText } from '../profile/secret-inputs';

const CURE = 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory';

export function plaintextWarning(props: readonly string[], cure = CURE): string {
  return `${props.join(', ')}: the template contains this secret in plain text. ${cure}`;
}

/**
 * Warns at synthesis about secrets that are tokens now and turn out to be plain text or a readable parameter.
 *
 * The warnings are on the resource of the profile, because aws-cdk-lib looks for an earlier acknowledgement only on the
 * parents of the construct with the warning.
 */
export function warnOfSecretsAtSynthesis(profile: IConstruct, unknown: readonly SecretText[]): void {
  profile.node.addValidation({
    validate: () => {
      const stack = Stack.of(profile);
      const construct = profile.node.defaultChild ?? profile;
      const plain: string[] = [];
      for (const { prop, text } of unknown) {
        const resolved: unknown = stack.resolve(openReferences(text));
        if (typeof resolved === 'string') {
          plain.push(...findReferences(resolved).unresolved ? [] : [prop]);
        }
      }
      for (const text of unsafeParameters(profile, unknown)) {
        addWarning(construct, 'plaintextSecret', text);
      }
      if (plain.length > 0) {
        addWarning(construct, 'plaintextSecret', plaintextWarning(plain));
      }
      return [];
    },
  });
}

/** A message for each readable parameter that contains a secret. */
export function unsafeParameters(construct: IConstruct, secrets: readonly SecretText[], cure = CURE): string[] {
  const stack = Stack.of(construct);
  return secrets.filter(({ text }) => Token.isUnresolved(text)).flatMap(({ prop, text }) =>
    readableParameters(stack, refsIn(stack.resolve(openReferences(text)))).map((parameter) =>
      `${prop}: anyone allowed to describe the stack can read this secret, because the parameter ${parameter} isn't NoEcho. ${cure}`));
}

/** The logical ids in each `{ Ref: ... }` of a resolved value. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (key === 'Ref' && typeof inner === 'string' ? [inner] : refsIn(inner)));
}

function readableParameters(stack: Stack, logicalIds: readonly string[]): string[] {
  const ids = logicalIds.length === 0 ? [] : stack.node.findAll()
    .filter((construct): construct is CfnParameter => isParameter(construct) && !construct.noEcho && construct.stack === stack)
    .map((parameter): unknown => stack.resolve(parameter.logicalId));
  return logicalIds.filter((logicalId) => ids.includes(logicalId));
}

function isParameter(construct: IConstruct): construct is CfnParameter {
  return CfnElement.isCfnElement(construct) && 'noEcho' in construct;
}
