import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { DataPull } from './data-pull';
import type { IFlow } from './flow';
import type { FlowDestination } from './flow-destination';
import type { FlowOptions } from './flow-options';
import type { FlowSchedule } from './flow-schedule';
import type { FlowSource } from './flow-source';
import type { FlowStatus } from './flow-status';
import { FlowBase } from '../private/flow/flow-base';
import { FlowProblems } from '../private/flow/flow-problems';
import { readEndsOfRecords } from '../private/flow/read-ends';
import { readScheduledTrigger } from '../private/flow/trigger';

/**
 * Properties of a flow that runs on a schedule.
 */
export interface ScheduledFlowProps extends FlowOptions {
  /**
   * The source of the records.
   */
  readonly source: FlowSource;

  /**
   * The destination of the records. One that AppFlow's guide doesn't list for the source raises the warning
   * `cdk-appflow-constructs:destinationNotListed`.
   */
  readonly destination: FlowDestination;

  /**
   * The schedule of the flow. A rate that Amazon Lookout for Metrics doesn't accept raises the warning
   * `cdk-appflow-constructs:lookoutMetricsRequirement`.
   */
  readonly schedule: FlowSchedule;

  /**
   * The records that each run moves. Complete pulls from SAP OData more often than daily raise the warning
   * `cdk-appflow-constructs:completeTransferTooOften`.
   *
   * @default DataPull.incremental()
   */
  readonly pull?: DataPull;

  /**
   * The number of consecutive failed runs after which AppFlow deactivates the flow: 1 to 100.
   *
   * @default - chosen by AppFlow
   */
  readonly deactivateAfterFailures?: number;

  /**
   * Whether the flow runs. Users report that an active flow can't be deleted: suspend it first.
   *
   * @default FlowStatus.ACTIVE
   */
  readonly status?: FlowStatus;
}

/**
 * A flow that runs on a schedule.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 * @resource AWS::AppFlow::Flow
 */
@propertyInjectable
export class ScheduledFlow extends FlowBase implements IFlow {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.ScheduledFlow';

  public constructor(scope: Construct, id: string, props: ScheduledFlowProps) {
    const v = new FlowProblems('ScheduledFlow', scope, id, props);
    const ends = readEndsOfRecords(v, 'Scheduled', props);
    super(scope, id, props, v, ends, readScheduledTrigger(v, props, ends));
  }
}
