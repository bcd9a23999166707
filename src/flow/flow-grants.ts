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
   * Grants for any flow, including one created with the L1 `CfnFlow`.
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
   * Allow a principal to run an on-demand flow, or to activate any other flow (`appflow:StartFlow`).
   *
   * @param grantee the principal
   */
  public start(grantee: IGrantable): Grant {
    return this.actions(grantee, 'appflow:StartFlow');
  }

  /**
   * Allow a principal to deactivate a scheduled flow or an event flow (`appflow:StopFlow`).
   *
   * @param grantee the principal
   */
  public stop(grantee: IGrantable): Grant {
    return this.actions(grantee, 'appflow:StopFlow');
  }

  /**
   * Allow a principal to read the flow and its runs (`appflow:DescribeFlow`, `appflow:DescribeFlowExecutionRecords`).
   *
   * @param grantee the principal
   */
  public describe(grantee: IGrantable): Grant {
    return this.actions(grantee, 'appflow:DescribeFlow', 'appflow:DescribeFlowExecutionRecords');
  }

  /**
   * Allow a principal any actions on the flow.
   *
   * @param grantee the principal
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
