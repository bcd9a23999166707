import { Token } from 'aws-cdk-lib';
import type { RelyingOn, TaskDraft } from './end';
import { quoteSafely } from '../messages';
import type { Problems } from '../problems';

/** The mappings of a flow, as tasks. */
export interface ReadMappings {
  readonly tasks: readonly TaskDraft[];
  /** The fields that a mapping of all leaves out; undefined without such a mapping. */
  readonly allExcept?: readonly string[];
}

/** A message for each destination field that is filled twice. */
export function filledTwice(tasks: readonly TaskDraft[]): string[] {
  const filled = new Map<string, string>();
  return tasks.flatMap(({ prop, destinationField, taskType }) => {
    const before = destinationField === undefined ? undefined : filled.get(destinationField);
    if (destinationField && before === undefined) {
      filled.set(destinationField, prop);
    }
    return !destinationField || before === undefined ? [] : [taskType === 'Map'
      ? `${prop} fills the destination field ${quoteSafely(destinationField)} a second time${before === prop ? '' : `, after ${before}`}`
      : `${prop} combines the fields ${quoteSafely(destinationField)} a second time, after ${before}; `
        + 'AppFlow stores the result under the joined names, so a flow can combine these fields in this order only once'];
  });
}

/** Warns about source fields that tasks other than mappings use, but that aren't mapped. */
export function warnOfUnmapped(v: Problems, { tasks, allExcept }: ReadMappings, others: readonly TaskDraft[]): void {
  const mapped = new Set(tasks.flatMap(({ reads, sourceFields }) => reads ?? sourceFields));
  for (const { prop, sourceFields: [field] } of others) {
    const byAll = allExcept !== undefined && !allExcept.includes(field);
    if (!byAll && !mapped.has(field) && !Token.isUnresolved(field)) {
      v.warning('unmappedField', `${prop}: the field ${quoteSafely(field)} is not mapped, so it isn't moved, and AppFlow may reject the flow; map it`);
    }
  }
}

/** Checks that the destination fields that the destination itself uses are mapped. */
export function checkReliance(v: Problems, { tasks, allExcept }: ReadMappings, others: readonly TaskDraft[], reliances: readonly RelyingOn[]): void {
  const filled = new Set([...tasks, ...others].map(({ destinationField }) => destinationField));
  for (const { field, prop, unmapped } of reliances) {
    const byAll = allExcept !== undefined && !allExcept.includes(field);
    if (byAll || filled.has(field) || Token.isUnresolved(field)) {
      continue;
    }
    const text = `${prop} ${quoteSafely(field)} must be mapped, but no mapping fills this destination field`;
    if (unmapped === 'error') {
      v.problem(text);
    } else {
      v.warning('unmappedField', text);
    }
  }
}
