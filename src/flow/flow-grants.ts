import type { IFlowRef } from 'aws-cdk-lib/aws-appflow';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Grant } from 'aws-cdk-lib/aws-iam';

/**
 * Permissions on a flow.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html
 */
export class FlowGrants {
  /**
   * Grants for any flow, one created with the L1 `CfnFlow` included.
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
   * Allow to run an on-demand flow, or to activate another one (`appflow:StartFlow`).
   *
   * @param grantee the principal to allow it
   */
  public start(grantee: IGrantable): Grant {
    return this.actions(grantee, 'appflow:StartFlow');
  }

  /**
   * Allow to deactivate a scheduled flow or one for events (`appflow:StopFlow`).
   *
   * @param grantee the principal to allow it
   */
  public stop(grantee: IGrantable): Grant {
    return this.actions(grantee, 'appflow:StopFlow');
  }

  /**
   * Allow to read the flow and its runs (`appflow:DescribeFlow`, `appflow:DescribeFlowExecutionRecords`).
   *
   * @param grantee the principal to allow it
   */
  public describe(grantee: IGrantable): Grant {
    return this.actions(grantee, 'appflow:DescribeFlow', 'appflow:DescribeFlowExecutionRecords');
  }

  /**
   * Allow any actions on the flow.
   *
   * @param grantee the principal to allow them
   * @param actions IAM actions, such as `appflow:CancelFlowExecutions`
   */
  public actions(grantee: IGrantable, ...actions: string[]): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions,
      resourceArns: [this.flow.flowRef.flowArn],
    });
  }
}
