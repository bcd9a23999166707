import type { TaskDraft } from './end';

/**
 * The task that lists the fields to read from the source. Without it AppFlow rejects most flows, or moves nothing.
 *
 * It contains the real source fields in the order of first use: first those of the mappings, then the others. A mapping of all
 * fields needs no projection, and one with only some fields might narrow it.
 */
export function projectionOf(mappings: readonly TaskDraft[], others: readonly TaskDraft[]): TaskDraft[] {
  if (mappings.some(({ taskType }) => taskType === 'Map_all')) {
    return [];
  }
  const fields = new Set([...mappings, ...others].flatMap(({ reads, sourceFields }) => reads ?? sourceFields));
  return fields.size === 0 ? [] : [{ prop: 'mappings', taskType: 'Filter', operator: 'PROJECTION', sourceFields: [...fields] }];
}
