import type { Limit } from '../limits';
import type { Problems } from '../problems';

/**
 * One option of a factory or a struct, with its check and its rendering.
 *
 * `P` is the collector that it reports problems to: secrets require a connector profile's, most other fields accept any.
 */
export interface Field<T, P extends Problems = Problems> {
  /** An allowed value, for messages. */
  readonly example?: string;

  /** The limit of a value in a secret; absent if the field can't be in a secret. */
  readonly limit?: Limit;

  /** Renders the FromSecret twin's reference; absent if the field can't be in a secret. */
  readonly fromSecret?: (reference: string) => T;

  /** The same for a map, which contains all keys in the twin's `fields`. */
  readonly fromSecretKeys?: (v: P, prop: string, references: ReadonlyMap<string, string>) => T;

  /** Checks the given value and renders it; undefined if a problem was reported. */
  readonly read: (v: P, prop: string, value: unknown) => T | undefined;

  /** The same for the value in a finished template; absent if the template doesn't have it as a single value. */
  readonly readTemplate?: (v: P, place: string, value: unknown) => unknown;
}

/** The fields for the values `V`. */
export type FieldsFor<V, P extends Problems> = { readonly [name in keyof V]: Field<V[name], P> };

/** The values of the fields `F`. */
export type ValuesOf<F> = { [name in keyof F]: F[name] extends Field<infer T, never> ? T : never };
