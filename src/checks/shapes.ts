import type { SourceConnector } from '../private/flow/operators';
import type { Limit } from '../private/limits';
import type { Hints } from '../private/messages';

/** The shape of a value in a template, according to the service model and CloudFormation's schema. */
export type Shape =
  | { readonly kind: 'text'; readonly limit: Limit; readonly hints?: Hints }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  /** An operator of the connector. */
  | { readonly kind: 'operator'; readonly connector: SourceConnector }
  | { readonly kind: 'integer'; readonly range: { readonly min: number; readonly max: number } }
  /** Seconds since 1970. */
  | { readonly kind: 'time' }
  | { readonly kind: 'boolean' }
  | ListShape
  /** Texts under keys of the user. */
  | { readonly kind: 'map' }
  | StructShape;

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly max?: number;
}

export interface StructShape {
  readonly kind: 'struct';
  readonly members: { readonly [name: string]: Shape };
  readonly required: readonly string[];
}

export const BOOLEAN: Shape = { kind: 'boolean' };
export const TIME: Shape = { kind: 'time' };
export const MAP: Shape = { kind: 'map' };

export function text(limit: Limit, hints?: Hints): Shape {
  return { kind: 'text', limit, hints };
}

/** The same, but an empty text is allowed: the service model has no minimum length for many texts. */
export function textOrNone(limit: Limit): Shape {
  return { kind: 'text', limit: { ...limit, min: 0, allowed: limit.allowed.replace(`${limit.min} to`, 'at most') } };
}

export function oneOf(values: readonly string[] | { readonly [name: string]: string }): Shape {
  return { kind: 'oneOf', values: Object.values(values) };
}

export function integer(range: { readonly min: number; readonly max: number }): Shape {
  return { kind: 'integer', range };
}

export function listOf(of: Shape, max?: number): Shape {
  return { kind: 'list', of, max };
}

export function struct<M extends { readonly [name: string]: Shape }>(members: M, ...required: ReadonlyArray<keyof M & string>): StructShape {
  return { kind: 'struct', members, required };
}
