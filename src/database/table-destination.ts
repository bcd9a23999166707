import { checkTable, tableEntity, tableFields } from './table';
import type { StructMode } from '../private/factory/mode';
import { structMode } from '../private/factory/mode';
import { customDestinationEnd } from '../private/flow/custom';
import type { DestinationEnd } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/** A destination that is a database table. It inserts records, unless the user chooses another write operation. */
export function tableDestination(name: string, connectorLabel: string, defaultApiVersion: string): StructMode<DestinationEnd> {
  return structMode({
    name,
    fields: {
      profile: profile({ connectorType: 'CustomConnector', connectorLabel }),
      ...tableFields,
      apiVersion,
      write: write(),
      errorHandling: errorHandling(),
    },
    required: ['profile', 'schema', 'table'],
    check: checkTable,
    render: ({ schema, table, ...values }) => customDestinationEnd({
      ...values,
      entity: tableEntity(schema, table),
      apiVersion: values.apiVersion ?? defaultApiVersion,
      write: values.write ?? { rendered: { writeOperationType: 'INSERT' }, reliesOn: [] },
    }),
  });
}
