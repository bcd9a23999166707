import type { Findings } from '../findings';
import type { FlowFacts } from './facts';
import { readJsonList } from './task-properties';
import type { TemplateTask, TemplateTasks } from './tasks';
import { combinedNames, draftsOf } from './tasks';
import type { RelyingOn } from '../../private/flow/end';
import type { ReadMappings } from '../../private/flow/task-rules';
import { checkReliance, filledTwice, warnOfUnmapped } from '../../private/flow/task-rules';

const MAPPINGS = ['Arithmetic', 'Map', 'Map_all', 'Merge'] as const;
const OTHERS = ['Mask', 'Truncate', 'Validate'] as const;

/** Checks the mapped fields and their destination fields. */
export function checkMappings(v: Findings, all: TemplateTasks, facts: FlowFacts): void {
  const { tasks } = all;
  filledTwice(draftsOf(tasks, 'Arithmetic', 'Map', 'Merge')).forEach((text) => v.warning('destinationFieldTwice', text));
  const mapping = tasks.filter(({ type }) => MAPPINGS.some((one) => one === type));
  const allExcept = exclusionsOf(mapping);
  if (!all.complete || allExcept === 'unknown') {
    return;
  }
  const mappings: ReadMappings = { tasks: draftsOf(tasks, ...MAPPINGS), allExcept };
  if (mapping.every(({ fields }) => fields !== undefined)) {
    const others = draftsOf(tasks, ...OTHERS);
    const combined = combinedNames(tasks);
    warnOfUnmapped(v, mappings, others.flatMap((task) => task.sourceFields.filter((field) => !combined.has(field)).map((field) =>
      ({ ...task, sourceFields: [field] }))));
  }
  if (tasks.every(({ destinationFieldIsKnown }) => destinationFieldIsKnown)) {
    checkReliance(v, mappings, draftsOf(tasks, ...OTHERS, 'Passthrough'), [...idsOf(facts), ...partitionsOf(tasks)]);
  }
}

/** The fields that a mapping of all leaves out; undefined without such a mapping. */
function exclusionsOf(tasks: readonly TemplateTask[]): readonly string[] | undefined | 'unknown' {
  const whole = tasks.filter(({ type }) => type === 'Map_all');
  const lists = whole.map(({ part }) => {
    const properties = part.at('TaskProperties');
    return properties.isAbsent ? [] : readJsonList(part, 'EXCLUDE_SOURCE_FIELDS_LIST')?.texts ?? (hasAllKeys(part) ? [] : undefined);
  });
  return lists.some((list) => list === undefined) ? 'unknown' : lists[0];
}

/** Whether all keys of the properties are known. */
function hasAllKeys(task: TemplateTask['part']): boolean {
  const keys = task.at('TaskProperties').entries?.map((entry) => entry.at('Key').text);
  return keys?.every((key) => key !== undefined && key !== 'EXCLUDE_SOURCE_FIELDS_LIST') ?? false;
}

/** The id fields of a write operation that requires them. */
function idsOf({ destinationBlock: block }: FlowFacts): RelyingOn[] {
  const operation = block.at('WriteOperationType').text;
  return operation === undefined || operation === 'INSERT' ? [] : (block.at('IdFieldNames').entries ?? [])
    .flatMap(({ place, text }) => (text === undefined ? [] : { field: text, prop: place, unmapped: 'warning' }));
}

function partitionsOf(tasks: readonly TemplateTask[]): RelyingOn[] {
  return tasks.filter(({ type }) => type === 'Partition').flatMap(({ part }) => {
    const list = readJsonList(part, 'ORDERED_PARTITION_KEYS_LIST');
    return (list?.texts ?? []).map((field) => ({ field, prop: `${list?.place ?? ''}:`, unmapped: 'warning' }));
  });
}
