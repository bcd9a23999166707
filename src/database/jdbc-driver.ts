/**
 * The databases that the JDBC connector supports.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export enum JdbcDriver {
  /** MySQL */
  MYSQL = 'mysql',
  /** PostgreSQL */
  POSTGRESQL = 'postgresql',
}
