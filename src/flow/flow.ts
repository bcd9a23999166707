import type { IResource } from 'aws-cdk-lib';
import { Fn, Stack, Token } from 'aws-cdk-lib';
import type { IFlowRef } from 'aws-cdk-lib/aws-appflow';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { OnEventOptions, Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { FlowGrants } from './flow-grants';
import { FlowProblems } from '../private/flow/flow-problems';
import { FlowResource } from '../private/flow/flow-resource';
import { readFlowArn, readFlowName } from '../private/flow/name';

/**
 * An Amazon AppFlow flow. It moves data from a source to a destination.
 *
 * It can be passed wherever aws-cdk-lib accepts an `IFlowRef`.
 */
export interface IFlow extends IResource, IFlowRef {
  /**
   * The name of the flow.
   *
   * @attribute
   */
  readonly flowName: string;

  /**
   * The ARN of the flow.
   *
   * @attribute
   */
  readonly flowArn: string;

  /**
   * Permissions on the flow.
   */
  readonly grants: FlowGrants;

  /**
   * A metric of the flow. By default, the average over 5 minutes.
   *
   * @param metricName the name of the metric, such as `FlowExecutionRecordsProcessed`
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/monitoring-cloudwatch.html
   */
  metric(metricName: string, props?: MetricOptions): Metric;

  /**
   * The number of runs started. By default, the sum over 5 minutes.
   */
  metricRunsStarted(props?: MetricOptions): Metric;

  /**
   * The number of runs that succeeded. By default, the sum over 5 minutes.
   */
  metricRunsSucceeded(props?: MetricOptions): Metric;

  /**
   * The number of runs that failed. By default, the sum over 5 minutes.
   */
  metricRunsFailed(props?: MetricOptions): Metric;

  /**
   * The number of records processed, including those that failed. By default, the sum over 5 minutes.
   */
  metricRecordsProcessed(props?: MetricOptions): Metric;

  /**
   * The duration of runs, in milliseconds. By default, the average over 5 minutes.
   */
  metricRunTime(props?: MetricOptions): Metric;

  /**
   * A rule for each event of the flow. AppFlow sends events on a best-effort basis.
   *
   * @param options the target and, to match fewer events, an event pattern
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html
   */
  onEvent(id: string, options?: OnEventOptions): Rule;

  /**
   * A rule for the start of each run.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  onRunStarted(id: string, options?: OnEventOptions): Rule;

  /**
   * A rule for the end of each run, whether it succeeds or fails.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  onRunCompleted(id: string, options?: OnEventOptions): Rule;

  /**
   * A rule for the end of each run with a status other than `Execution Successful`.
   *
   * AppFlow's documentation doesn't list the statuses. This one comes from rules that others have published. The metric
   * `metricRunsFailed` doesn't depend on it.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  onRunFailed(id: string, options?: OnEventOptions): Rule;

  /**
   * A rule for AppFlow's deactivation of the flow after failed runs.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  onDeactivated(id: string, options?: OnEventOptions): Rule;

  /**
   * A rule for AppFlow's reports on automatically imported fields.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  onFieldImport(id: string, options?: OnEventOptions): Rule;
}

/**
 * Attributes of an existing flow. Exactly one of name and ARN is required.
 */
export interface FlowAttributes {
  /**
   * The name of the flow, in the account and region of the stack. Exactly one of `flowName` and `flowArn`.
   *
   * @default - taken from `flowArn`
   */
  readonly flowName?: string;

  /**
   * The ARN of the flow, such as `arn:aws:appflow:eu-west-1:123456789012:flow/contacts`. Its account and region become the
   * environment of the resource.
   *
   * @default - built from `flowName` and the stack's environment
   */
  readonly flowArn?: string;
}

/**
 * References to existing flows. To create a flow, use `OnDemandFlow`, `ScheduledFlow` or `EventFlow`.
 */
export class Flow {
  /**
   * References a flow in the account and region of the stack by its name.
   *
   * @param flowName the name of the flow
   */
  public static fromFlowName(scope: Construct, id: string, flowName: string): IFlow {
    return Flow.fromFlowAttributes(scope, id, { flowName });
  }

  /**
   * References a flow in any account and region by its ARN.
   *
   * @param flowArn an ARN of the form `arn:aws:appflow:<region>:<account>:flow/<name>`
   */
  public static fromFlowArn(scope: Construct, id: string, flowArn: string): IFlow {
    return Flow.fromFlowAttributes(scope, id, { flowArn });
  }

  /**
   * References a flow by its attributes.
   *
   * @param attrs its name or its ARN
   */
  public static fromFlowAttributes(scope: Construct, id: string, attrs: FlowAttributes): IFlow {
    const v = new FlowProblems('Flow', scope, id, attrs);
    const arn = readFlowArn(v, attrs.flowArn);
    const name = readFlowName(v, attrs.flowName);
    if ((arn === undefined) === (name === undefined)) {
      v.problem('exactly one of flowName and flowArn must be given');
    }
    v.throwIfInvalid();
    return new ImportedFlow(scope, id, arn, name);
  }

  private constructor() {}
}

class ImportedFlow extends FlowResource implements IFlow {
  public readonly flowName: string;
  public readonly flowArn: string;

  public constructor(scope: Construct, id: string, arn: string | undefined, name: string | undefined) {
    super(scope, id, { environmentFromArn: arn });
    this.flowArn = arn ?? Stack.of(this).formatArn({ service: 'appflow', resource: 'flow', resourceName: name });
    this.flowName = name ?? nameInArn(this.flowArn);
  }
}

function nameInArn(arn: string): string {
  return Token.isUnresolved(arn) ? Fn.select(1, Fn.split(':flow/', arn)) : arn.slice(arn.indexOf('/') + 1);
}
