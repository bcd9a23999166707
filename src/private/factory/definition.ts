import type { FieldsFor } from './field';
import type { Problems } from '../problems';

/** The checked values of a mode: the fields `R` are required, the others optional. */
export type Values<V, R extends keyof V> = Partial<V> & Pick<V, R>;

/**
 * One factory method or one struct: its fields, its rules, and its block in the template. A name that isn't a field doesn't
 * compile.
 */
export interface ModeDefinition<V, R extends keyof V & string, B, P extends Problems> {
  /** The class and its factory, as the user wrote them, such as `SalesforceCredentials.oauth2Tokens`; for a struct only the class. */
  readonly name: string;
  readonly fields: FieldsFor<V, P>;
  /** The required fields. */
  readonly required?: readonly R[];
  /** Fields of which at least one is required. */
  readonly anyOf?: ReadonlyArray<NoInfer<keyof V & string>>;
  /** The fields that the FromSecret twin reads by default. Without it, the required fields. */
  readonly fromSecret?: ReadonlyArray<NoInfer<keyof V & string>>;
  /** Rules between the fields. */
  readonly rules?: readonly Rule[];
  /** A rule on the checked values. The values of fields with a problem are missing. */
  readonly check?: (v: P, prop: string, values: Readonly<Partial<NoInfer<V>>>) => void;
  /** Called only if there was no problem. */
  readonly render: (values: Values<NoInfer<V>, NoInfer<R>>) => B;
}

/** A rule between the fields `N`. A mode need not have all of them. */
export type Rule<N extends string = string> = (input: RuleInput<N>) => void;

export interface RuleInput<N extends string> {
  readonly v: Problems;
  /** The prop with the factory's result. */
  readonly prop: string;
  /** Whether the field was given or is read from the secret, even if it is invalid. */
  readonly has: (name: N) => boolean;
  /** Whether the field was reported as invalid or missing. */
  readonly reported: (name: N) => boolean;
  /** The checked value. */
  readonly valueOf: (name: N) => unknown;
  /** The field as the user wrote it: its own name in code, the property's name in a template. */
  readonly nameOf: (name: N) => string;
  /** A value of an enum as the user wrote it: `PRIVATE` in code, `Private` in a template. */
  readonly wordFor: (value: string) => string;
}
