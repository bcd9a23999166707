import type { Stack } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Intrinsic } from './template-value';
import { isIntrinsic, isNoValue } from './template-value';
import { OPENING } from '../dynamic-references';

const SUBJECT = 'refreshOnSecretChange:';
const GIVE_IT = 'use a ...FromSecret factory, or pass the SecretValue itself';

/** A literal text of the template that is handed on. */
export function checkLiteral(problems: string[], field: string, text: string): void {
  if (text.includes(OPENING)) {
    problems.push(hiddenReference(field));
  }
}

/** A value that only CloudFormation knows and puts into the rule. */
export function checkIntrinsic(problems: string[], field: string, value: Intrinsic, stack: Stack): void {
  if (JSON.stringify(value).includes(OPENING)) {
    problems.push(hiddenReference(field));
  }
  for (const parameter of hiddenParameters(value, stack)) {
    problems.push(`${SUBJECT} ${field} comes from the parameter ${parameter}, which is NoEcho, and would be readable in the rule; `
      + 'read it from a secret of AWS Secrets Manager, or let the parameter be shown');
  }
  if (choosesMore(value)) {
    problems.push(unclear(field));
  }
}

/** A block of fields, whose names must be known. */
export function checkStructure(problems: string[], name: string, value: unknown): void {
  if (isIntrinsic(value)) {
    problems.push(unclear(name));
  }
}

/** A reference to a secret that the function may read, and whose changes have a rule. */
export function checkReference(problems: string[], field: string, followed: boolean): void {
  if (!followed) {
    problems.push(`${SUBJECT} ${field} comes from a version of a secret that was not known when refreshOnSecretChange was called, because a token, an `
      + `override or an Aspect hid it; ${GIVE_IT}`);
  }
}

function hiddenReference(field: string): string {
  return `${SUBJECT} ${field} is a token that stands for a dynamic reference, which CloudFormation would resolve in the rule; ${GIVE_IT}`;
}

function unclear(name: string): string {
  return `${SUBJECT} ${name} has fields that only CloudFormation knows, because of an intrinsic function such as Fn::If around them, and can't be followed; `
    + 'use the function in the single fields';
}

/** A function that chooses between fields, or whether there is a field. */
function choosesMore(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(choosesMore);
  }
  if (!isIntrinsic(value)) {
    return typeof value === 'object' && value !== null;
  }
  const { 'Fn::Sub': substitution } = value;
  const [, variables]: readonly unknown[] = Array.isArray(substitution) ? substitution : [];
  return isNoValue(value) || Object.values(typeof variables === 'object' && variables !== null ? variables : value).some(choosesMore);
}

/** The NoEcho parameters that stand in an intrinsic function. */
function hiddenParameters(value: Intrinsic, stack: Stack): string[] {
  const names = new Set(namesIn(value).filter((name) => !name.startsWith('AWS::')));
  return names.size === 0 ? [] : stack.node.findAll()
    .filter((construct): construct is CfnParameter => isHiddenParameter(construct))
    .map((parameter) => String(stack.resolve(parameter.logicalId)))
    .filter((name) => names.has(name));
}

function isHiddenParameter(construct: IConstruct): boolean {
  return 'noEcho' in construct && construct.noEcho === true && CfnParameter.isCfnElement(construct);
}

/** What Ref and Fn::Sub name. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\$\{([^!}.]+)[^}]*\}/g)].map(([, name]) => name.trim());
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => key === 'Ref' ? [String(inner)] : namesIn(inner));
}
