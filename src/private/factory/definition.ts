import type { FieldsFor } from './field';
import type { Problems } from '../problems';

/** The checked values of a mode whose fields `R` are required: those are there, the others may be. */
export type Values<V, R extends keyof V> = Partial<V> & Pick<V, R>;

/**
 * One way to call a factory, or one struct: its fields, its rules, and the block of the template. A name that isn't
 * one of the fields doesn't compile.
 */
export interface ModeDefinition<V, R extends keyof V & string, B, P extends Problems> {
  /** The class and its factory, as the user wrote them, such as `SalesforceCredentials.oauth2Tokens`; of a struct the class alone. */
  readonly name: string;
  readonly fields: FieldsFor<V, P>;
  /** The fields without which there is no such mode. */
  readonly required?: readonly R[];
  /** The fields of which at least one must be there. */
  readonly anyOf?: ReadonlyArray<NoInfer<keyof V & string>>;
  /** What the FromSecret twin reads from the secret unless `fields` names others. By default the required fields. */
  readonly fromSecret?: ReadonlyArray<NoInfer<keyof V & string>>;
  /** What else must hold between the fields. */
  readonly rules?: readonly Rule[];
  /** The same for rules that want the checked values; those of fields with a problem are missing. */
  readonly check?: (v: P, prop: string, values: Readonly<Partial<NoInfer<V>>>) => void;
  /** Called only where no problem was found. */
  readonly render: (values: Values<NoInfer<V>, NoInfer<R>>) => B;
}

/** A rule between fields; `N` are the names that it knows, of which a mode need not have all. */
export type Rule<N extends string = string> = (input: RuleInput<N>) => void;

export interface RuleInput<N extends string> {
  readonly v: Problems;
  /** The prop that the factory's result was given in. */
  readonly prop: string;
  /** Whether the field was given or is read from the secret, rightly or wrongly. */
  readonly has: (name: N) => boolean;
  /** Whether a problem with the field was reported, as wrong or as missing. */
  readonly reported: (name: N) => boolean;
  /** The checked value. */
  readonly valueOf: (name: N) => unknown;
}
