import type { TaskDraft } from './end';

/**
 * The task that names the fields that the source reads, without which AppFlow refuses most flows, or moves nothing.
 *
 * It is over the real fields of the source, in the order of first use: those of the mappings, then of the others. Where all
 * fields are mapped there is none: AppFlow takes either, and a projection of some fields might narrow the mapping of all.
 */
export function projectionOf(mappings: readonly TaskDraft[], others: readonly TaskDraft[]): TaskDraft[] {
  if (mappings.some(({ taskType }) => taskType === 'Map_all')) {
    return [];
  }
  const fields = new Set([...mappings, ...others].flatMap(({ reads, sourceFields }) => reads ?? sourceFields));
  return fields.size === 0 ? [] : [{ prop: 'mappings', taskType: 'Filter', operator: 'PROJECTION', sourceFields: [...fields] }];
}
