import { Token } from 'aws-cdk-lib';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';
import type { Intrinsic, TemplateProperties } from './template';
import { isIntrinsic, isNoValue, textOf } from './template';
import { findReferences, OPENING } from '../secrets/dynamic-references';

const REFERENCES = /\{\{resolve:[^{}]*\}\}/g;

/** The value; undefined if CloudFormation leaves it out. */
export function present(value: unknown): unknown {
  return isAbsent(value) || isNoValue(value) ? undefined : value;
}

/**
 * The existing members of a structure in the template. Undefined if the structure is missing, if only CloudFormation knows it, or if the
 * value isn't a structure, which is a problem.
 */
export function membersOf(v: Problems, place: string, value: unknown): TemplateProperties | undefined {
  const given = present(value);
  if (given === undefined || isIntrinsic(given)) {
    return undefined;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    v.problem(`${place} must be an object, got ${kindOf(given)}`);
    return undefined;
  }
  return Object.fromEntries(Object.entries(given).filter(([, member]) => present(member) !== undefined));
}

/** The same for the entries of a list. */
export function entriesOf(v: Problems, place: string, value: unknown): readonly unknown[] | undefined {
  const given = present(value);
  if (given === undefined || isIntrinsic(given)) {
    return undefined;
  }
  if (!Array.isArray(given)) {
    v.problem(`${place} must be a list, got ${kindOf(given)}`);
    return undefined;
  }
  return given.filter((entry) => present(entry) !== undefined);
}

/**
 * A value in the template as a text for fields and checks, with a token for each part that only CloudFormation knows. Numbers and booleans
 * are also texts, which CloudFormation accepts. Undefined if the value is missing, or if it is a structure, which is a problem.
 */
export function templateText(v: Problems, place: string, value: unknown): string | undefined {
  const given = present(value);
  if (given === undefined || typeof given === 'string') {
    return given;
  }
  if (typeof given === 'number' || typeof given === 'boolean') {
    return String(given);
  }
  if (isIntrinsic(given)) {
    return textOf(given).map((piece) => (typeof piece === 'string' ? piece : tokenFor(piece))).join('');
  }
  v.problem(`${place} must be a string, got ${kindOf(given)}`);
  return undefined;
}

/** The same for a list of texts. */
export function templateTexts(v: Problems, place: string, value: unknown): readonly string[] | undefined {
  return entriesOf(v, place, value)?.flatMap((entry, index) => templateText(v, `${place}[${index}]`, entry) ?? []);
}

/** The same for a map of texts. */
export function templateMap(v: Problems, place: string, value: unknown): { readonly [key: string]: string } | undefined {
  const members = membersOf(v, place, value);
  return members && Object.fromEntries(Object.entries(members).flatMap(([key, entry]) => {
    const text = templateText(v, `${place}[${quoteSafely(key)}]`, entry);
    return text === undefined ? [] : [[key, text]];
  }));
}

/** Reads a number or a boolean, which CloudFormation also accepts as text. A value that is known later is only searched for references. */
export function readScalar<T>(v: Problems, place: string, value: unknown, read: (scalar: string) => T | undefined): T | undefined {
  const text = templateText(v, place, value);
  const found = findReferences(text ?? '');
  if (text !== undefined && found.unresolved) {
    v.noteText(place, text, found, {});
    return undefined;
  }
  return text === undefined ? undefined : read(text);
}

/** A token, followed by the dynamic references inside the function to make them visible. */
function tokenFor(intrinsic: Intrinsic): string {
  const written = JSON.stringify(intrinsic);
  const references = written.includes(OPENING) ? written.match(REFERENCES) ?? [] : [];
  return Token.asString(intrinsic) + references.join('');
}
