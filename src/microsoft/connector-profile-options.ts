import type { MicrosoftCredentials } from './credentials';
import type { ConnectorProfileOptions } from '../connector-profile-options';

/**
 * Options common to the connector profiles for Microsoft applications.
 */
export interface MicrosoftConnectorProfileOptions extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: MicrosoftCredentials;

  /**
   * The ID or the domain of the tenant in the token URL, such as `acme.onmicrosoft.com`: 1 to 128 letters, digits or
   * characters of `_.-`.
   *
   * @default common
   */
  readonly tenantId?: string;
}
