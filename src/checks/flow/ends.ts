import type { Findings } from '../findings';
import type { FlowFacts } from './facts';
import { SOURCE_BLOCKS } from './sources';
import { refusedTrigger, warnOfPair } from '../../private/flow/pairs';
import { DESTINATION_CONNECTORS, FILE_TYPES } from '../../private/flow/values';
import { quoteSafely } from '../../private/messages';
import { warnOfRoot } from '../../s3/source-folder';
import { warnOfEvent, warnOfRecord } from '../../salesforce/event-entity';
import type { Part } from '../part';

/** The connectors without a connector profile. */
const WITHOUT_PROFILE: readonly string[] = ['EventBridge', 'LookoutMetrics', 'S3', 'Upsolver'];

/** Checks the ends of a flow, separately and together. */
export function checkEnds(v: Findings, facts: FlowFacts): void {
  checkDestinations(v, facts.flow.at('DestinationFlowConfigList'));
  checkBlock(v, facts.sourceConfig, 'SourceConnectorProperties', facts.operatorKey, Object.keys(SOURCE_BLOCKS));
  checkBlock(v, facts.destinationConfig, 'DestinationConnectorProperties', facts.destination, DESTINATION_CONNECTORS);
  checkProfileName(v, facts.sourceConfig, facts.source);
  checkProfileName(v, facts.destinationConfig, facts.destination);
  checkSource(v, facts);
  checkPair(v, facts);
}

/** @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_CreateFlow.html */
function checkDestinations(v: Findings, list: Part): void {
  const { entries } = list;
  const known = entries?.filter(({ isStructure }) => isStructure) ?? [];
  if (known.length > 1 || entries?.length === 0) {
    v.under('flowDestinations', () => v.problem(`${list.place} must have exactly one destination, got ${known.length}; create a flow for each destination`));
  }
}

/** There must be the block of the connector, and no other. A block that only CloudFormation knows may be left out. */
function checkBlock(v: Findings, config: Part, name: string, block: string | undefined, blocks: readonly string[]): void {
  const properties = config.at(name);
  const given = properties.members?.map(([member]) => member).filter((member) => blocks.includes(member));
  if (given === undefined) {
    return;
  }
  const type = quoteSafely(config.at('ConnectorType').text ?? '');
  const certain = given.filter((member) => properties.at(member).members !== undefined);
  if (block !== undefined && !given.includes(block)) {
    v.under('connectorBlock', () => v.problem(`${properties.place} must have ${block}, because ConnectorType is ${type}, got `
      + `${given.length === 0 ? 'none' : given.join(', ')}`));
  } else if (block !== undefined && certain.some((member) => member !== block)) {
    v.warning('surplusBlock', `${properties.place} should have only ${block}, because ConnectorType is ${type}, got ${given.join(', ')}`);
  } else if (block === undefined && certain.length > 1) {
    v.warning('surplusBlock', `${properties.place} should have the block of one connector, got ${certain.join(', ')}`);
  }
}

function checkProfileName(v: Findings, config: Part, connectorType: string | undefined): void {
  const name = config.at('ConnectorProfileName');
  if (connectorType === undefined) {
    return;
  }
  if (WITHOUT_PROFILE.includes(connectorType)) {
    if (!name.isAbsent) {
      v.warning('unusedOption', `${name.place} isn't used: AppFlow reaches ${connectorType} without a connector profile; leave it out`);
    }
  } else if (config.lacks('ConnectorProfileName')) {
    v.required(name.place, { cure: `AppFlow reaches ${connectorType} through a connector profile` });
  }
}

function checkSource(v: Findings, { trigger, source, sourceConfig, sourceBlock, schedule }: FlowFacts): void {
  if (source === 'S3') {
    const prefix = sourceBlock.at('BucketPrefix');
    warnOfRoot(v, prefix.place, prefix.text);
  }
  const entity = sourceBlock.at('Object');
  if (source === 'Salesforce' && trigger === 'Event') {
    warnOfRecord(v, entity.place, entity.text, 'the trigger is Event; use the trigger OnDemand or Scheduled for records');
  } else if (source === 'Salesforce' && trigger) {
    warnOfEvent(v, entity.place, entity.text, `the trigger ${trigger} is for records; use the trigger Event`);
  } else if (source && trigger === 'Event') {
    v.warning('eventSource', `${sourceConfig.at('ConnectorType').place}: Salesforce is the only source that is known to send events to AppFlow, got ${source}; `
      + 'use the trigger OnDemand or Scheduled');
  }
  const pull = sourceConfig.at('IncrementalPullConfig');
  const mode = schedule.at('DataPullMode').text;
  if (!pull.isAbsent && (trigger === 'OnDemand' || trigger === 'Event')) {
    v.warning('unusedOption', `${pull.place} isn't used with the trigger ${trigger}: only scheduled flows transfer data incrementally`);
  } else if (!pull.isAbsent && mode === 'Complete') {
    v.warning('unusedOption', `${pull.place} isn't used, because ${schedule.at('DataPullMode').place} is Complete; use Incremental, or leave it out`);
  }
}

function checkPair(v: Findings, { flow, trigger, schedule, source, destination, destinationConfig, destinationBlock }: FlowFacts): void {
  const refused = destination && trigger && refusedTrigger(destination, trigger);
  if (refused !== undefined) {
    v.under('flowTrigger', () => v.problem(`${flow.at('TriggerConfig', 'TriggerType').place}: ${refused}`));
  }
  const files = destinationBlock.at('S3OutputFormatConfig', 'FileType');
  warnOfPair(v, {
    source,
    destination,
    fileType: FILE_TYPES.find((type) => type === files.text),
    pullMode: schedule.at('DataPullMode').text,
    scheduleExpression: schedule.at('ScheduleExpression').text,
    withoutKey: flow.lacks('KMSArn'),
  }, {
    destination: destination === 'S3' && source === 'Googleanalytics' ? files.place : destinationConfig.at('ConnectorType').place,
    pull: schedule.at('DataPullMode').place,
    incrementalPull: 'Incremental',
    schedule: schedule.at('ScheduleExpression').place,
    encryptionKey: 'KMSArn',
    json: 'JSON',
  });
}
