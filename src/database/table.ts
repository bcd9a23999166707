import { totalLength } from '../private/checks/text';
import { text } from '../private/factory/fields';
import { customDestinationEnd } from '../private/flow/custom';
import type { DestinationEnd } from '../private/flow/end';
import type { ErrorHandlingBlock } from '../private/flow/error-handling';
import { FLOW_LIMITS } from '../private/flow/limits';
import type { FlowProfile } from '../private/flow/profile';
import type { WriteBlock } from '../private/flow/write';
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

interface TableDestination {
  readonly profile: FlowProfile;
  readonly schema: string;
  readonly table: string;
  readonly apiVersion?: string;
  readonly write?: WriteBlock;
  readonly errorHandling?: ErrorHandlingBlock;
}

/** Inserts records, unless the user chooses another write operation. */
export function tableDestinationEnd({ schema, table, ...values }: TableDestination, defaultApiVersion: string): DestinationEnd {
  return customDestinationEnd({
    ...values,
    entity: tableEntity(schema, table),
    apiVersion: values.apiVersion ?? defaultApiVersion,
    write: values.write ?? { rendered: { writeOperationType: 'INSERT' }, reliesOn: [] },
  });
}
