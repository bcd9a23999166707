import type { Findings } from '../findings';
import type { FlowFacts } from './facts';
import { checkExpression, endBeforeStart, warnOfPast } from '../../private/flow/schedule-rules';
import type { Part } from '../part';

/** Seconds of a year that nobody means; the same number of milliseconds is in the past. */
const LAST_SECONDS = Date.UTC(3000, 0) / 1000;
const LAST_DATE = 8.64e12;

/** Checks the trigger and the status of a flow. */
export function checkTrigger(v: Findings, { flow, trigger, schedule, source }: FlowFacts): void {
  checkStatus(v, flow, trigger);
  if (trigger === 'Scheduled' && flow.at('TriggerConfig').lacks('TriggerProperties')) {
    v.required(schedule.place, { cure: 'the trigger Scheduled requires a ScheduleExpression such as "rate(5minutes)"' });
  }
  if (trigger && trigger !== 'Scheduled') {
    if (!schedule.isAbsent) {
      v.warning('unusedOption', `${schedule.place} isn't used with the trigger ${trigger}, only with Scheduled; leave it out`);
    }
    return;
  }
  const expression = schedule.at('ScheduleExpression');
  if (expression.text !== undefined) {
    v.under('scheduleTooOften', () => checkExpression(v, expression.place, source, expression.text ?? '', 'use a rate if a rate is sufficient'));
  }
  const [start, end] = [readTime(v, schedule.at('ScheduleStartTime')), readTime(v, schedule.at('ScheduleEndTime'))];
  readTime(v, schedule.at('FirstExecutionFrom'));
  const outOfOrder = endBeforeStart(schedule.at('ScheduleStartTime').place, start, end);
  if (outOfOrder !== undefined) {
    v.under('scheduleWindow', () => v.problem(`${schedule.at('ScheduleEndTime').place} ${outOfOrder}`));
  }
  warnOfPast(v, schedule.at('ScheduleStartTime').place, start);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-appflow-flow.html#cfn-appflow-flow-flowstatus */
function checkStatus(v: Findings, flow: Part, trigger: FlowFacts['trigger']): void {
  const status = flow.at('FlowStatus');
  if (trigger === 'OnDemand' && status.text === 'Suspended') {
    v.warning('unusedOption', `${status.place} Suspended isn't used with the trigger OnDemand, because such a flow only runs when it is started; leave it out`);
  } else if (trigger && trigger !== 'OnDemand' && flow.lacks('FlowStatus')) {
    v.warning('flowStatusMissing', `${status.place} is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger ${trigger}; `
      + 'use Active, or Draft if something else activates the flow');
  }
}

/** In milliseconds; undefined if it isn't known or is invalid. */
function readTime(v: Findings, time: Part): number | undefined {
  const { number: seconds } = time;
  if (seconds === undefined || Math.abs(seconds) > LAST_DATE) {
    return undefined;
  }
  if (seconds > LAST_SECONDS) {
    v.warning('timeInMilliseconds', `${time.place} ${seconds} is in the year ${new Date(seconds * 1000).getUTCFullYear()}, and seems to be in milliseconds; `
      + 'CloudFormation expects seconds since 1970');
    return undefined;
  }
  return seconds * 1000;
}
