import { Duration } from 'aws-cdk-lib';
import type { AlarmBase, IAlarm, IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopicRef } from 'aws-cdk-lib/aws-sns';
import type { Construct, IConstruct } from 'constructs';
import { METRICS } from './refresh-event';
import type { RefreshFunction } from './refresh-function';

const PERIOD = Duration.minutes(5);

/** The alarms of a refresh with an alarm topic. */
export interface RefreshAlarms {
  readonly alarm: IAlarm;
  readonly functionAlarm: IAlarm;
  readonly deadLetterAlarm: IAlarm;
}

export function failedMetric(profileName: string): Metric {
  return new Metric({
    namespace: METRICS.namespace,
    metricName: METRICS.failed,
    dimensionsMap: { [METRICS.dimension]: profileName },
    statistic: Stats.SUM,
    period: PERIOD,
  });
}

/** Creates an alarm for the profile and, once per stack, those for the function. */
export function createAlarms(scope: Construct, refreshFunction: RefreshFunction, failed: Metric, topic: ITopicRef): RefreshAlarms {
  const { topicArn } = topic.topicRef;
  const { scope: shared, handler, deadLetterQueue, topics } = refreshFunction;
  const alarms = {
    alarm: createAlarm(scope, 'Alarm', failed,
      'The credentials of a connector profile of Amazon AppFlow could not be refreshed after their secret changed'),
    functionAlarm: alarmOf(shared, 'FunctionAlarm') ?? createAlarm(shared, 'FunctionAlarm', handler.metricErrors({ period: PERIOD }),
      'The function that refreshes credentials of Amazon AppFlow failed: it could not start, took too long, or could not refresh a profile'),
    deadLetterAlarm: alarmOf(shared, 'DeadLetterAlarm') ?? createAlarm(shared, 'DeadLetterAlarm',
      deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: Stats.MAXIMUM }),
      'Events that should have refreshed credentials of Amazon AppFlow were not handled, and wait in the dead-letter queue'),
  };
  const action = { bind: () => ({ alarmActionArn: topicArn }) };
  alarms.alarm.addAlarmAction(action);
  if (!topics.includes(topicArn)) {
    topics.push(topicArn);
    alarms.functionAlarm.addAlarmAction(action);
    alarms.deadLetterAlarm.addAlarmAction(action);
  }
  return alarms;
}

function createAlarm(scope: Construct, id: string, metric: IMetric, alarmDescription: string): AlarmBase {
  return new Alarm(scope, id, {
    alarmDescription,
    metric,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

function alarmOf(scope: Construct, id: string): AlarmBase | undefined {
  const construct = scope.node.tryFindChild(id);
  return isAlarm(construct) ? construct : undefined;
}

function isAlarm(construct: IConstruct | undefined): construct is AlarmBase {
  return construct !== undefined && 'alarmArn' in construct && 'addAlarmAction' in construct;
}
