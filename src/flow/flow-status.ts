/**
 * The status of a scheduled flow or an event flow.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-appflow-flow.html
 */
export enum FlowStatus {
  /** The flow runs. */
  ACTIVE = 'Active',
  /** The flow is stopped. */
  SUSPENDED = 'Suspended',
  /** The flow hasn't been activated yet. */
  DRAFT = 'Draft',
}
