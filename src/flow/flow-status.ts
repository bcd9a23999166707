/**
 * Whether a scheduled flow or a flow for events runs.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-appflow-flow.html
 */
export enum FlowStatus {
  /** It runs. */
  ACTIVE = 'Active',
  /** It has been stopped. */
  SUSPENDED = 'Suspended',
  /** It hasn't been activated yet. */
  DRAFT = 'Draft',
}
