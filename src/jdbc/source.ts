import { ConnectorLabel } from '../connector-label';
import { checkTable, tableEntity, tableFields } from '../database/table';
import type { DatabaseTableOptions } from '../database/table-options';
import { FlowSource } from '../flow/flow-source';
import { structMode } from '../private/factory/mode';
import { customSourceEnd } from '../private/flow/custom';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { profile } from '../private/flow/profile';

/**
 * Properties of a database as a source.
 */
export interface JdbcSourceProps extends DatabaseTableOptions {
  /**
   * The version of the application's API.
   *
   * @default 'V1'
   */
  readonly apiVersion?: string;

}

const source = structMode({
  name: 'JdbcSource',
  fields: { profile: profile({ connectorType: 'CustomConnector', connectorLabel: ConnectorLabel.JDBC }), ...tableFields, apiVersion },
  required: ['profile', 'schema', 'table'],
  check: checkTable,
  render: (values) => customSourceEnd({
    profile: values.profile,
    entity: tableEntity(values.schema, values.table),
    apiVersion: values.apiVersion ?? 'V1',
  }),
});

/**
 * A source that reads a table in a MySQL or PostgreSQL database.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export class JdbcSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: JdbcSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
