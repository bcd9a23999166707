/** Names, triggers and kinds of values of flows with faults, each as an L1, and all that the checks report. */
import type { Case } from './flow-util';
import { findingsIn, from, SHOWN_BLOCKS, SOURCE_BLOCKS, to, TRIGGER } from './flow-util';

const CASES: Case[] = [
  ['nothing', {}],
  ['a space in the name', { FlowName: 'contacts to lake' },
    'error invalidValue: FlowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. '
    + '"contacts-to-lake"), got "contacts to lake"'],
  ['a name of one letter', { FlowName: 'x' },
    'error invalidValue: FlowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit (e.g. '
    + '"contacts-to-lake"), got "x"'],
  ['no name', { FlowName: undefined }, 'error requiredField: FlowName is required'],
  ['a dynamic reference as name', { FlowName: '{{resolve:ssm:/flow}}' },
    'warning dynamicReferenceInName: FlowName must not contain a dynamic reference: CloudFormation may show the name, and the secret in it'],
  ['a colon in the description', { Description: 'contacts: hourly' },
    'error invalidValue: Description must be at most 2048 letters, digits, spaces or characters of _!@#-.?,, got "contacts: hourly"'],
  ['the alias of a key', { KMSArn: 'arn:aws:kms:eu-west-1:111111111111:alias/crm' },
    'warning kmsKeyAlias: KMSArn must be the ARN of a key, got that of "alias/crm"; AppFlow creates grants, which require the key itself'],
  ['a key by its ID', { KMSArn: '1234abcd-12ab-34cd-56ef-1234567890ab' },
    'error invalidValue: KMSArn must be an ARN of the form arn:aws:kms:..., got "1234abcd-12ab-34cd-56ef-1234567890ab"'],
  ['fifty-one tags', { Tags: Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' }), 'source') },
    'error invalidValue: Tags must have at most 50 entries, got 51'],
  ['a tag of AWS', { Tags: [{ Key: 'aws:team', Value: 'crm' }] },
    'error invalidValue: Tags[0].Key must be 1 to 128 letters, digits, spaces or characters of _.:/=+-@ that do not begin with "aws:", got '
    + '"aws:team"'],
  ['no trigger', { TriggerConfig: undefined }, 'error requiredField: TriggerConfig is required'],
  ['another trigger', { 'TriggerConfig.TriggerType': 'OnSchedule' },
    'error invalidValue: TriggerConfig.TriggerType must be one of OnDemand, Scheduled, Event, got "OnSchedule"'],
  ['no status', { FlowStatus: undefined },
    'warning flowStatusMissing: FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger '
    + 'Scheduled; use Active, or Draft if something else activates the flow'],
  ['a status of the API alone', { FlowStatus: 'Errored' }, 'error invalidValue: FlowStatus must be one of Active, Suspended, Draft, got "Errored"'],
  ['no schedule', { [TRIGGER]: undefined },
    `error requiredField: ${TRIGGER} is required; the trigger Scheduled requires a ScheduleExpression such as "rate(5minutes)"`],
  ['a schedule on demand', { 'TriggerConfig.TriggerType': 'OnDemand' },
    `warning unusedOption: ${TRIGGER} isn't used with the trigger OnDemand, only with Scheduled; leave it out`],
  ['a flow on demand that is suspended', { 'TriggerConfig.TriggerType': 'OnDemand', [TRIGGER]: undefined, 'FlowStatus': 'Suspended' },
    'warning unusedOption: FlowStatus Suspended isn\'t used with the trigger OnDemand, because such a flow only runs when it is started; leave it '
    + 'out'],
  ['the time zone by its name in the API', { [`${TRIGGER}.Timezone`]: 'UTC' },
    `error unknownField: ${TRIGGER} has no "Timezone" (did you mean TimeZone?); it has ScheduleExpression, DataPullMode, ScheduleStartTime, `
    + 'ScheduleEndTime, FirstExecutionFrom, ScheduleOffset, FlowErrorDeactivationThreshold, TimeZone'],
  ['the schedule as the API nests it', { [`${TRIGGER}.ScheduleExpression`]: undefined, [`${TRIGGER}.Scheduled`]: { ScheduleExpression: 'rate(1hours)' } },
    `error unknownField: ${TRIGGER} has no "Scheduled"; it has ScheduleExpression, DataPullMode, ScheduleStartTime, ScheduleEndTime, `
    + 'FirstExecutionFrom, ScheduleOffset, FlowErrorDeactivationThreshold, TimeZone',
    `error requiredField: ${TRIGGER}.ScheduleExpression is required`],
  ['a rate in the form of EventBridge', { [`${TRIGGER}.ScheduleExpression`]: 'rate(1 hour)' },
    `warning scheduleExpressionForm: ${TRIGGER}.ScheduleExpression: AppFlow's console shows "rate(1 hour)" as invalid; write "rate(1hours)"`],
  ['a rate that is none', { [`${TRIGGER}.ScheduleExpression`]: 'rate(hourly)' },
    `warning scheduleExpressionForm: ${TRIGGER}.ScheduleExpression: AppFlow may reject "rate(hourly)"; write a number of minutes, hours or days `
    + 'as in "rate(5minutes)"'],
  ['words', { [`${TRIGGER}.ScheduleExpression`]: 'every 5 minutes' },
    `warning scheduleExpressionForm: ${TRIGGER}.ScheduleExpression: AppFlow may reject "every 5 minutes"; write a number of minutes, hours or days `
    + 'as in "rate(5minutes)"'],
  ['a rate of nothing', { [`${TRIGGER}.ScheduleExpression`]: 'rate(0minutes)' },
    `error scheduleTooOften: ${TRIGGER}.ScheduleExpression: Salesforce can't be scheduled more often than once a minute, got rate(0minutes)`],
  ['a cron expression', { [`${TRIGGER}.ScheduleExpression`]: 'cron(0 6 * * ? *)' },
    `warning cronSchedule: ${TRIGGER}.ScheduleExpression: AppFlow accepts a cron expression, but its console can't edit the flow; use a rate if `
    + 'a rate is sufficient'],
  ['a start in the past', { [`${TRIGGER}.ScheduleStartTime`]: 1643760000 },
    `warning scheduleStartInPast: ${TRIGGER}.ScheduleStartTime 2022-02-02T00:00:00.000Z is in the past, and AppFlow may reject it when the flow `
    + 'is created or updated; leave it out to start the schedule when the flow is activated'],
  ['a start in milliseconds', { [`${TRIGGER}.ScheduleStartTime`]: 1893456000000 },
    `warning timeInMilliseconds: ${TRIGGER}.ScheduleStartTime 1893456000000 is in the year 61971, and seems to be in milliseconds; `
    + 'CloudFormation expects seconds since 1970'],
  ['a start in the form of ISO 8601', { [`${TRIGGER}.ScheduleStartTime`]: '2030-01-01T00:00:00Z' },
    `error invalidValue: ${TRIGGER}.ScheduleStartTime must be a time in seconds since 1970 (e.g. 1767225600 for 2026-01-01T00:00:00Z), got `
    + '"2030-01-01T00:00:00Z"'],
  ['an end before the start', { [`${TRIGGER}.ScheduleStartTime`]: 1893456000, [`${TRIGGER}.ScheduleEndTime`]: 1893455000 },
    `error scheduleWindow: ${TRIGGER}.ScheduleEndTime must be after ${TRIGGER}.ScheduleStartTime, got 2030-01-01T00:00:00.000Z to `
    + '2029-12-31T23:43:20.000Z'],
  ['an offset of more than ten hours', { [`${TRIGGER}.ScheduleOffset`]: 36001 },
    `error invalidValue: ${TRIGGER}.ScheduleOffset must be a whole number from 0 to 36000, got 36001`],
  ['too many failures', { [`${TRIGGER}.FlowErrorDeactivationThreshold`]: 101 },
    `error invalidValue: ${TRIGGER}.FlowErrorDeactivationThreshold must be a whole number from 1 to 100, got 101`],
  ['another pull mode', { [`${TRIGGER}.DataPullMode`]: 'Full' },
    `error invalidValue: ${TRIGGER}.DataPullMode must be one of Incremental, Complete, got "Full"`],
  ['a timestamp with complete pulls', { [`${TRIGGER}.DataPullMode`]: 'Complete', 'SourceFlowConfig.IncrementalPullConfig': { DatetimeTypeFieldName: 'LastModifiedDate' } },
    `warning unusedOption: SourceFlowConfig.IncrementalPullConfig isn't used, because ${TRIGGER}.DataPullMode is Complete; use Incremental, or `
    + 'leave it out'],
  ['a timestamp on demand', {
    'TriggerConfig.TriggerType': 'OnDemand', [TRIGGER]: undefined, 'SourceFlowConfig.IncrementalPullConfig': { DatetimeTypeFieldName: 'LastModifiedDate' },
  },
  'warning unusedOption: SourceFlowConfig.IncrementalPullConfig isn\'t used with the trigger OnDemand: only scheduled flows transfer data '
    + 'incrementally'],
  ['events of Slack', { ...from('Slack', 'Slack', { Object: 'conversations' }, 'source'), 'TriggerConfig.TriggerType': 'Event', [TRIGGER]: undefined },
    'warning eventSource: SourceFlowConfig.ConnectorType: Salesforce is the only source that is known to send events to AppFlow, got Slack; use '
    + 'the trigger OnDemand or Scheduled'],
  ['records in an event flow', { 'TriggerConfig.TriggerType': 'Event', [TRIGGER]: undefined },
    `warning salesforceEventEntity: ${SOURCE_BLOCKS}.Salesforce.Object isn't the name of an event (e.g. "AccountChangeEvent" or "Order__e"), but `
    + 'the trigger is Event; use the trigger OnDemand or Scheduled for records'],
  ['events in a scheduled flow', { [`${SOURCE_BLOCKS}.Salesforce.Object`]: 'AccountChangeEvent' },
    `warning salesforceEventEntity: ${SOURCE_BLOCKS}.Salesforce.Object is the name of an event, but the trigger Scheduled is for records; use `
    + 'the trigger Event'],
  ['an event flow without a status', {
    'TriggerConfig.TriggerType': 'Event', [TRIGGER]: undefined, 'FlowStatus': undefined, [`${SOURCE_BLOCKS}.Salesforce.Object`]: 'AccountChangeEvent',
  },
  'warning flowStatusMissing: FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger Event; '
    + 'use Active, or Draft if something else activates the flow'],
  ['EventBridge by schedule', to('EventBridge', { Object: 'aws.partner/appflow/salesforce.com/111111111111/crm' }),
    'error flowTrigger: TriggerConfig.TriggerType: EventBridge doesn\'t support the trigger Scheduled, only Event'],
  ['a short name for EventBridge', {
    ...to('EventBridge', { Object: 'Account' }),
    'TriggerConfig.TriggerType': 'Event',
    [TRIGGER]: undefined,
    [`${SOURCE_BLOCKS}.Salesforce.Object`]: 'AccountChangeEvent',
  },
  `warning eventSourceName: ${SHOWN_BLOCKS}.EventBridge.Object must begin with "aws.partner/appflow/" (e.g. `
    + '"aws.partner/appflow/salesforce.com/<account>/<name>"), got "Account"'],
  ['a list in place of a structure', { TriggerConfig: [] }, 'error invalidValue: TriggerConfig must be an object, got an array'],
  ['a text in place of a list', { Tasks: 'Map_all' }, 'error invalidValue: Tasks must be a list, got a string'],
  ['a text in place of a structure', { SourceFlowConfig: 'Salesforce' }, 'error invalidValue: SourceFlowConfig must be an object, got a string'],
  ['texts in place of numbers and booleans', { [`${TRIGGER}.ScheduleOffset`]: 'ten', [`${SOURCE_BLOCKS}.Salesforce.IncludeDeletedRecords`]: 'yes' },
    `error invalidValue: ${SOURCE_BLOCKS}.Salesforce.IncludeDeletedRecords must be true or false, got "yes"`,
    `error invalidValue: ${TRIGGER}.ScheduleOffset must be a whole number from 0 to 36000, got a string`],
  ['numbers and booleans as texts', { [`${TRIGGER}.ScheduleOffset`]: '60', [`${SOURCE_BLOCKS}.Salesforce.IncludeDeletedRecords`]: 'true' }],
  ['another property of the flow', { FlowNme: 'x' },
    'error unknownField: AWS::AppFlow::Flow has no "FlowNme" (did you mean FlowName?); it has FlowName, Description, KMSArn, FlowStatus, TriggerConfig, '
    + 'SourceFlowConfig, DestinationFlowConfigList, Tasks, MetadataCatalogConfig, Tags'],
];

/** On this day the starts in 2030 are in the future. */
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-06-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
});

afterEach(() => {
  jest.useRealTimers();
});

test.each<Case>(CASES)('%s', (_, overrides, ...findings) => {
  expect(findingsIn(overrides)).toEqual(findings);
});
