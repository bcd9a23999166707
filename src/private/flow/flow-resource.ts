import { Resource } from 'aws-cdk-lib';
import type { FlowReference } from 'aws-cdk-lib/aws-appflow';
import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { OnEventOptions } from 'aws-cdk-lib/aws-events';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { FlowGrants } from '../../flow/flow-grants';

const REPORTS = {
  start: 'AppFlow Start Flow Run Report',
  end: 'AppFlow End Flow Run Report',
  eventFlowDeactivated: 'AppFlow Event Flow Deactivated',
  scheduledFlowDeactivated: 'AppFlow Scheduled Flow Deactivated',
  fieldImport: 'AppFlow Automatic Field Import Report',
} as const;

/** The status of a successful run, taken from rules in public use. */
const SUCCESSFUL = 'Execution Successful';

/**
 * The common base of created and imported flows.
 *
 * @internal
 */
export abstract class FlowResource extends Resource {
  /** The name of the flow. */
  public abstract readonly flowName: string;
  /** The ARN of the flow. */
  public abstract readonly flowArn: string;

  /** Permissions on the flow. */
  public get grants(): FlowGrants {
    return FlowGrants.fromFlow(this);
  }

  /** A reference to the flow. */
  public get flowRef(): FlowReference {
    return { flowName: this.flowName, flowArn: this.flowArn };
  }

  /**
   * A metric of the flow. By default, the average over 5 minutes.
   *
   * @param metricName the name of the metric, such as `FlowExecutionRecordsProcessed`
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/monitoring-cloudwatch.html
   */
  public metric(metricName: string, props?: MetricOptions): Metric {
    return new Metric({ namespace: 'AWS/AppFlow', metricName, dimensionsMap: { FlowName: this.flowName }, ...props }).attachTo(this);
  }

  /**
   * The number of runs started. By default, the sum over 5 minutes.
   */
  public metricRunsStarted(props?: MetricOptions): Metric {
    return this.metric('FlowExecutionsStarted', { statistic: Stats.SUM, ...props });
  }

  /**
   * The number of runs that succeeded. By default, the sum over 5 minutes.
   */
  public metricRunsSucceeded(props?: MetricOptions): Metric {
    return this.metric('FlowExecutionsSucceeded', { statistic: Stats.SUM, ...props });
  }

  /**
   * The number of runs that failed. By default, the sum over 5 minutes.
   */
  public metricRunsFailed(props?: MetricOptions): Metric {
    return this.metric('FlowExecutionsFailed', { statistic: Stats.SUM, ...props });
  }

  /**
   * The number of records processed, including those that failed. By default, the sum over 5 minutes.
   */
  public metricRecordsProcessed(props?: MetricOptions): Metric {
    return this.metric('FlowExecutionRecordsProcessed', { statistic: Stats.SUM, ...props });
  }

  /**
   * The duration of runs, in milliseconds. By default, the average over 5 minutes.
   */
  public metricRunTime(props?: MetricOptions): Metric {
    return this.metric('FlowExecutionTime', { statistic: Stats.AVERAGE, ...props });
  }

  /**
   * A rule for each event of the flow. AppFlow sends events on a best-effort basis.
   *
   * @param options the target and, to match fewer events, an event pattern
   * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html
   */
  public onEvent(id: string, options: OnEventOptions = {}): Rule {
    const rule = new Rule(options.crossStackScope ?? this, id, options);
    rule.addEventPattern({ source: ['aws.appflow'], resources: [this.flowArn] });
    rule.addTarget(options.target);
    return rule;
  }

  /**
   * A rule for the start of each run.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  public onRunStarted(id: string, options?: OnEventOptions): Rule {
    return this.onReport(id, options, REPORTS.start);
  }

  /**
   * A rule for the end of each run, whether it succeeds or fails.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  public onRunCompleted(id: string, options?: OnEventOptions): Rule {
    return this.onReport(id, options, REPORTS.end);
  }

  /**
   * A rule for the end of each run whose status is anything but `Execution Successful`.
   *
   * AppFlow's documentation doesn't list the statuses. This one is taken from rules in public use. The metric
   * `metricRunsFailed` doesn't depend on it.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  public onRunFailed(id: string, options?: OnEventOptions): Rule {
    const rule = this.onReport(id, options, REPORTS.end);
    rule.addEventPattern({ detail: { status: Match.anythingBut(SUCCESSFUL) } });
    return rule;
  }

  /**
   * A rule for AppFlow's deactivation of the flow after failed runs.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  public onDeactivated(id: string, options?: OnEventOptions): Rule {
    return this.onReport(id, options, REPORTS.scheduledFlowDeactivated, REPORTS.eventFlowDeactivated);
  }

  /**
   * A rule for AppFlow's reports on automatically imported fields.
   *
   * @param options the target and, to match fewer events, an event pattern
   */
  public onFieldImport(id: string, options?: OnEventOptions): Rule {
    return this.onReport(id, options, REPORTS.fieldImport);
  }

  private onReport(id: string, options: OnEventOptions | undefined, ...detailType: string[]): Rule {
    const rule = this.onEvent(id, options);
    rule.addEventPattern({ detailType });
    return rule;
  }
}
