import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { IFlow } from './flow';
import type { FlowDestination } from './flow-destination';
import type { FlowOptions } from './flow-options';
import type { FlowSource } from './flow-source';
import { FlowBase } from '../private/flow/flow-base';
import { FlowProblems } from '../private/flow/flow-problems';
import { readEndsOfRecords } from '../private/flow/read-ends';

/**
 * Properties of a flow that runs on demand.
 */
export interface OnDemandFlowProps extends FlowOptions {
  /**
   * The source of the records.
   */
  readonly source: FlowSource;

  /**
   * The destination of the records. One that AppFlow's guide doesn't list for the source raises the warning
   * `cdk-appflow-constructs:destinationNotListed`.
   */
  readonly destination: FlowDestination;
}

/**
 * A flow that runs when someone starts it, in the console or with `StartFlow`, which `grants.start` allows.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 * @resource AWS::AppFlow::Flow
 */
@propertyInjectable
export class OnDemandFlow extends FlowBase implements IFlow {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.OnDemandFlow';

  public constructor(scope: Construct, id: string, props: OnDemandFlowProps) {
    const v = new FlowProblems('OnDemandFlow', scope, id, props);
    super(scope, id, props, v, readEndsOfRecords(v, 'OnDemand', props));
  }
}
