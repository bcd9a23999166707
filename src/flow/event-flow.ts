import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { IFlow } from './flow';
import type { EventFlowDestination } from './flow-destination';
import type { FlowOptions } from './flow-options';
import type { EventFlowSource } from './flow-source';
import type { FlowStatus } from './flow-status';
import { FlowBase } from '../private/flow/flow-base';
import { FlowProblems } from '../private/flow/flow-problems';
import { readEndsOfEvents } from '../private/flow/read-ends';
import { readEventTrigger } from '../private/flow/trigger';

/**
 * Properties of a flow that moves events.
 */
export interface EventFlowProps extends FlowOptions {
  /**
   * The source of the events.
   */
  readonly source: EventFlowSource;

  /**
   * The destination of the events.
   */
  readonly destination: EventFlowDestination;

  /**
   * Whether the flow runs. Users report that an active flow can't be deleted: suspend it first.
   *
   * With Amazon EventBridge as the destination, AppFlow creates the partner event source together with the flow. The event
   * source must be associated with an event bus before the flow is activated. So deploy the flow as a draft, then the bus,
   * then the active flow.
   *
   * @default - FlowStatus.DRAFT with EventBridge as the destination, otherwise FlowStatus.ACTIVE
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/EventBridge.html
   */
  readonly status?: FlowStatus;
}

/**
 * A flow that moves each event as soon as it happens.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 * @resource AWS::AppFlow::Flow
 */
@propertyInjectable
export class EventFlow extends FlowBase implements IFlow {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.EventFlow';

  public constructor(scope: Construct, id: string, props: EventFlowProps) {
    const v = new FlowProblems('EventFlow', scope, id, props);
    const ends = readEndsOfEvents(v, props);
    super(scope, id, props, v, ends, readEventTrigger(v, props, ends));
  }
}
