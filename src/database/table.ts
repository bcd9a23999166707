import { totalLength } from '../private/checks/text';
import { text } from '../private/factory/fields';
import { customDestinationEnd } from '../private/flow/custom';
import type { DestinationEnd } from '../private/flow/end';
import type { ErrorHandlingBlock } from '../private/flow/error-handling';
import { FLOW_LIMITS } from '../private/flow/limits';
import type { FlowProfile } from '../private/flow/profile';
import type { WriteBlock } from '../private/flow/write';
import type { Problems } from '../private/problems';

/** A schema of a database, and a table in it. */
export const tableFields = { schema: text(FLOW_LIMITS.EntityName), table: text(FLOW_LIMITS.EntityName) };

/** The entity of a table. */
export function tableEntity(schema: string, table: string): string {
  return `${schema}.${table}`;
}

/** Together they are one entity. */
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

/** Records go into a table, as new ones unless the user says otherwise. */
export function tableDestinationEnd({ schema, table, ...values }: TableDestination, defaultApiVersion: string): DestinationEnd {
  return customDestinationEnd({
    ...values,
    entity: tableEntity(schema, table),
    apiVersion: values.apiVersion ?? defaultApiVersion,
    write: values.write ?? { rendered: { writeOperationType: 'INSERT' }, reliesOn: [] },
  });
}
