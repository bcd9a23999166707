import type { IAlarm, Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRule } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** What has been made for a refresh. */
interface Parts {
  readonly handler: IFunction;
  readonly deadLetterQueue: IQueue;
  readonly rules: IRule[];
  readonly alarm?: IAlarm;
  readonly functionAlarm?: IAlarm;
  readonly deadLetterAlarm?: IAlarm;
  readonly failed: Metric;
}

/**
 * What keeps the credentials of a profile up to date; `refreshOnSecretChange` of a profile makes it.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_UpdateConnectorProfile.html
 */
export class CredentialRefresh {
  /** @internal */
  public static _of(parts: Parts): CredentialRefresh {
    return new CredentialRefresh(parts);
  }

  /**
   * The function that refreshes the profiles of the stack, one after the other.
   */
  public readonly handler: IFunction;

  /**
   * Where events end that could not be handled: those of failed refreshes, and those that never reached the function. They hold
   * references to secrets, never values. To refresh again invoke the function with the input of the profile's rule.
   */
  public readonly deadLetterQueue: IQueue;

  /**
   * The rules that start a refresh: one for each secret that the profile's credentials come from.
   */
  public readonly rules: IRule[];

  /**
   * The alarm for failed refreshes of the profile; undefined without `alarmTopic`.
   */
  public readonly alarm?: IAlarm;

  /**
   * The alarm for errors of the function, such as timeouts and failed starts, which the profiles of the stack share;
   * undefined without `alarmTopic`.
   */
  public readonly functionAlarm?: IAlarm;

  /**
   * The alarm for events in the dead-letter queue, which the profiles of the stack share; undefined without
   * `alarmTopic`. It lasts until the queue is empty.
   */
  public readonly deadLetterAlarm?: IAlarm;

  private readonly failed: Metric;

  private constructor(parts: Parts) {
    this.handler = parts.handler;
    this.deadLetterQueue = parts.deadLetterQueue;
    this.rules = parts.rules;
    this.alarm = parts.alarm;
    this.functionAlarm = parts.functionAlarm;
    this.deadLetterAlarm = parts.deadLetterAlarm;
    this.failed = parts.failed;
  }

  /**
   * How many refreshes of the profile have failed.
   *
   * @param props what differs from the sum over five minutes
   */
  public metricFailed(props?: MetricOptions): Metric {
    return this.failed.with(props ?? {});
  }
}
