import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopicRef } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { METRICS } from './refresh-event';

export function failedMetric(profileName: string): Metric {
  return new Metric({
    namespace: METRICS.namespace,
    metricName: METRICS.failed,
    dimensionsMap: { [METRICS.dimension]: profileName },
    statistic: Stats.SUM,
    period: Duration.minutes(5),
  });
}

export function createAlarm(scope: Construct, metric: Metric, topic: ITopicRef): Alarm {
  const alarm = new Alarm(scope, 'Alarm', {
    alarmDescription: 'The credentials of a connector profile of Amazon AppFlow could not be refreshed after their secret changed',
    metric,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction({ bind: () => ({ alarmActionArn: topic.topicRef.topicArn }) });
  return alarm;
}
