import type { Findings } from '../findings';
import type { TemplateTask, TemplateTasks } from './tasks';
import { listed } from './tasks';
import { texts } from '../../private/checks/texts';
import { MOST_FILTERS, warnOfMany } from '../../private/flow/filters';
import { FLOW_LIMITS } from '../../private/flow/limits';
import { quoteSafely } from '../../private/messages';
import { partitionBy } from '../../s3/partition';
import type { Part } from '../part';

/** A task property with a JSON list of texts. */
interface JsonList {
  readonly place: string;
  /** Undefined if it isn't such a list. */
  readonly texts?: readonly string[];
  readonly parsed?: readonly unknown[];
}

/** The value of a property, if it exists. */
function propertyOf(task: Part, key: string): Part | undefined {
  return task.at('TaskProperties').entries?.find((entry) => entry.at('Key').text === key)?.at('Value');
}

/** Undefined if the property doesn't exist or isn't known. */
export function readJsonList(task: Part, key: string): JsonList | undefined {
  const value = propertyOf(task, key);
  if (value?.text === undefined) {
    return undefined;
  }
  const parsed = parseList(value.text);
  return { place: value.place, parsed, texts: parsed?.every((entry) => typeof entry === 'string') ? parsed : undefined };
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The types of tasks that must list source fields. */
const ON_FIELDS: readonly string[] = ['Filter', 'Map', 'Mask', 'Truncate', 'Validate'];

/** Checks each task by itself. */
export function checkTasks(v: Findings, { tasks }: TemplateTasks): void {
  for (const task of tasks) {
    checkLists(v, task);
    if (task.type === 'Filter' && task.operator !== 'PROJECTION') {
      checkFilter(v, task);
    }
  }
  const filters = tasks.filter(({ type, operator }) => type === 'Filter' && operator !== undefined && operator !== 'PROJECTION');
  if (filters.length > MOST_FILTERS) {
    warnOfMany(v, 'Tasks', 'filters', filters.length);
  }
  const idle = tasks.filter(({ type, fields }) => type !== undefined && ON_FIELDS.includes(type) && fields?.length === 0);
  if (idle.length > 0) {
    v.warning('taskForm', `${listed(idle.map(({ part }) => part.at('SourceFields').place))} should list a field, but lists none`);
  }
  const aimless = tasks.filter(({ part, type }) => type === 'Map' && part.lacks('DestinationField'));
  if (aimless.length > 0) {
    v.warning('taskForm', `${listed(aimless.map(({ part }) => part.at('DestinationField').place))} is missing: a Map fills a field of the destination`);
  }
}

function checkLists(v: Findings, { part, type }: TemplateTask): void {
  const excluded = type === 'Map_all' ? readJsonList(part, 'EXCLUDE_SOURCE_FIELDS_LIST') : undefined;
  const partitions = type === 'Partition' ? readJsonList(part, 'ORDERED_PARTITION_KEYS_LIST') : undefined;
  for (const list of [excluded, partitions]) {
    if (list && list.parsed === undefined) {
      v.warning('taskForm', `${list.place} should be a JSON list of fields such as "[\\"Id\\"]", or "[]" for none`);
    }
  }
  if (excluded?.parsed) {
    texts(v, excluded.place, excluded.parsed, FLOW_LIMITS.SourceField);
  }
  if (partitions?.parsed) {
    partitionBy().read(v, partitions.place, partitions.parsed);
  }
}

/** The operators that match any of several values. */
const OF_ANY: readonly string[] = ['EQUAL_TO', 'NOT_EQUAL_TO', 'CONTAINS'];

function checkFilter(v: Findings, { part, operator = '' }: TemplateTask): void {
  const dataType = propertyOf(part, 'DATA_TYPE')?.text;
  for (const key of ['VALUE', 'LOWER_BOUND', 'UPPER_BOUND']) {
    const value = propertyOf(part, key);
    if (value?.text !== undefined && (dataType === 'date' || dataType === 'datetime') && !/^-?\d+$/.test(value.text)) {
      v.warning('filterValue', `${value.place} should be a time in milliseconds since 1970, as AppFlow's console writes it for ${dataType}, got ${quoteSafely(value.text)}`);
    } else if (value?.text !== undefined && key === 'VALUE' && OF_ANY.includes(operator) && /^-?\d+(?:,-?\d+)+$/.test(value.text)) {
      v.warning('filterValue', `${value.place} ${quoteSafely(value.text)} is a single value with commas to AppFlow; use the key VALUES for several values`);
    }
  }
  const several = propertyOf(part, 'VALUES');
  const count = several?.text?.split(',').length ?? 0;
  if (several && count > MOST_FILTERS) {
    warnOfMany(v, several.place, 'values of one filter', count);
  }
}
