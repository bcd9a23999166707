import { Failure } from './failure';

/** A version of a secret. */
export interface SecretContent {
  readonly id: string;
  readonly versionId: string;
  readonly text: string;
  /** When the version was created, in milliseconds. */
  readonly created: number;
}

/** The value of a JSON key. Messages never show the secret's content. */
export function fieldOf({ id, text }: SecretContent, key: string): string {
  const content = parse(text);
  if (content === undefined) {
    throw new Failure(`secret '${id}' is not a JSON object, and has no key '${key}'`);
  }
  if (!Object.hasOwn(content, key)) {
    throw new Failure(`secret '${id}' has no JSON key '${key}'`);
  }
  const value = content[key];
  if (!isScalar(value)) {
    throw new Failure(`JSON key '${key}' of secret '${id}' is not a string`);
  }
  return String(value);
}

/** The value of a JSON key; undefined if there is none that AppFlow accepts. */
export function fieldIfAny({ text }: SecretContent, key: string): string | undefined {
  const content = parse(text);
  const value = content !== undefined && Object.hasOwn(content, key) ? content[key] : undefined;
  return isScalar(value) ? String(value) : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function parse(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : undefined;
  } catch {
    // The parser's own message would show a part of the text.
    return undefined;
  }
}
