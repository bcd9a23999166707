import { ConnectorLabel } from '../connector-label';
import { checkTable, tableDestinationEnd, tableFields } from '../database/table';
import type { DatabaseTableOptions } from '../database/table-options';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/**
 * Properties of a MySQL or PostgreSQL database as a destination.
 */
export interface JdbcDestinationProps extends DatabaseTableOptions {
  /**
   * The version of the application's API.
   *
   * @default 'V1'
   */
  readonly apiVersion?: string;

  /**
   * The write operation.
   *
   * @default - WriteOperation.insert()
   */
  readonly write?: WriteOperation;

  /**
   * How to handle records that the database rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'JdbcDestination',
  fields: {
    profile: profile({ connectorType: 'CustomConnector', connectorLabel: ConnectorLabel.JDBC }),
    ...tableFields,
    apiVersion,
    write: write(),
    errorHandling: errorHandling(),
  },
  required: ['profile', 'schema', 'table'],
  check: checkTable,
  render: (values) => tableDestinationEnd(values, 'V1'),
});

/**
 * A destination that writes to a table in a MySQL or PostgreSQL database.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export class JdbcDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: JdbcDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
