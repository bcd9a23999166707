import { closest } from './closest';
import type { Findings } from './findings';
import { entriesOf, membersOf, present, readText, templateText } from './read';
import type { ListShape, Shape, StructShape } from './shapes';
import { checkMembers } from './unknown-members';
import { textMap } from '../private/checks/map';
import { integer } from '../private/checks/values';
import { OPERATORS, refusedOperator } from '../private/flow/operators';
import { kindOf, quoteSafely } from '../private/messages';
import { findReferences } from '../private/secrets/dynamic-references';
import { isIntrinsic } from '../private/template/template';

/** The range of a JavaScript date, in seconds. */
const LAST_TIME = 8.64e12;

/** Checks a value in the template, which may be missing, including its members. */
export function checkShape(v: Findings, place: string, value: unknown, shape: Shape): void {
  const given = present(value);
  if (given === undefined) {
    return;
  }
  switch (shape.kind) {
    case 'text':
      readText(v, place, given, shape.limit, shape.hints);
      break;
    case 'oneOf': {
      const text = knownText(v, place, given);
      if (text !== undefined && !shape.values.includes(text)) {
        v.problem(`${place} must be one of ${shape.values.join(', ')}, got ${quoteSafely(text)}${closest(text, shape.values)}`);
      }
      break;
    }
    case 'operator':
      checkOperator(v, place, knownText(v, place, given), shape);
      break;
    case 'integer':
    case 'time':
      checkNumber(v, place, given, shape);
      break;
    case 'boolean':
      checkBoolean(v, place, given);
      break;
    case 'map':
      checkMap(v, place, given);
      break;
    case 'list':
      checkList(v, place, given, shape);
      break;
    case 'struct':
      checkStruct(v, place, given, shape);
      break;
  }
}

/** A text without a limit; undefined if it isn't known. */
function knownText(v: Findings, place: string, value: unknown): string | undefined {
  const text = templateText(v, place, value);
  if (text === undefined) {
    return undefined;
  }
  const found = findReferences(text);
  v.noteText(place, text, found, {});
  return found.unresolved ? undefined : text;
}

function checkOperator(v: Findings, place: string, text: string | undefined, { connector }: Extract<Shape, { kind: 'operator' }>): void {
  const operator = OPERATORS.find((one) => one === text);
  const refused = operator && refusedOperator(connector, operator);
  if (text !== undefined && operator === undefined) {
    v.problem(`${place} must be one of ${OPERATORS.join(', ')}, got ${quoteSafely(text)}${closest(text, OPERATORS)}`);
  } else if (refused !== undefined) {
    v.under('unsupportedOperator', () => v.problem(`${place}: ${refused}`));
  }
}

/** CloudFormation accepts numbers as strings. */
function checkNumber(v: Findings, place: string, value: unknown, shape: Extract<Shape, { kind: 'integer' | 'time' }>): void {
  if (isIntrinsic(value)) {
    return;
  }
  const text = typeof value === 'string' ? knownText(v, place, value) : undefined;
  if (typeof value === 'string' && text === undefined) {
    return;
  }
  const number = text !== undefined && /^\s*[-+]?[\d.]+(?:[eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : text ?? value;
  if (shape.kind === 'integer') {
    integer(v, place, number, shape.range);
  } else if (typeof number !== 'number' || !(Math.abs(number) <= LAST_TIME)) {
    const got = typeof number === 'string' ? quoteSafely(number) : typeof number === 'number' ? number : kindOf(number);
    v.problem(`${place} must be a time in seconds since 1970 (e.g. 1767225600 for 2026-01-01T00:00:00Z), got ${got}`);
  }
}

/** CloudFormation accepts `true` and `false` as strings. */
function checkBoolean(v: Findings, place: string, value: unknown): void {
  const text = typeof value === 'string' ? knownText(v, place, value) : undefined;
  const isText = typeof value === 'string' && (text === undefined || /^(?:true|false)$/i.test(text));
  if (typeof value !== 'boolean' && !isText && !isIntrinsic(value)) {
    v.problem(`${place} must be true or false, got ${text === undefined ? kindOf(value) : quoteSafely(text)}`);
  }
}

function checkMap(v: Findings, place: string, value: unknown): void {
  const members = membersOf(v, place, value);
  if (members) {
    // Other values have been reported.
    const texts = Object.entries(members).map(([key, member]) => [key, templateText(v, `${place}[${quoteSafely(key)}]`, member)] as const);
    textMap(v, place, Object.fromEntries(texts.filter(([, text]) => text !== undefined)));
  }
}

function checkList(v: Findings, place: string, value: unknown, { of, max }: ListShape): void {
  const entries = entriesOf(v, place, value);
  if (entries === undefined || !Array.isArray(value)) {
    return;
  }
  if (max !== undefined && entries.length > max) {
    v.problem(`${place} must have at most ${max} entries, got ${entries.length}`);
  }
  value.forEach((entry, index) => checkShape(v, `${place}[${index}]`, entry, of));
}

function checkStruct(v: Findings, place: string, value: unknown, { members: known, required }: StructShape): void {
  const members = membersOf(v, place, value);
  if (members === undefined) {
    return;
  }
  const placeOf = (name: string) => (place === '' ? name : `${place}.${name}`);
  const given = Object.keys(members);
  // Most structures have few of the members that they can have.
  if (!given.every((name) => Object.hasOwn(known, name))) {
    checkMembers(v, place, members, Object.keys(known));
  }
  for (const name of required.filter((one) => !Object.hasOwn(members, one))) {
    v.required(placeOf(name));
  }
  for (const name of given.filter((one) => Object.hasOwn(known, one))) {
    checkShape(v, placeOf(name), members[name], known[name]);
  }
}
