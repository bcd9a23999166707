import { ConnectorLabel } from '../connector-label';
import { tableDestination } from '../database/table-destination';
import type { DatabaseTableOptions } from '../database/table-options';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import type { DestinationEnd, EndInput } from '../private/flow/end';

/**
 * Properties of an Amazon RDS for PostgreSQL destination.
 */
export interface AmazonRdsPostgreSqlDestinationProps extends DatabaseTableOptions {
  /**
   * The version of the application's API.
   *
   * @default '1.0'
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

const destination = tableDestination('AmazonRdsPostgreSqlDestination', ConnectorLabel.AMAZON_RDS_POSTGRESQL, '1.0');

/**
 * A destination that writes to a table in Amazon RDS for PostgreSQL.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-amazon-rds-postgres-sql.html
 */
export class AmazonRdsPostgreSqlDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: AmazonRdsPostgreSqlDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
