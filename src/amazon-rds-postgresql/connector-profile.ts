import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { ConnectorLabel } from '../connector-label';
import { renderCustomConnector } from '../custom-connector/render';
import type { DatabaseConnectorProfileOptions } from '../database/connector-profile-options';
import { JdbcDriver } from '../database/jdbc-driver';
import { readDatabase } from '../database/read-database';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of an Amazon RDS for PostgreSQL connector profile.
 */
export interface AmazonRdsPostgreSqlConnectorProfileProps extends DatabaseConnectorProfileOptions {
  /**
   * The port, 1 to 65535.
   *
   * @default 5432
   */
  readonly port?: number;

}

/**
 * A connector profile for Amazon RDS for PostgreSQL.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-amazon-rds-postgres-sql.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class AmazonRdsPostgreSqlConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.AmazonRdsPostgreSqlConnectorProfile';

  public constructor(scope: Construct, id: string, props: AmazonRdsPostgreSqlConnectorProfileProps) {
    const v = new ProfileProblems('AmazonRdsPostgreSqlConnectorProfile', scope, id, props);
    const authentication = readDatabase(v, JdbcDriver.POSTGRESQL, props);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.AMAZON_RDS_POSTGRESQL,
      authentication,
    }));
  }
}
