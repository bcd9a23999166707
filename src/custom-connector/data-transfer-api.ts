/**
 * How a registered connector moves records.
 */
export enum DataTransferApiType {
  /** In one answer. */
  SYNC = 'SYNC',
  /** In a job that AppFlow waits for. */
  ASYNC = 'ASYNC',
  /** AppFlow chooses. */
  AUTOMATIC = 'AUTOMATIC',
}

/**
 * The API of an application that a registered connector moves records with.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_DataTransferApi.html
 */
export interface CustomConnectorDataTransferApi {
  /**
   * The name of the API, as the connector declares it: 1 to 64 letters, digits or characters of `_/-`.
   */
  readonly name: string;

  /**
   * How it moves records.
   */
  readonly apiType: DataTransferApiType;
}
