import type { ModeDefinition, Values } from './definition';
import type { Field } from './field';
import { warnOfUnused } from '../checks/unused-options';
import type { Hints } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';

/** A FromSecret twin: its options besides the fields, and references to the fields that it reads. */
interface Twin {
  readonly options: readonly string[];
  /** Undefined without a secret. */
  readonly readReferences: () => ReadonlyMap<string, string> | undefined;
}

interface Reading {
  readonly twin?: Twin;
  /** Whether there are other options, which are read elsewhere. */
  readonly amongOthers?: boolean;
}

/** Checks the options with the fields and rules of a mode, and renders them; undefined if a problem was reported. */
export function readMode<V, R extends keyof V & string, B, P extends Problems>(
  definition: ModeDefinition<V, R, B, P>,
  v: P,
  prop: string,
  options: unknown,
  reading: Reading = {},
): B | undefined {
  const before = v.problemCount;
  const values = readValues(definition, v, prop, options, reading);
  return v.problemCount === before && isComplete(values, definition.required) ? definition.render(values) : undefined;
}

/** The name of a field in messages. */
function placeOf(prop: string, name: string): string {
  return prop === '' ? name : `${prop}: ${name}`;
}

/** By name, because options may have getters. A caller without a type checker may not have given an object. */
function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}

function isComplete<V, R extends keyof V>(values: Partial<V>, required: readonly R[] = []): values is Values<V, R> {
  return required.every((name) => values[name] !== undefined);
}

function readValues<V, R extends keyof V & string, B, P extends Problems>(
  definition: ModeDefinition<V, R, B, P>,
  v: P,
  prop: string,
  options: unknown,
  { twin, amongOthers }: Reading,
): Partial<V> {
  const { name: factory, fields, required = [], anyOf = [], rules = [], check } = definition;
  const mustBeGiven: readonly string[] = required;
  const values: Partial<V> = {};
  const given = new Set<string>();
  const references = twin?.readReferences();
  for (const name in fields) {
    const field = fields[name];
    const place = placeOf(prop, name);
    const reference = references?.get(name);
    if (references && field.fromSecretKeys) {
      given.add(name);
      values[name] = field.fromSecretKeys(v, place, references);
    } else if (reference !== undefined && field.fromSecret) {
      given.add(name);
      values[name] = field.fromSecret(reference);
    }
    const value = optionOf(options, name);
    if (isAbsent(value)) {
      if (amongOthers && mustBeGiven.includes(name)) {
        v.required(place, hintsFor(field, false));
      }
      continue;
    }
    if (given.has(name)) {
      v.problem(`${place} is read from the secret, so it must not be given again; leave it out, or remove it from fields`);
    } else {
      given.add(name);
      values[name] = field.read(v, place, value);
    }
  }
  if (!amongOthers && !isAbsent(options)) {
    warnOfUnused(v, placeOf(prop, twin ? `${factory}FromSecret` : factory), options, [...Object.keys(fields), ...twin?.options ?? []]);
  }
  if (twin && !references) {
    // Without the secret the missing fields aren't known.
    return values;
  }
  for (const name of required) {
    if (!given.has(name) && !amongOthers) {
      v.required(placeOf(prop, name), hintsFor(fields[name], twin !== undefined));
    }
  }
  if (anyOf.length > 0 && !anyOf.some((name) => given.has(name))) {
    v.problem(placeOf(prop, `${factory} requires ${anyOf.join(' or ')}`));
  }
  const checked: { readonly [name: string]: unknown } = values;
  for (const rule of rules) {
    rule({
      v,
      prop,
      has: (name) => given.has(name),
      reported: (name) => checked[name] === undefined && (given.has(name) || required.some((one) => one === name)),
      valueOf: (name) => checked[name],
      nameOf: (name) => name,
      wordFor: (value) => value.toUpperCase(),
    });
  }
  check?.(v, prop, values);
  return values;
}

function hintsFor<T, P extends Problems>({ example, fromSecret }: Field<T, P>, isTwin: boolean): Hints {
  return { example, cure: isTwin && fromSecret ? 'add it to fields' : undefined };
}
