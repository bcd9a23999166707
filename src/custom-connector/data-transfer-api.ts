/**
 * How a registered connector transfers records.
 */
export enum DataTransferApiType {
  /** In one response. */
  SYNC = 'SYNC',
  /** In a job that AppFlow waits for. */
  ASYNC = 'ASYNC',
  /** AppFlow chooses. */
  AUTOMATIC = 'AUTOMATIC',
}

/**
 * The application's API that a registered connector transfers records with.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_DataTransferApi.html
 */
export interface CustomConnectorDataTransferApi {
  /**
   * The name of the API, as the connector declares it: 1 to 64 letters, digits or characters of `_/-`.
   */
  readonly name: string;

  /**
   * How it transfers records.
   */
  readonly apiType: DataTransferApiType;
}
