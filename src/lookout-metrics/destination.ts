import { FlowDestination } from '../flow/flow-destination';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { entity } from '../private/flow/end-fields';

/**
 * Properties of Amazon Lookout for Metrics as a destination.
 *
 * @deprecated AWS has ended Amazon Lookout for Metrics.
 */
export interface LookoutMetricsDestinationProps {
  /**
   * The object. CloudFormation's schema has it, but AppFlow's API doesn't. Maximum length: 512.
   *
   * @default - none
   */
  readonly entity?: string;
}

const destination = structMode({
  name: 'LookoutMetricsDestination',
  fields: { entity },
  render: (values): DestinationEnd => ({
    connectorType: 'LookoutMetrics',
    properties: { lookoutMetrics: { object: values.entity } },
    identity: [],
  }),
});

/**
 * Amazon Lookout for Metrics as the destination of a `ScheduledFlow`.
 *
 * It accepts data every 5 minutes, 10 minutes, hour or day, encrypted with a customer managed key. A flow with another rate
 * or without `encryptionKey` raises the warning `cdk-appflow-constructs:lookoutMetricsRequirement`.
 *
 * @deprecated AWS has ended Amazon Lookout for Metrics.
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/lookout.html
 */
export class LookoutMetricsDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: LookoutMetricsDestinationProps = {}) {
    super();
    this._end = { mode: destination, props };
  }
}
