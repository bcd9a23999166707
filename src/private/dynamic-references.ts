import type { IResolvable, IResolveContext, ITokenResolver, TokenizedStringFragments } from 'aws-cdk-lib';
import { CfnDynamicReference, SecretValue, Token, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** What is known of a string before CloudFormation has resolved it. */
export interface FoundReferences {
  /** The final value isn't known when the app is synthesized: it holds a token or a dynamic reference. */
  readonly unresolved: boolean;
  /** How many dynamic references it holds, as far as that can be seen. */
  readonly dynamicReferences: number;
  /** One of them is an `ssm-secure` reference. */
  readonly ssmSecure: boolean;
  /** It holds a secret: a SecretValue, or a reference to Secrets Manager or to a secure parameter. */
  readonly secret: boolean;
}

const LITERAL: FoundReferences = { unresolved: false, dynamicReferences: 0, ssmSecure: false, secret: false };
const OPENING = '{{resolve:';

/**
 * Look for dynamic references, written out or behind a token.
 *
 * Tokens are opened one level deep and only where they are secrets or dynamic references. Nothing else is resolved,
 * since a lazy value or a logical id asked for now might still change.
 */
export function findReferences(value: string, scope: IConstruct): FoundReferences {
  const tokenized = Token.isUnresolved(value);
  if (!tokenized && !value.includes(OPENING)) {
    return LITERAL;
  }
  let dynamicReferences = value.split(OPENING).length - 1;
  let ssmSecure = value.includes(`${OPENING}ssm-secure:`);
  let secret = ssmSecure || value.includes(`${OPENING}secretsmanager:`);
  if (tokenized) {
    for (const token of Tokenization.reverseString(value).tokens) {
      const inner = findBehindToken(token, scope);
      dynamicReferences += inner.dynamicReferences;
      ssmSecure = ssmSecure || inner.ssmSecure;
      secret = secret || inner.secret;
    }
  }
  return { unresolved: true, dynamicReferences, ssmSecure, secret };
}

function findBehindToken(token: IResolvable, scope: IConstruct): FoundReferences {
  const text = openToken(token, scope);
  if (text === undefined) {
    return { ...LITERAL, unresolved: true };
  }
  const inner = findReferences(text, scope);
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
