import type { IAlarm, Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRule } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

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
 * The resources that keep a profile's credentials up to date, created by its `refreshOnSecretChange`.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_UpdateConnectorProfile.html
 */
export class CredentialRefresh {
  /** @internal */
  public static _of(parts: Parts): CredentialRefresh {
    return new CredentialRefresh(parts);
  }

  /**
   * The function that refreshes the profiles of the stack, one at a time.
   */
  public readonly handler: IFunction;

  /**
   * The dead-letter queue for events of failed refreshes, and for events that never reached the function. They contain references
   * to secrets, never values. To refresh again, invoke the function with the input of the profile's rule.
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
   * The alarm for errors of the function, such as timeouts and failed starts, shared by the profiles of the stack; undefined
   * without `alarmTopic`.
   */
  public readonly functionAlarm?: IAlarm;

  /**
   * The alarm for events in the dead-letter queue, shared by the profiles of the stack; undefined without `alarmTopic`. It stays
   * in alarm until the queue is empty.
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
   * The number of failed refreshes of the profile.
   *
   * @param props overrides of the default, the sum over five minutes
   */
  public metricFailed(props?: MetricOptions): Metric {
    return this.failed.with(props ?? {});
  }
}
