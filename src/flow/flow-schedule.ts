import type { Duration, TimeZone } from 'aws-cdk-lib';
import type { CronOptions } from 'aws-cdk-lib/aws-events';
import type { ScheduleDefinition } from '../private/flow/definitions';

/**
 * When a schedule begins and ends.
 */
export interface FlowScheduleOptions {
  /**
   * When the schedule begins. A time in the past raises the warning `cdk-appflow-constructs:scheduleStartInPast`.
   *
   * @default - when the flow is activated
   */
  readonly startTime?: Date;

  /**
   * When the schedule ends. It must be after `startTime`.
   *
   * @default - never
   */
  readonly endTime?: Date;

  /**
   * How far the window of an incremental run is moved back, for sources whose records become visible late: whole seconds, at most 10
   * hours. It may be longer than the interval.
   *
   * @default - 0 seconds
   */
  readonly offset?: Duration;

  /**
   * The time zone that AppFlow notes with the schedule. It is a label and moves no run.
   *
   * @default - none
   */
  readonly timeZone?: TimeZone;
}

/**
 * When a flow runs.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html
 */
export class FlowSchedule {
  /**
   * Run again and again after an interval.
   *
   * @param interval whole minutes, hours or days; at least one minute, for Marketo, Singular and Trend Micro one hour, for
   *   Amplitude and Google Analytics one day
   * @param options when it begins and ends
   */
  public static rate(interval: Duration, options?: FlowScheduleOptions): FlowSchedule {
    return new FlowSchedule({ kind: 'rate', interval, options });
  }

  /**
   * Run at the times that a cron expression describes.
   *
   * AppFlow accepts it, but its console can't edit such a flow: the warning `cdk-appflow-constructs:cronSchedule` is raised.
   *
   * @param cron minute, hour, day, month, week day and year as in Amazon EventBridge. A field that isn't given is every one.
   * @param options when it begins and ends
   */
  public static cron(cron: CronOptions, options?: FlowScheduleOptions): FlowSchedule {
    return new FlowSchedule({ kind: 'cron', cron, options });
  }

  /**
   * Run by an expression in AppFlow's own grammar.
   *
   * @param expression 1 to 256 characters, such as `rate(5minutes)`
   * @param options when it begins and ends
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
