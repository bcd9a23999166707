/**
 * The kinds of database that the JDBC connector knows.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-jdbc.html
 */
export enum JdbcDriver {
  /** MySQL */
  MYSQL = 'mysql',
  /** PostgreSQL */
  POSTGRESQL = 'postgresql',
}
