/**
 * The Salesforce API that AppFlow transfers records with.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SalesforceSourceProperties.html
 */
export enum SalesforceDataTransferApi {
  /**
   * The REST API, and Bulk API 2.0 for large transfers: more than 1,000,000 records from Salesforce, or 1,000 to it. The two
   * format values differently, and Bulk API 2.0 can't transfer compound fields.
   */
  AUTOMATIC = 'AUTOMATIC',
  /** Bulk API 2.0, for large transfers. It can't transfer compound fields. */
  BULKV2 = 'BULKV2',
  /** The REST API. A run with too many records times out. */
  REST_SYNC = 'REST_SYNC',
}
