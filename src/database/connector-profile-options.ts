import type { DatabaseCredentials } from './credentials';
import type { ConnectorProfileOptions } from '../connector-profile-options';

/**
 * Options common to the connector profiles for databases.
 */
export interface DatabaseConnectorProfileOptions extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: DatabaseCredentials;

  /**
   * The name of the database host, such as `db.example.com`. Maximum length: 2048.
   */
  readonly hostname: string;

  /**
   * The name of the database. Maximum length: 2048.
   */
  readonly database: string;
}
