import * as fc from 'fast-check';
import type { Combination, Field, Fields } from './field';
import type { Rule } from './model';
import { longest, ruleOf, violations, wholeMatch } from './model';

/** The beginning of every secret, to search for in messages. */
export const MARK = 'S3cr3tM4rk';

/** Most strings are short; some have the maximum length. */
const MANY = 60;

/** A filter that fails when it finds nothing; fast-check's own would run forever. */
export function keep<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => boolean): fc.Arbitrary<T> {
  let misses = 0;
  return arbitrary.filter((value) => {
    misses = predicate(value) ? 0 : misses + 1;
    if (misses > 10_000) {
      throw new Error(`no value passes ${String(predicate)}`);
    }
    return misses === 0;
  });
}

/** Valid values of a text field. */
export function validText(field: Field, prefix = ''): fc.Arbitrary<string> {
  const at = field.rule ?? field.at;
  const max = Math.min(field.cap ?? Infinity, longest(field));
  const whole = field.pattern ?? wholeMatch((at === undefined ? undefined : ruleOf(at).pattern) ?? '.*');
  const short = fc.stringMatching(whole, { maxLength: Math.min(max - prefix.length, MANY) });
  const long = short.map((text) => stretched(text, max - prefix.length));
  const texts = fc.oneof({ weight: 9, arbitrary: short }, { weight: 1, arbitrary: long }).map((text) => prefix + text);
  return keep(texts, (text) => text.length <= max && whole.test(text) && !text.includes('{{resolve:') && violations(at, text).length === 0);
}

/** A value of the maximum length, if letters are allowed in the middle of it. */
function stretched(text: string, max: number): string {
  const half = Math.ceil(text.length / 2);
  return text.slice(0, half) + 'a'.repeat(Math.max(0, max - text.length)) + text.slice(half);
}

export const validSecret = (field: Field) => fc.oneof(
  validText(field, MARK).map((plain) => ({ plain })),
  fc.stringMatching(/^\w+$/, { maxLength: 20 }).map((stored) => ({ stored })),
);

function entries<T>(at: string, value: fc.Arbitrary<T>): fc.Arbitrary<{ [key: string]: T }> {
  const key = keep(validText({ kind: 'text', at: `${at}.key` }), (name) => name !== '__proto__');
  return fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
}

export function validValue(field: Field): fc.Arbitrary<unknown> {
  const at = field.rule ?? field.at ?? '';
  switch (field.kind) {
    case 'secret':
      return validSecret(field);
    case 'text':
      return validText(field);
    case 'texts':
      return fc.uniqueArray(validText({ kind: 'text', at: `${at}.item` }), { minLength: 1, maxLength: 4 });
    case 'map':
      return entries(at, validText({ kind: 'text', at: `${at}.value` }));
    case 'secretMap':
      return entries(at, validSecret({ kind: 'secret', at: `${at}.value` }));
    case 'flag':
      return fc.boolean();
    case 'integer': {
      const { min, max }: Rule = ruleOf(at);
      return fc.integer({ min, max });
    }
    case 'choice':
      return fc.constantFrom(...field.values ?? []);
    default:
      return fc.constant(field.kind);
  }
}

const cache = new Map<Field, fc.Arbitrary<unknown>>();

function cached(field: Field): fc.Arbitrary<unknown> {
  const found = cache.get(field) ?? validValue(field);
  cache.set(field, found);
  return found;
}

/** Valid values for the fields of a combination. */
export function validValues(fields: Fields, combinations: readonly Combination[]): fc.Arbitrary<{ [name: string]: any }> {
  return fc.oneof(...combinations.map(({ required, optional = [], fixed = {} }) => {
    const model = Object.fromEntries([...required, ...optional].map((name) => [name, cached(fields[name])]));
    return fc.record(model, { requiredKeys: [...required], noNullPrototype: true }).map((values) => ({ ...fixed, ...values }));
  }));
}
