import type { Limit } from '../limits';
import type { Problems } from '../problems';

/**
 * One option of a factory or a struct. It reads itself, so each kind of field stands in one place.
 *
 * `P` is what it reports problems to: a secret needs the ledger of a connector profile, most fields any collector.
 */
export interface Field<T, P extends Problems = Problems> {
  /** A value that is allowed, for messages. */
  readonly example?: string;

  /** What a value in a secret must be; absent where it can't be in one. */
  readonly limit?: Limit;

  /** What the FromSecret twin renders for the field; absent where it can't be in a secret. */
  readonly fromSecret?: (reference: string) => T;

  /** The same for a map, to which the twin adds whatever keys `fields` names. */
  readonly fromSecretKeys?: (v: P, prop: string, references: ReadonlyMap<string, string>) => T;

  /** Checks what was given, and returns it as it is rendered; undefined where a problem was reported. */
  readonly read: (v: P, prop: string, value: unknown) => T | undefined;
}

/** The fields for the values `V`. */
export type FieldsFor<V, P extends Problems> = { readonly [name in keyof V]: Field<V[name], P> };

/** The values of the fields `F`. */
export type ValuesOf<F> = { [name in keyof F]: F[name] extends Field<infer T, never> ? T : never };
