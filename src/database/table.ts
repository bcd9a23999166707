import { totalLength } from '../private/checks/text';
import { text } from '../private/factory/fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import type { Problems } from '../private/problems';

export const tableFields = { schema: text(FLOW_LIMITS.EntityName), table: text(FLOW_LIMITS.EntityName) };

/** AppFlow's entity name for a table. */
export function tableEntity(schema: string, table: string): string {
  return `${schema}.${table}`;
}

/** Schema and table together form the entity name. */
export function checkTable(v: Problems, prop: string, { schema = '', table = '' }: { readonly schema?: string; readonly table?: string }): void {
  totalLength(v, `${prop}: schema and table together`, tableEntity(schema, table), FLOW_LIMITS.EntityName);
}
