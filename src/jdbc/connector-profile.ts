import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { ConnectorLabel } from '../connector-label';
import { renderCustomConnector } from '../custom-connector/render';
import type { DatabaseConnectorProfileOptions } from '../database/connector-profile-options';
import type { JdbcDriver } from '../database/jdbc-driver';
import { readDatabase, readDriver } from '../database/read-database';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a JDBC connector profile.
 */
export interface JdbcConnectorProfileProps extends DatabaseConnectorProfileOptions {
  /**
   * The type of database.
   */
  readonly driver: JdbcDriver;

  /**
   * The port, 1 to 65535.
   *
   * @default - 3306 for MySQL, 5432 for PostgreSQL; required if `driver` is a token
   */
  readonly port?: number;

}

/**
 * A connector profile for JDBC, for small amounts of data.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class JdbcConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.JdbcConnectorProfile';

  public constructor(scope: Construct, id: string, props: JdbcConnectorProfileProps) {
    const v = new ProfileProblems('JdbcConnectorProfile', scope, id, props);
    const authentication = readDatabase(v, readDriver(v, props.driver), props);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.JDBC,
      authentication,
    }));
  }
}
