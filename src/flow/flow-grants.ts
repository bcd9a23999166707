import type { IFlowRef } from 'aws-cdk-lib/aws-appflow';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { grantActions } from '../private/permissions/grants';

/**
 * Grants permissions on a flow.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html
 */
export class FlowGrants {
  /**
   * Returns the grants for any flow, including an L1 `CfnFlow`.
   *
   * @param flow the flow
   */
  public static fromFlow(flow: IFlowRef): FlowGrants {
    return new FlowGrants(flow);
  }

  private readonly flow: IFlowRef;

  private constructor(flow: IFlowRef) {
    this.flow = flow;
  }

  /**
   * Allows the grantee to run an on-demand flow, or to activate any other flow (`appflow:StartFlow`).
   *
   * @param grantee the principal to grant the permission to
   */
  public start(grantee: IGrantable): Grant {
    return this.grant('start', grantee, ['appflow:StartFlow']);
  }

  /**
   * Allows the grantee to deactivate a scheduled flow or an event flow (`appflow:StopFlow`).
   *
   * @param grantee the principal to grant the permission to
   */
  public stop(grantee: IGrantable): Grant {
    return this.grant('stop', grantee, ['appflow:StopFlow']);
  }

  /**
   * Allows the grantee to read the flow and its runs (`appflow:DescribeFlow`, `appflow:DescribeFlowExecutionRecords`).
   *
   * @param grantee the principal to grant the permission to
   */
  public describe(grantee: IGrantable): Grant {
    return this.grant('describe', grantee, ['appflow:DescribeFlow', 'appflow:DescribeFlowExecutionRecords']);
  }

  /**
   * Allows the grantee to perform the given actions on the flow.
   *
   * @param grantee the principal to grant the permission to
   * @param actions IAM actions, such as `appflow:CancelFlowExecutions`
   */
  public actions(grantee: IGrantable, ...actions: string[]): Grant {
    return this.grant('actions', grantee, actions);
  }

  private grant(method: string, grantee: IGrantable, actions: string[]): Grant {
    return grantActions(method, this.flow, grantee, actions, this.flow.flowRef.flowArn, 'appflow:CancelFlowExecutions');
  }
}
