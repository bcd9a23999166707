import type { CfnResource, IPostProcessor, IResolvable, IResolveContext } from 'aws-cdk-lib';
import { CfnParameter, DefaultTokenResolver, Reference, Stack, StringConcat, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { member } from './api-names';
import { OPENING } from '../secrets/dynamic-references';
import type { Intrinsic } from '../template/template';
import { isIntrinsic, isNoValue } from '../template/template';

const SUBJECT = 'refreshOnSecretChange:';
const GIVE_IT = 'use a ...FromSecret factory, or pass the SecretValue itself';

/** Checks a literal text in the template that goes into the rule. */
export function checkLiteral(problems: string[], field: string, text: string): void {
  if (text.includes(OPENING)) {
    problems.push(hiddenReference(field));
  }
}

/** Checks a value that CloudFormation inserts into the rule. */
export function checkIntrinsic(problems: string[], field: string, value: Intrinsic, stack: Stack): void {
  if (JSON.stringify(value).includes(OPENING)) {
    problems.push(hiddenReference(field));
  }
  problems.push(...hiddenParameters(value, stack).map((parameter) => hiddenParameter(field, parameter)));
  if (choosesMore(value)) {
    problems.push(`${SUBJECT} only CloudFormation knows whether ${field} is set, or its type, because an intrinsic function such as Fn::If `
      + 'contains a structure or AWS::NoValue; let the function choose between strings');
  }
}

/**
 * The NoEcho parameters of a parent stack. The CDK passes their values to a nested stack in parameters that aren't hidden.
 */
export function parentParameterProblems(resource: CfnResource): string[] {
  const resolver = new ParentParameters(Stack.of(resource));
  Tokenization.resolve(resource._toCloudFormation(), { scope: resource, resolver, preparing: false });
  return [...resolver.problems];
}

/** Resolves tokens, and reports hidden parameters of another stack. */
class ParentParameters extends DefaultTokenResolver {
  public readonly problems = new Set<string>();

  public constructor(private readonly stack: Stack) {
    super(new StringConcat());
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    const owner = Reference.isReference(token) ? token.target : undefined;
    if (owner && isHiddenParameter(owner) && Stack.of(owner) !== this.stack) {
      const name = context.documentPath.filter((part) => /^[A-Za-z]\w*$/.test(part)).at(-1) ?? '';
      this.problems.add(hiddenParameter(member(name), owner.node.path));
    }
    return super.resolveToken(token, context, postProcessor);
  }
}

/** Checks a block of fields, whose names must be known. */
export function checkStructure(problems: string[], name: string, value: unknown): void {
  if (isIntrinsic(value)) {
    problems.push(`${SUBJECT} only CloudFormation knows the fields of ${name}, because they are inside an intrinsic function such as Fn::If; `
      + 'use the function in each field instead');
  }
}

/** Checks that the function is allowed to read a referenced secret, and that a rule follows it. */
export function checkReference(problems: string[], field: string, followed: boolean): void {
  if (!followed) {
    problems.push(`${SUBJECT} ${field} comes from a version of a secret that was not known when refreshOnSecretChange was called, because a token, an `
      + `override or an Aspect hid it; ${GIVE_IT}`);
  }
}

function hiddenReference(field: string): string {
  return `${SUBJECT} ${field} is a token for a dynamic reference, which CloudFormation would resolve in the rule; ${GIVE_IT}`;
}

function hiddenParameter(field: string, parameter: string): string {
  return `${SUBJECT} ${field} comes from the NoEcho parameter ${parameter} and would be readable in the rule; `
    + 'read it from AWS Secrets Manager, or remove NoEcho from the parameter';
}

/** Whether a function chooses between structures, or omits a field. */
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

/** The NoEcho parameters in an intrinsic function. */
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

/** The names in Ref and Fn::Sub. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.split('${').slice(1).map((part) => part.split(/[}.]/, 1)[0].trim()).filter((name) => !name.startsWith('!'));
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => key === 'Ref' ? [String(inner)] : namesIn(inner));
}
