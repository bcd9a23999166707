import type { IResolvable } from 'aws-cdk-lib';
import { SecretValue, Token, Tokenization } from 'aws-cdk-lib';

/** The facts known about a string before CloudFormation resolves it. */
export interface FoundReferences {
  /** The final value isn't known at synthesis, because the string contains a token or a dynamic reference. */
  readonly unresolved: boolean;
  /** The number of visible dynamic references. */
  readonly dynamicReferences: number;
  /** One of them is an `ssm-secure` reference. */
  readonly ssmSecure: boolean;
  /** It contains a secret: a SecretValue, or a reference to Secrets Manager or to a secure parameter. */
  readonly secret: boolean;
}

const LITERAL: FoundReferences = { unresolved: false, dynamicReferences: 0, ssmSecure: false, secret: false };
export const OPENING = '{{resolve:';

/**
 * Finds dynamic references, as text or behind tokens.
 *
 * It opens only tokens that are secrets or dynamic references, one level deep. It resolves nothing else, because a lazy value
 * or a logical ID may still change.
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

/** The text with the values of tokens that are secrets or dynamic references; other tokens stay. */
export function openReferences(value: string): string {
  return mapTokens(value, (token) => {
    const text = openToken(token);
    return text === undefined ? undefined : openReferences(text);
  });
}

/** The text with its tokens replaced; a token without a text stays. */
export function mapTokens(value: string, textOf: (token: IResolvable) => string | undefined): string {
  if (!Token.isUnresolved(value)) {
    return value;
  }
  const joined: unknown = Tokenization.reverseString(value)
    .mapTokens({ mapToken: (token) => textOf(token) ?? token })
    .join({ join: (left: unknown, right: unknown) => `${left ?? ''}${right ?? ''}` });
  return String(joined);
}

/** The text behind a secret or a dynamic reference; undefined for all other tokens. */
function openToken(token: IResolvable): string | undefined {
  if (SecretValue.isSecretValue(token)) {
    // Safe usage: the text is only searched for references.
    return token.unsafeUnwrap();
  }
  return isDynamicReference(token) ? token.value : undefined;
}

/**
 * By its text, because an app may contain several copies of the class. Tokens inside the text are still tokens.
 */
function isDynamicReference(token: IResolvable): token is IResolvable & { readonly value: string } {
  return 'value' in token && typeof token.value === 'string' && token.value.startsWith(OPENING);
}
