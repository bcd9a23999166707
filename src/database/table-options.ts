import type { FlowEndOptions } from '../flow/flow-end-options';

/**
 * Options common to tables of databases as sources and destinations.
 *
 * AppFlow joins schema and table to one name. Maximum length: 1024.
 */
export interface DatabaseTableOptions extends FlowEndOptions {
  /**
   * The schema.
   */
  readonly schema: string;

  /**
   * The table.
   */
  readonly table: string;
}
