/**
 * How AppFlow reaches the application.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/private-flows.html
 */
export enum ConnectionMode {
  /** Over the public internet. */
  PUBLIC = 'Public',
  /** Through AWS PrivateLink, which must be enabled for the account in the application. */
  PRIVATE = 'Private',
}
