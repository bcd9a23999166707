import { DESTINATION_FLOW_CONFIG } from './destinations';
import { SOURCE_FLOW_CONFIG, SOURCES } from './sources';
import { DEACTIVATION_THRESHOLD, FLOW_LIMITS, MOST_TAGS, SCHEDULE_OFFSET_SECONDS, TAG_LIMITS } from '../../private/flow/limits';
import { FLOW_STATUSES, PROPERTY_KEYS, PULL_MODES, TASK_TYPES, TRIGGER_TYPES } from '../../private/flow/values';
import { LIMITS } from '../../private/limits';
import { integer, listOf, oneOf, struct, text, textOrNone, TIME } from '../shapes';
import type { Shape } from '../shapes';

const TRIGGER_CONFIG = struct({
  TriggerType: oneOf(TRIGGER_TYPES),
  TriggerProperties: struct({
    ScheduleExpression: text(FLOW_LIMITS.ScheduleExpression, { example: 'rate(5minutes)' }),
    DataPullMode: oneOf(PULL_MODES),
    ScheduleStartTime: TIME,
    ScheduleEndTime: TIME,
    FirstExecutionFrom: TIME,
    ScheduleOffset: integer(SCHEDULE_OFFSET_SECONDS),
    FlowErrorDeactivationThreshold: integer(DEACTIVATION_THRESHOLD),
    TimeZone: textOrNone(FLOW_LIMITS.ScheduleExpression),
  }, 'ScheduleExpression'),
}, 'TriggerType');

const TASK = struct({
  TaskType: oneOf(TASK_TYPES),
  // The service model has no minimum length for these.
  SourceFields: listOf(textOrNone(FLOW_LIMITS.SourceField)),
  ConnectorOperator: struct(Object.fromEntries(SOURCES.map(({ block, connectorType }): [string, Shape] =>
    [block, { kind: 'operator', connector: connectorType }]))),
  DestinationField: textOrNone(FLOW_LIMITS.DestinationField),
  TaskProperties: listOf(struct({ Key: oneOf(PROPERTY_KEYS), Value: text(FLOW_LIMITS.Property) }, 'Key', 'Value')),
}, 'TaskType', 'SourceFields');

/** `AWS::AppFlow::Flow`, according to AppFlow's service model and the CloudFormation schema. */
export const FLOW = struct({
  FlowName: text(FLOW_LIMITS.FlowName, { example: 'contacts-to-lake' }),
  Description: text(FLOW_LIMITS.FlowDescription),
  KMSArn: text(LIMITS.KMSArn),
  FlowStatus: oneOf(FLOW_STATUSES),
  TriggerConfig: TRIGGER_CONFIG,
  SourceFlowConfig: SOURCE_FLOW_CONFIG,
  DestinationFlowConfigList: listOf(DESTINATION_FLOW_CONFIG),
  Tasks: listOf(TASK),
  MetadataCatalogConfig: struct({
    GlueDataCatalog: struct({
      DatabaseName: text(FLOW_LIMITS.GlueDataCatalogDatabaseName),
      RoleArn: text(FLOW_LIMITS.GlueDataCatalogIAMRole),
      TablePrefix: text(FLOW_LIMITS.GlueDataCatalogTablePrefix),
    }, 'DatabaseName', 'RoleArn', 'TablePrefix'),
  }),
  Tags: listOf(struct({ Key: text(TAG_LIMITS.TagKey), Value: text(TAG_LIMITS.TagValue) }, 'Key', 'Value'), MOST_TAGS),
}, 'FlowName', 'TriggerConfig', 'SourceFlowConfig', 'DestinationFlowConfigList', 'Tasks');
