import { ConnectorLabel } from '../connector-label';
import { tableDestination } from '../database/table-destination';
import type { DatabaseTableOptions } from '../database/table-options';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import type { DestinationEnd, EndInput } from '../private/flow/end';

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

const destination = tableDestination('JdbcDestination', ConnectorLabel.JDBC, 'V1');

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
