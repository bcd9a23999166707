import type { PartnerEventSource } from './partner-event-source';
import { refusedName } from './partner-event-source-name';
import { EventFlowDestination } from '../flow/flow-destination';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import { text } from '../private/checks/text';
import type { Field } from '../private/factory/field';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { errorHandling } from '../private/flow/error-handling';
import { FLOW_LIMITS } from '../private/flow/limits';
import { kindOf } from '../private/messages';

/**
 * Properties of Amazon EventBridge as a destination.
 */
export interface EventBridgeDestinationProps {
  /**
   * The partner event source that AppFlow creates for the flow.
   */
  readonly partnerEventSource: PartnerEventSource;

  /**
   * The handling of events that EventBridge rejects. Events larger than 256 KB are written to its bucket, and EventBridge
   * gets references to them.
   *
   * @default - rejected events aren't kept
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'EventBridgeDestination',
  fields: { partnerEventSource: partnerEventSource(), errorHandling: errorHandling() },
  required: ['partnerEventSource'],
  render: (values): DestinationEnd => ({
    connectorType: 'EventBridge',
    properties: { eventBridge: { object: values.partnerEventSource, errorHandlingConfig: values.errorHandling?.rendered } },
    identity: [values.partnerEventSource],
    buckets: values.errorHandling?.buckets,
    draftByDefault: true,
  }),
});

function partnerEventSource(): Field<string> {
  return {
    read: (v, prop, value) => {
      if (!isPartnerEventSource(value)) {
        v.problem(`${prop} must be created by a factory of PartnerEventSource, got ${kindOf(value)}`);
        return undefined;
      }
      if (text(v, prop, value._given, FLOW_LIMITS.Object) === undefined) {
        return undefined;
      }
      const name = value.eventSourceName(v.scope);
      const refused = refusedName(name, 'PartnerEventSource.salesforce("crm")');
      if (refused !== undefined) {
        v.problem(`${prop} ${refused}`);
      }
      return name;
    },
  };
}

function isPartnerEventSource(value: unknown): value is PartnerEventSource {
  return typeof value === 'object' && value !== null && 'eventSourceName' in value && typeof value.eventSourceName === 'function';
}

/**
 * Amazon EventBridge as the destination of an `EventFlow`.
 *
 * AppFlow creates the partner event source together with the flow. An event bus must be associated with the event source
 * before the flow is activated. So by default the flow is a draft: deploy it, then the bus, then the flow with the status
 * `FlowStatus.ACTIVE`.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/EventBridge.html
 */
export class EventBridgeDestination extends EventFlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: EventBridgeDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
