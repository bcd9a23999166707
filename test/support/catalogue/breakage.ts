import * as fc from 'fast-check';
import { keep, MARK, validText } from './arbitrary';
import { APP_SECRET_ARN } from './build';
import type { Combination, Field, Fields } from './field';
import { longest, ruleOf, violations } from './model';

/** A change to one field of a valid input. `value` undefined means that the field is left out. */
export interface Breakage {
  readonly field: string;
  readonly how: string;
  readonly value: unknown;
}

/** A value that is invalid for every field. It is passed to the library unchanged. */
const WRONG: { readonly [kind in Field['kind']]: readonly unknown[] } = {
  secret: [`${MARK}-as-a-string`, 42, true, {}, []],
  text: [42, true, {}, [], () => 'x'],
  texts: ['one', 42, {}, [42], [null], ['a', 'a']],
  flag: ['true', 1, {}, []],
  integer: ['443', 1.5, NaN, Infinity, {}, []],
  map: ['x', 42, ['x'], { key: 42 }, { key: null }, { 'bad key': 'x' }, { key: 'a b' }, { '': 'x' }, manyEntries()],
  secretMap: ['x', 42, ['x'], { key: `${MARK}-as-a-string` }, { key: null }, { key: 42 }],
  choice: ['nonsense', '', 42, {}, 'constructor', '__proto__'],
  clientCredentials: [APP_SECRET_ARN, 42, {}, []],
  role: ['arn:aws:iam::111111111111:role/appflow', 42, {}, []],
  bucket: ['appflow-stage', 42, {}, []],
};

function manyEntries(): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'x']));
}

const isInvalid = (field: Field, text: string) =>
  (field.pattern !== undefined && !field.pattern.test(text))
  || text.length > (field.max ?? Infinity)
  || violations(field.rule ?? field.at, text).length > 0;

/** Invalid texts for a field: too long, empty, or with an invalid character. */
function wrongText(field: Field, prefix: string): fc.Arbitrary<{ how: string; text: string }> {
  const max = longest(field);
  const valid = validText(field, prefix);
  const inserted = fc.tuple(valid, fc.constantFrom('\n', ' ', '\t', '\u2028', '\u00a0', '\r\n', '"', '\u0000', 'é'), fc.nat())
    .map(([text, more, where]) => {
      const index = prefix.length + where % (text.length - prefix.length + 1);
      return text.length < max ? text.slice(0, index) + more + text.slice(index) : `${text.slice(0, -1)}${more[0]}`;
    });
  return fc.oneof(
    fc.nat(300).map((more) => ({ how: 'too long', text: prefix + 'a'.repeat(max + 1 + more - prefix.length) })),
    keep(inserted, (text) => isInvalid(field, text)).map((text) => ({ how: 'a character too many', text })),
    ...(isInvalid(field, '') && !field.emptyIsNone ? [fc.constant({ how: 'empty', text: '' })] : []),
  );
}

function wrongValue(name: string, field: Field): fc.Arbitrary<Breakage> {
  const wrongType = fc.constantFrom(...WRONG[field.kind]).map((value) => ({ field: name, how: 'wrong type', value }));
  if (field.kind === 'text') {
    return fc.oneof(wrongType, wrongText(field, '').map(({ how, text }) => ({ field: name, how, value: text })));
  }
  if (field.kind === 'secret') {
    return fc.oneof(wrongType, wrongText(field, MARK).map(({ how, text }) => ({ field: name, how, value: { plain: text } })));
  }
  if (field.kind === 'integer') {
    const { min = 0, max = 0 } = ruleOf(field.rule ?? field.at ?? '');
    return fc.oneof(wrongType, fc.constantFrom(min - 1, max + 1, -min).map((value) => ({ field: name, how: 'out of range', value })));
  }
  return wrongType;
}

const cache = new Map<Field, { readonly [name: string]: fc.Arbitrary<Breakage> }>();

/** Creating an arbitrary takes longer than drawing from it. */
function cached(name: string, field: Field): fc.Arbitrary<Breakage> {
  const found = cache.get(field) ?? {};
  const arbitrary = found[name] ?? wrongValue(name, field);
  cache.set(field, { ...found, [name]: arbitrary });
  return arbitrary;
}

/** Whether the given fields are a valid combination. */
function isValid(names: readonly string[], values: { readonly [name: string]: unknown }, combinations: readonly Combination[]): boolean {
  return combinations.some(({ required, optional = [], fixed = {} }) =>
    required.every((name) => names.includes(name))
    && names.every((name) => required.includes(name) || optional.includes(name) || fixed[name] === values[name]));
}

/** Valid values with one field made invalid; never without fields. */
export function breakages(
  fields: Fields,
  combinations: readonly Combination[],
  values: { readonly [name: string]: unknown },
): fc.Arbitrary<Breakage> {
  const there = Object.keys(values);
  const removable = there.filter((name) => !isValid(there.filter((other) => other !== name), values, combinations));
  return fc.oneof(
    ...there.map((name) => cached(name, fields[name])),
    ...removable.map((name) => fc.constantFrom<unknown>(undefined, null).map((value) => ({ field: name, how: 'left out', value }))),
  );
}

/** Whether the breakage has the type of the field, and so is built from plain text, or is passed unchanged. */
export const isPlainSecret = (value: unknown): value is { plain: string } =>
  typeof value === 'object' && value !== null && 'plain' in value;
