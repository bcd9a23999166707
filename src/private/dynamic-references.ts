import type { IResolvable } from 'aws-cdk-lib';
import { SecretValue, Token, Tokenization } from 'aws-cdk-lib';

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
export const OPENING = '{{resolve:';

/**
 * Look for dynamic references, written out or behind a token.
 *
 * Tokens are opened one level deep and only where they are secrets or dynamic references. Nothing else is resolved,
 * since a lazy value or a logical id asked for now might still change.
 */
export function findReferences(value: string): FoundReferences {
  const tokenized = Token.isUnresolved(value);
  if (!tokenized && !value.includes(OPENING)) {
    return LITERAL;
  }
  let dynamicReferences = value.split(OPENING).length - 1;
  let ssmSecure = value.includes(`${OPENING}ssm-secure:`);
  let secret = ssmSecure || value.includes(`${OPENING}secretsmanager:`);
  if (tokenized) {
    for (const token of Tokenization.reverseString(value).tokens) {
      const inner = findBehindToken(token);
      dynamicReferences += inner.dynamicReferences;
      ssmSecure = ssmSecure || inner.ssmSecure;
      secret = secret || inner.secret;
    }
  }
  return { unresolved: true, dynamicReferences, ssmSecure, secret };
}

function findBehindToken(token: IResolvable): FoundReferences {
  const text = openToken(token);
  if (text === undefined) {
    return { ...LITERAL, unresolved: true };
  }
  const inner = findReferences(text);
  return { ...inner, secret: inner.secret || SecretValue.isSecretValue(token) };
}

/** The text with what stands behind its tokens, where they are secrets or dynamic references; other tokens stay. */
export function openReferences(value: string): string {
  return mapTokens(value, (token) => {
    const text = openToken(token);
    return text === undefined ? undefined : openReferences(text);
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
function openToken(token: IResolvable): string | undefined {
  if (SecretValue.isSecretValue(token)) {
    // Safe usage: the text is only searched for references.
    return token.unsafeUnwrap();
  }
  return isDynamicReference(token) ? token.value : undefined;
}

/**
 * By its text and not by its class, of which an app may hold more than one. It is the text as it was made, in which
 * other tokens are still tokens.
 */
function isDynamicReference(token: IResolvable): token is IResolvable & { readonly value: string } {
  return 'value' in token && typeof token.value === 'string' && token.value.startsWith(OPENING);
}
