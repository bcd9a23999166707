import type { Findings } from '../findings';
import { DESTINATION_BLOCKS } from './destinations';
import type { FlowFacts } from './facts';
import { refusedName } from '../../event-bridge/partner-event-source-name';
import type { DestinationConnector } from '../../private/flow/end';
import { FILE_TYPES, WRITE_OPERATIONS } from '../../private/flow/values';
import { MISSING_IDS, needsIds } from '../../private/flow/write';
import { warnOfParquetInOneFile } from '../../s3/output';
import { checkIdFields } from '../../salesforce/id-fields';
import { warnOfRemove } from '../../zendesk/remove';
import type { Part } from '../part';

/** Checks the write options in a destination's block. */
export function checkDestination(v: Findings, { flow, destination, destinationBlock: block }: FlowFacts): void {
  if (destination && 'IdFieldNames' in DESTINATION_BLOCKS[destination].members) {
    v.under('idFields', () => checkWrite(v, destination, block));
  }
  for (const name of ['ErrorHandlingConfig', 'SuccessResponseHandlingConfig']) {
    checkFolder(v, block.at(name));
  }
  checkFiles(v, block.at('S3OutputFormatConfig'));
  if (destination === 'S3') {
    checkTyping(v, block.at('S3OutputFormatConfig'));
  }
  const eventSource = block.at('Object');
  const refused = destination === 'EventBridge' && eventSource.text !== undefined
    ? refusedName(eventSource.text, '"aws.partner/appflow/salesforce.com/<account>/<name>"') : undefined;
  if (refused !== undefined) {
    v.warning('eventSourceName', `${eventSource.place} ${refused}`);
  }
  const catalog = flow.at('MetadataCatalogConfig', 'GlueDataCatalog');
  if (destination && destination !== 'S3' && !catalog.isAbsent) {
    v.under('fieldCombination', () => v.problem(`${catalog.place} is only for flows to Amazon S3, but the destination is ${destination}; leave it out`));
  }
}

/** AppFlow's service model requires id fields only for UPSERT in Salesforce; other connectors may have defaults. */
function checkWrite(v: Findings, destination: DestinationConnector, block: Part): void {
  const operation = WRITE_OPERATIONS.find((one) => one === block.at('WriteOperationType').text);
  const ids = block.at('IdFieldNames');
  if (operation && needsIds(operation) && (block.lacks('IdFieldNames') || ids.entries?.length === 0)) {
    const text = `${ids.place} ${MISSING_IDS} (e.g. ["Id"]), because ${block.at('WriteOperationType').place} is ${operation}`;
    if (operation === 'UPSERT' && destination === 'Salesforce') {
      v.problem(text);
    } else {
      v.warning('idFieldsMissing', text);
    }
  }
  if (destination === 'Salesforce') {
    checkIdFields(v, ids.place, operation, ids.entries?.flatMap(({ text }) => text ?? []), 'UPSERT');
  } else if (destination === 'Zendesk') {
    warnOfRemove(v, `${block.at('WriteOperationType').place} is DELETE`, operation);
  }
}

function checkFolder(v: Findings, config: Part): void {
  if (!config.at('BucketPrefix').isAbsent && config.lacks('BucketName')) {
    v.warning('unusedOption', `${config.at('BucketPrefix').place} isn't used without ${config.at('BucketName').place}; give the bucket as well`);
  }
}

function checkFiles(v: Findings, files: Part): void {
  const fileType = files.at('FileType');
  const aggregation = files.at('AggregationConfig', 'AggregationType');
  warnOfParquetInOneFile(v, aggregation.place, { fileType: fileType.text }, { aggregationType: aggregation.text }, 'use None, or give TargetFileSize instead');
  const prefix = files.at('PrefixConfig');
  if (!prefix.at('PrefixFormat').isAbsent && prefix.lacks('PrefixType')) {
    v.warning('unusedOption', `${prefix.at('PrefixFormat').place} isn't used without ${prefix.at('PrefixType').place}, which determines where the date and time appear`);
  }
}

function checkTyping(v: Findings, files: Part): void {
  const fileType = files.at('FileType');
  const typing = files.at('PreserveSourceDataTyping');
  const other = files.lacks('FileType') ? 'JSON by default' : FILE_TYPES.find((type) => type === fileType.text && type !== 'PARQUET');
  if (typing.text === 'true' && other !== undefined) {
    v.warning('unusedOption', `${typing.place} isn't used: AppFlow preserves the types of the source in PARQUET only, and ${fileType.place} is ${other}`);
  }
}
