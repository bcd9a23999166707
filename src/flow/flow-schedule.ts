import type { Duration, TimeZone } from 'aws-cdk-lib';
import type { CronOptions } from 'aws-cdk-lib/aws-events';
import type { ScheduleDefinition } from '../private/flow/definitions';

/**
 * Options of a schedule.
 */
export interface FlowScheduleOptions {
  /**
   * The start of the schedule. A time in the past raises the warning `cdk-appflow-constructs:scheduleStartInPast`.
   *
   * @default - when the flow is activated
   */
  readonly startTime?: Date;

  /**
   * The end of the schedule. It must be after `startTime`.
   *
   * @default - never
   */
  readonly endTime?: Date;

  /**
   * The time by which the window of an incremental run is moved back, for sources whose records become visible late: whole
   * seconds, at most 10 hours. It may be longer than the interval.
   *
   * @default - 0 seconds
   */
  readonly offset?: Duration;

  /**
   * The time zone that AppFlow shows with the schedule. It is only a label: it doesn't change when the flow runs.
   *
   * @default - none
   */
  readonly timeZone?: TimeZone;
}

/**
 * The schedule of a flow.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 */
export class FlowSchedule {
  /**
   * Run at a regular interval.
   *
   * Amazon Lookout for Metrics as the destination accepts data every 5 minutes, 10 minutes, hour or day. Another interval
   * raises the warning `cdk-appflow-constructs:lookoutMetricsRequirement`.
   *
   * @param interval whole minutes, hours or days; at least one minute, for Marketo, Singular and Trend Micro one hour, for
   *   Amplitude and Google Analytics one day
   * @param options start, end, offset and time zone
   */
  public static rate(interval: Duration, options?: FlowScheduleOptions): FlowSchedule {
    return new FlowSchedule({ kind: 'rate', interval, options });
  }

  /**
   * Run at the times that a cron expression describes.
   *
   * AppFlow accepts it, but its console can't edit such a flow, so it raises the warning
   * `cdk-appflow-constructs:cronSchedule`.
   *
   * @param cron minute, hour, day, month, weekday and year as in Amazon EventBridge. A field that is left out matches all values.
   * @param options start, end, offset and time zone
   */
  public static cron(cron: CronOptions, options?: FlowScheduleOptions): FlowSchedule {
    return new FlowSchedule({ kind: 'cron', cron, options });
  }

  /**
   * Run according to an expression in AppFlow's own syntax.
   *
   * @param expression 1 to 256 characters, such as `rate(5minutes)`
   * @param options start, end, offset and time zone
   */
  public static expression(expression: string, options?: FlowScheduleOptions): FlowSchedule {
    return new FlowSchedule({ kind: 'expression', expression, options });
  }

  /** @internal */
  public readonly _schedule: ScheduleDefinition;

  private constructor(schedule: ScheduleDefinition) {
    this._schedule = schedule;
  }
}
