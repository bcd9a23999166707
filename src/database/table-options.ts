import type { FlowEndOptions } from '../flow/flow-end-options';

/**
 * Options common to sources and destinations that are database tables.
 *
 * AppFlow joins schema and table into one name. Maximum length: 1024.
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
