import { Token } from 'aws-cdk-lib';
import type { Findings } from './findings';
import { text } from '../checks/text';
import { OPENING } from '../dynamic-references';
import type { Limit } from '../limits';
import type { Hints } from '../messages';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';
import type { Intrinsic, TemplateProperties } from '../template';
import { isIntrinsic, isNoValue, textOf } from '../template';

const REFERENCES = /\{\{resolve:[^{}]*\}\}/g;

/** Undefined for what CloudFormation leaves out. */
export function present(value: unknown): unknown {
  return isAbsent(value) || isNoValue(value) ? undefined : value;
}

/**
 * The members of a structure of the template that are there. Undefined where the structure is missing or only CloudFormation knows it, and
 * where it is none, which is a problem.
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
 * A value of the template as a field or check takes it: a text in which a token stands for each part that only CloudFormation knows. It
 * is a text where CloudFormation takes one for a number or a boolean, too. Undefined where it is missing, or a structure, which is a
 * problem.
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

/** Checks a text of the template; the text, or undefined where it is missing. */
export function readText(v: Findings, place: string, value: unknown, limit: Limit, hints?: Hints): string | undefined {
  return text(v, place, templateText(v, place, value), limit, hints);
}

/** A token with the dynamic references that are inside of the function, so that they are seen. */
function tokenFor(intrinsic: Intrinsic): string {
  const written = JSON.stringify(intrinsic);
  const references = written.includes(OPENING) ? written.match(REFERENCES) ?? [] : [];
  return Token.asString(intrinsic) + references.join('');
}
