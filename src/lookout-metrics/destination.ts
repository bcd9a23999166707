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
   * The object, which CloudFormation's schema has, but AppFlow's API hasn't: at most 512 characters without whitespace.
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
 * Amazon Lookout for Metrics, for flows with a schedule.
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
