import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { readDate } from './dates';
import type { PullDefinition, ScheduleDefinition } from './definitions';
import type { DestinationEnd } from './end';
import type { FlowProblems } from './flow-problems';
import { isMadeBy } from './items';
import { DEACTIVATION_THRESHOLD, FLOW_LIMITS } from './limits';
import type { FlowEnds } from './read-ends';
import { readSchedule, seconds } from './schedule';
import { FLOW_STATUSES } from './values';
import { text } from '../checks/text';
import { warnOfUnused } from '../checks/unused-options';
import { integer, oneOf } from '../checks/values';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** The trigger of a flow, and the records of a run. */
export interface Trigger {
  readonly properties?: CfnFlow.ScheduledTriggerPropertiesProperty;
  /** The source field that shows when a record was changed. */
  readonly timestampField?: string;
  readonly status?: string;
}

interface ScheduledInputs {
  readonly schedule: { readonly _schedule: ScheduleDefinition };
  readonly pull?: { readonly _pull: PullDefinition };
  readonly deactivateAfterFailures?: number;
  readonly status?: string;
}

export function readScheduledTrigger(v: FlowProblems, props: ScheduledInputs, { source, destination }: FlowEnds): Trigger {
  const schedule = readSchedule(v, source.connectorType, props.schedule);
  const { timestampField, ...pull } = readPull(v, props.pull);
  return {
    timestampField,
    status: readStatus(v, props.status, destination),
    properties: {
      ...schedule,
      ...pull,
      flowErrorDeactivationThreshold: integer(v, 'deactivateAfterFailures', props.deactivateAfterFailures, DEACTIVATION_THRESHOLD),
    },
  };
}

export function readEventTrigger(v: FlowProblems, props: { readonly status?: string }, { destination }: FlowEnds): Trigger {
  return { status: readStatus(v, props.status, destination) };
}

/** The status is always rendered, because by default CloudFormation leaves a flow as a draft, which never runs. */
function readStatus(v: FlowProblems, status: string | undefined, { draftByDefault }: DestinationEnd): string {
  return oneOf(v, 'status', status, FLOW_STATUSES) ?? (draftByDefault ? FLOW_STATUSES.DRAFT : FLOW_STATUSES.ACTIVE);
}

/** The mode is always rendered, because AppFlow's default isn't documented. */
function readPull(v: FlowProblems, given: { readonly _pull: PullDefinition } | undefined):
{ readonly dataPullMode: string; readonly firstExecutionFrom?: number; readonly timestampField?: string } {
  if (!isAbsent(given) && !isMadeBy(given, '_pull')) {
    v.problem(`pull must be created by a factory of DataPull, got ${kindOf(given)}`);
  }
  const pull: PullDefinition = given?._pull ?? { mode: 'Incremental' };
  const options = pull.mode === 'Incremental' ? pull.options ?? {} : {};
  if (typeof options !== 'object') {
    v.problem(`pull: options must be an object, got ${kindOf(options)}`);
  }
  warnOfUnused(v, 'pull: DataPull', options, ['timestampField', 'firstRunFrom']);
  return {
    dataPullMode: pull.mode,
    firstExecutionFrom: seconds(readDate(v, 'pull: firstRunFrom', options.firstRunFrom)),
    timestampField: text(v, 'pull: timestampField', options.timestampField, FLOW_LIMITS.DatetimeTypeFieldName, { example: 'LastModifiedDate' }),
  };
}
