import type { IResolvable, IResolveContext, ITokenResolver, TokenizedStringFragments } from 'aws-cdk-lib';
import { CfnDynamicReference, SecretValue, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { addWarning } from './messages';

/** What is known of a string before CloudFormation has resolved it. */
export interface StringInspection {
  /** The final value isn't known when the app is synthesized: it holds a token or a dynamic reference. */
  readonly unresolved: boolean;
  /** How many dynamic references it holds, as far as that can be seen. */
  readonly dynamicReferences: number;
  /** One of them is an `ssm-secure` reference. */
  readonly ssmSecure: boolean;
  /** It holds a secret: a SecretValue, or a reference to Secrets Manager or to a secure parameter. */
  readonly secret: boolean;
}

const LITERAL: StringInspection = { unresolved: false, dynamicReferences: 0, ssmSecure: false, secret: false };
const OPENING = '{{resolve:';

/**
 * Look for dynamic references, written out or behind a token.
 *
 * Tokens are opened one level deep and only where they are secrets or dynamic references. Nothing else is resolved,
 * since a lazy value or a logical id asked for now might still change.
 */
export function inspectString(value: string, scope: IConstruct): StringInspection {
  const tokenized = Token.isUnresolved(value);
  if (!tokenized && !value.includes(OPENING)) {
    return LITERAL;
  }
  let dynamicReferences = value.split(OPENING).length - 1;
  let ssmSecure = value.includes(`${OPENING}ssm-secure:`);
  let secret = ssmSecure || value.includes(`${OPENING}secretsmanager:`);
  if (tokenized) {
    for (const token of Tokenization.reverseString(value).tokens) {
      const inner = inspectToken(token, scope);
      dynamicReferences += inner.dynamicReferences;
      ssmSecure = ssmSecure || inner.ssmSecure;
      secret = secret || inner.secret;
    }
  }
  return { unresolved: true, dynamicReferences, ssmSecure, secret };
}

function inspectToken(token: IResolvable, scope: IConstruct): StringInspection {
  const text = openToken(token, scope);
  if (text === undefined) {
    return { ...LITERAL, unresolved: true };
  }
  const inner = inspectString(text, scope);
  return { ...inner, secret: inner.secret || SecretValue.isSecretValue(token) };
}

/** The text with what stands behind its tokens, where they are secrets or dynamic references; other tokens stay. */
export function openReferences(value: string, scope: IConstruct): string {
  return mapTokens(value, (token) => {
    const text = openToken(token, scope);
    return text === undefined ? undefined : openReferences(text, scope);
  });
}

/** The text with its tokens replaced; those stay for which there is no text. */
export function mapTokens(value: string, textOf: (token: IResolvable) => string | undefined): string {
  if (!Token.isUnresolved(value)) {
    return value;
  }
  const joined: unknown = Tokenization.reverseString(value)
    .mapTokens({ mapToken: (token) => textOf(token) ?? token })
    .join({ join: (left: unknown, right: unknown) => `${left ?? ''}${right ?? ''}` });
  return String(joined);
}

/** What a secret or a dynamic reference stands for; undefined for all other tokens. */
function openToken(token: IResolvable, scope: IConstruct): string | undefined {
  if (SecretValue.isSecretValue(token)) {
    // Safe usage: the text is only searched for references.
    return token.unsafeUnwrap();
  }
  if (token instanceof CfnDynamicReference) {
    return String(Tokenization.resolve(token, { scope, resolver: new OneLevelResolver(), preparing: false }));
  }
  return undefined;
}

/** Gives what a token stands for, and leaves the tokens in that alone. */
class OneLevelResolver implements ITokenResolver {
  public resolveToken(token: IResolvable, context: IResolveContext): unknown {
    return token.resolve(context);
  }

  public resolveString(fragments: TokenizedStringFragments): unknown {
    return fragments.mapTokens({ mapToken: (token) => token }).firstValue;
  }

  public resolveList(list: string[]): unknown {
    return list;
  }
}

/**
 * How many dynamic references CloudFormation resolves in one template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
const MAX_DYNAMIC_REFERENCES = 60;

const COUNTED = Symbol('cdk-appflow-constructs.dynamicReferences');

/**
 * Add to the number of a stack's dynamic references; one warning comes at synthesis when they are too many.
 *
 * It is on the resource of the stack's first profile, and not on the stack: aws-cdk-lib finds an acknowledgement that
 * was made before the warning only on the parents of the construct that the warning is on.
 */
export function countDynamicReferences(profile: IConstruct, references: number): void {
  const stack: Stack & { [COUNTED]?: number } = Stack.of(profile);
  if (stack[COUNTED] === undefined) {
    stack.node.addValidation({
      validate: () => {
        const count = stack[COUNTED] ?? 0;
        if (count > MAX_DYNAMIC_REFERENCES) {
          const text = `the connector profiles of this stack hold ${count} dynamic references, `
            + `and CloudFormation resolves at most ${MAX_DYNAMIC_REFERENCES} in one template; split the stack`;
          addWarning(profile.node.defaultChild ?? profile, 'dynamicReferenceLimit', text);
        }
        return [];
      },
    });
  }
  stack[COUNTED] = (stack[COUNTED] ?? 0) + references;
}
