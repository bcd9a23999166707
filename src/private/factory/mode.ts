import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ModeDefinition, Rule } from './definition';
import type { Field } from './field';
import type { Twin } from './from-secret';
import { readSecretFields, SECRET_OPTIONS, twinOf } from './from-secret';
import { readMode } from './read';
import type { SecretFieldsOptions } from '../../secret-fields';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';
import type { ProfileProblems } from '../profile/profile-problems';

/** The input of a factory. */
type FactoryInput =
  | { readonly options: object }
  /** A FromSecret twin: the options list the fields to read from `secret`. */
  | { readonly options?: SecretFieldsOptions; readonly secret: ISecret };

/** The fields and rules of a mode. The credentials tool has the same table, and the checks of finished resources use it. */
export interface ModeOutline {
  readonly name: string;
  readonly fields: { readonly [name: string]: Field<unknown, ProfileProblems> };
  readonly required?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly fromSecret?: readonly string[];
  readonly rules?: readonly Rule[];
}

/** A factory's mode that renders `B`. It hides its fields and their types. */
export interface Mode<B> {
  readonly name: string;
  readonly outline: ModeOutline;
  /** Checks the input and renders it; undefined if a problem was reported. */
  read(v: ProfileProblems, prop: string, input: FactoryInput): B | undefined;
}

/** The connector's own props of a profile. */
export interface PropsMode<B> {
  readonly outline: ModeOutline;
  read(v: ProfileProblems, props: object): B | undefined;
}

/** The same for a struct, which has no twin. */
export interface StructMode<B> {
  read(v: Problems, prop: string, struct: object): B | undefined;
}

/**
 * A factory call and its input. The construct that gets the result checks it, so the error has the construct's path and all
 * problems together.
 */
export type FactoryCall<B> = FactoryInput & { readonly mode: Mode<B> };

export function mode<V, B, R extends keyof V & string = never>(definition: ModeDefinition<V, R, B, ProfileProblems>): Mode<B> {
  let twin: Twin | undefined;
  return {
    name: definition.name,
    outline: definition,
    read: (v, prop, input) => readMode(definition, v, prop, input.options, 'secret' in input ? {
      twin: {
        options: SECRET_OPTIONS,
        readReferences: () => readSecretFields(v, prop, twin ??= twinOf(definition), input.secret, input.options ?? {}),
      },
    } : {}),
  };
}

/** The connector's own props, among others that the mode doesn't have. */
export function propsMode<V, B, R extends keyof V & string = never>(definition: ModeDefinition<V, R, B, ProfileProblems>): PropsMode<B> {
  return { outline: definition, read: (v, props) => readMode(definition, v, '', props, { amongOthers: true }) };
}

/** A struct in a resource whose texts are all readable, such as the source of a flow. Secret fields don't compile. */
export function structMode<V, B, R extends keyof V & string = never>(definition: ModeDefinition<V, R, B | undefined, Problems>): StructMode<B> {
  return { read: (v, prop, struct) => readMode(definition, v, prop, struct) };
}

/** Reads the result of a factory of the class `owner`; any other value is a problem. */
export function readCall<B>(
  v: ProfileProblems,
  prop: string,
  owner: string,
  made: { readonly _call: FactoryCall<B> } | undefined,
): B | undefined {
  const call = isAbsent(made) || isAbsent(made._call?.mode) ? undefined : made._call;
  if (!call?.mode.name.startsWith(`${owner}.`)) {
    const got = call ? `${call.mode.name}${'secret' in call ? 'FromSecret' : ''}` : kindOf(made);
    v.problem(`${prop} must be created by a factory of ${owner}, got ${got}`);
    return undefined;
  }
  return call.mode.read(v, prop, call);
}

/**
 * Reads a struct through its mode.
 *
 * @param prop the prop with the struct, which each problem begins with (`source: entity is required`); empty for the
 *   construct's own props
 */
export function readStruct<B>(v: Problems, prop: string, struct: StructMode<B>, value: object): B | undefined {
  return struct.read(v, prop, value);
}

/** A struct in a struct. */
export function structField<B>(struct: StructMode<B>): Field<B> {
  return {
    read: (v, prop, value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        v.problem(`${prop} must be an object, got ${kindOf(value)}`);
        return undefined;
      }
      return struct.read(v, prop, value);
    },
  };
}
