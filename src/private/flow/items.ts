import type { FlowProblems } from './flow-problems';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** An entry of one of a flow's lists, with its prop, such as `mappings[0]`. */
export interface Item<T> {
  readonly prop: string;
  readonly item: T;
}

/** The entries of a list of values created by `owner`, which have the internal member `definition`. */
export function readItems<T extends object>(v: FlowProblems, prop: string, list: readonly T[] | undefined, owner: string, definition: keyof T):
Array<Item<T>> {
  if (isAbsent(list)) {
    return [];
  }
  if (!Array.isArray(list)) {
    v.problem(`${prop} must be a list, got ${kindOf(list)}`);
    return [];
  }
  return list.map((item: T, index) => ({ prop: `${prop}[${index}]`, item })).filter((one) => {
    const known = isMadeBy(one.item, definition);
    if (!known) {
      v.problem(`${one.prop} must be created by a factory of ${owner}, got ${kindOf(one.item)}`);
    }
    return known;
  });
}

/** Whether a factory created the value: callers may have no type checker. */
export function isMadeBy<T extends object>(value: T, definition: keyof T): boolean {
  return typeof value === 'object' && !isAbsent(value) && !isAbsent(value[definition]);
}
