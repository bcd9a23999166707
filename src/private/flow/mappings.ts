import type { MappingDefinition, TypesDefinition } from './definitions';
import type { TaskDraft } from './end';
import type { FlowProblems } from './flow-problems';
import type { Item } from './items';
import { readItems } from './items';
import { FLOW_LIMITS } from './limits';
import type { ReadMappings } from './task-rules';
import { filledTwice } from './task-rules';
import { requiredText, text, totalLength } from '../checks/text';
import { listedTexts } from '../checks/texts';
import { warnOfUnused } from '../checks/unused-options';
import { trueOrFalse } from '../checks/values';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';

type Definition<F extends MappingDefinition['factory']> = Extract<MappingDefinition, { readonly factory: F }>;

const TYPES = ['sourceType', 'destinationType'] as const;
const ALL_FIELDS = 'use FieldMapping.all() to map all fields';

export function readMappings(v: FlowProblems, mappings: ReadonlyArray<{ readonly _mapping: MappingDefinition }>): ReadMappings {
  if (isAbsent(mappings)) {
    v.problem(`mappings is required; ${ALL_FIELDS}`);
  } else if (Array.isArray(mappings) && mappings.length === 0) {
    v.problem(`mappings must contain at least one mapping; ${ALL_FIELDS}`);
  }
  const items = readItems(v, 'mappings', mappings, 'FieldMapping', '_mapping');
  const all = items.filter((one) => one.item._mapping.factory === 'all');
  for (const { prop } of all.slice(1)) {
    v.problem(`${prop} maps all fields a second time, after ${all[0].prop}`);
  }
  const tasks = items.flatMap(({ prop, item }) => readMapping(v, prop, item._mapping));
  filledTwice(tasks).forEach((problem) => v.problem(problem));
  const [first] = all.map(({ item: { _mapping } }) => (_mapping.factory === 'all' ? _mapping.options?.exclude ?? [] : []));
  return { tasks, allExcept: Array.isArray(first) ? first : undefined };
}

function readMapping(v: FlowProblems, prop: string, mapping: MappingDefinition): TaskDraft[] {
  switch (mapping.factory) {
    case 'all':
      return readAll(v, prop, mapping);
    case 'field': {
      const options = readOptions(v, prop, mapping.options, ['destination', ...TYPES]);
      const destination = text(v, `${prop}: destination`, options.destination, FLOW_LIMITS.DestinationField);
      const source = requiredText(v, `${prop}: source`, mapping.source, destination === undefined ? FLOW_LIMITS.DestinationField : FLOW_LIMITS.SourceField);
      return [mapTask(prop, source, destination ?? source, readTypes(v, prop, options))];
    }
    case 'fields': {
      refuseNone(v, prop, 'fields', mapping.names);
      return mapping.names.map((name, index) => {
        const field = requiredText(v, `${prop}: names[${index}]`, name, FLOW_LIMITS.DestinationField);
        return mapTask(prop, field, field);
      });
    }
    case 'typed':
      return readMap(v, prop, 'typed', mapping.types, FLOW_LIMITS.DestinationField).map(({ prop: where, item: [field, type] }) => {
        const types = readTypes(v, where, { sourceType: requiredText(v, where, type, FLOW_LIMITS.Property), destinationType: type }, false);
        return mapTask(where, field, field, types);
      });
    case 'renamed':
      return readMap(v, prop, 'renamed', mapping.names, FLOW_LIMITS.SourceField).map(({ prop: where, item: [source, destination] }) =>
        mapTask(where, source, requiredText(v, where, destination, FLOW_LIMITS.DestinationField)));
    case 'concat':
      return readConcat(v, prop, mapping);
    case 'arithmetic':
      return readArithmetic(v, prop, mapping);
  }
}

function readAll(v: FlowProblems, prop: string, { options: given }: Definition<'all'>): TaskDraft[] {
  const options = readOptions(v, prop, given, ['exclude', 'includeNewFields']);
  const exclude = JSON.stringify(listedTexts(v, `${prop}: exclude`, options.exclude, FLOW_LIMITS.SourceField) ?? []);
  totalLength(v, `${prop}: exclude, as a JSON list,`, exclude, FLOW_LIMITS.Property);
  const includeNewFields = trueOrFalse(v, `${prop}: includeNewFields`, options.includeNewFields);
  const properties: Array<readonly [string, string]> = [['EXCLUDE_SOURCE_FIELDS_LIST', exclude]];
  if (includeNewFields !== undefined) {
    properties.push(['INCLUDE_NEW_FIELDS', String(includeNewFields)]);
    warnOfUnverified(v, `${prop}: includeNewFields`);
  }
  return [{ prop, taskType: 'Map_all', operator: 'NO_OP', sourceFields: [], properties }];
}

function readConcat(v: FlowProblems, prop: string, mapping: Definition<'concat'>): TaskDraft[] {
  const options = readOptions(v, prop, mapping.options, ['format', ...TYPES]);
  const list = Array.isArray(mapping.sources) ? mapping.sources : [];
  const sources = list.map((source, index) => requiredText(v, `${prop}: sources[${index}]`, source, FLOW_LIMITS.SourceField));
  if (sources.length < 2) {
    v.problem(`${prop}: sources must be a list of at least two fields, got ${Array.isArray(mapping.sources) ? sources.length : kindOf(mapping.sources)}`);
  }
  const byDefault = sources.map((source) => `\${${source}}`).join(' ');
  const format = text(v, `${prop}: format`, options.format, FLOW_LIMITS.Property);
  if (format === undefined) {
    totalLength(v, `${prop}: format, made of all sources,`, byDefault, FLOW_LIMITS.Property);
  }
  return combine(v, { prop, taskType: 'Merge', operator: 'NO_OP', sourceFields: sources, properties: [['CONCAT_FORMAT', format ?? byDefault]] },
    mapping.destination, options);
}

function readArithmetic(v: FlowProblems, prop: string, { operator, left, right, destination, types }: Definition<'arithmetic'>): TaskDraft[] {
  const sourceFields = [
    requiredText(v, `${prop}: left`, left, FLOW_LIMITS.SourceField),
    requiredText(v, `${prop}: right`, right, FLOW_LIMITS.SourceField),
  ];
  const properties = [['MATH_OPERATION_FIELDS_ORDER', sourceFields.join(',')]] as const;
  return combine(v, { prop, taskType: 'Arithmetic', operator, sourceFields, properties }, destination, readOptions(v, prop, types, TYPES));
}

/** A task that combines several fields into one, under their joined names, and the mapping of that field. */
function combine(v: FlowProblems, task: TaskDraft, destination: string, types: TypesDefinition): TaskDraft[] {
  const { prop } = task;
  const joined = task.sourceFields.join(',');
  totalLength(v, `${prop}: the names of the source fields, with commas between them,`, joined, FLOW_LIMITS.DestinationField);
  warnOfUnverified(v, prop);
  const target = requiredText(v, `${prop}: destination`, destination, FLOW_LIMITS.DestinationField);
  return [{ ...task, destinationField: joined }, { ...mapTask(prop, joined, target, readTypes(v, prop, types)), reads: [] }];
}

function mapTask(prop: string, source: string, destinationField: string, properties: TaskDraft['properties'] = []): TaskDraft {
  return { prop, taskType: 'Map', operator: 'NO_OP', sourceFields: [source], destinationField, properties };
}

function readTypes(v: FlowProblems, prop: string, types: TypesDefinition, check = true): Array<readonly [string, string]> {
  const read = (name: 'sourceType' | 'destinationType') => (check ? text(v, `${prop}: ${name}`, types[name], FLOW_LIMITS.Property) : types[name]);
  const [source, destination] = [read('sourceType'), read('destinationType')];
  return [
    ...source === undefined ? [] : [['SOURCE_DATA_TYPE', source] as const],
    ...destination === undefined ? [] : [['DESTINATION_DATA_TYPE', destination] as const],
  ];
}

/** The entries of a map in the order of their keys, because maps in some languages have no order. */
function readMap(v: FlowProblems, prop: string, factory: string, map: { readonly [key: string]: string }, limit: typeof FLOW_LIMITS.SourceField):
Array<Item<readonly [string, string]>> {
  if (typeof map !== 'object' || isAbsent(map) || Array.isArray(map)) {
    v.problem(`${prop} must be a map of fields, got ${kindOf(map)}`);
    return [];
  }
  const keys = Object.keys(map).sort();
  refuseNone(v, prop, factory, keys);
  return keys.map((key) => {
    const quoted = quoteSafely(key);
    return { prop: `${prop}[${quoted}]`, item: [requiredText(v, `${prop}: the field ${quoted}`, key, limit), map[key]] };
  });
}

function refuseNone(v: FlowProblems, prop: string, factory: string, fields: readonly string[]): void {
  if (fields.length === 0) {
    v.problem(`${prop}: FieldMapping.${factory} requires at least one field; ${ALL_FIELDS}`);
  }
}

/** Callers without a type checker may give any value for options. */
function readOptions<T extends object>(v: FlowProblems, prop: string, options: T | undefined, known: ReadonlyArray<keyof T & string>): Partial<T> {
  if (isAbsent(options)) {
    return {};
  }
  if (typeof options !== 'object') {
    v.problem(`${prop}: options must be an object, got ${kindOf(options)}`);
    return {};
  }
  warnOfUnused(v, `${prop}: FieldMapping`, options, known);
  return options;
}

function warnOfUnverified(v: FlowProblems, prop: string): void {
  v.warning('unverifiedTask', `${prop}: the task follows AppFlow's service model, but isn't known to have been deployed; check the data that the flow moves`);
}
