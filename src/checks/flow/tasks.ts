import { SOURCE_BLOCKS } from './sources';
import type { TaskDraft } from '../../private/flow/end';
import { TASK_TYPES } from '../../private/flow/values';
import type { Part } from '../part';

/** The known facts about a task. */
export interface TemplateTask {
  readonly part: Part;
  readonly type?: typeof TASK_TYPES[number];
  /** The keys of known operators. */
  readonly keys: readonly string[];
  /** The operator, under any key. */
  readonly operator?: string;
  readonly operatorIsKnown: boolean;
  /** Undefined if one of them isn't known. */
  readonly fields?: readonly string[];
  readonly destinationField?: string;
  readonly destinationFieldIsKnown: boolean;
}

/** The tasks of a flow. */
export interface TemplateTasks {
  readonly tasks: readonly TemplateTask[];
  /** Whether these are all, with their types and the names of what they combine. */
  readonly complete: boolean;
}

export function readTasks(flow: Part): TemplateTasks {
  const { entries } = flow.at('Tasks');
  const tasks = (entries ?? []).filter(({ isStructure }) => isStructure).map(readTask);
  const areKnown = tasks.every((task) => task.type !== undefined && (task.destinationFieldIsKnown || !combines(task)));
  return { tasks, complete: tasks.length === entries?.length && areKnown };
}

function readTask(part: Part): TemplateTask {
  const operators = part.at('ConnectorOperator');
  const known = operators.members?.filter(([name]) => Object.hasOwn(SOURCE_BLOCKS, name));
  const texts = known?.map(([, operator]) => operator.text) ?? [];
  const destination = part.at('DestinationField');
  return {
    part,
    type: TASK_TYPES.find((one) => one === part.at('TaskType').text),
    keys: known?.filter(([, operator]) => operator.text !== undefined).map(([name]) => name) ?? [],
    operator: texts.find((text) => text !== undefined),
    operatorIsKnown: part.lacks('ConnectorOperator') || (known !== undefined && texts.every((text) => text !== undefined)),
    fields: part.at('SourceFields').texts?.filter((field) => field !== ''),
    destinationField: destination.text,
    destinationFieldIsKnown: part.lacks('DestinationField') || destination.text !== undefined,
  };
}

/** The task in the form of the library's own rules, if its fields are known. */
export function draftsOf(tasks: readonly TemplateTask[], ...types: ReadonlyArray<typeof TASK_TYPES[number]>): TaskDraft[] {
  const combined = combinedNames(tasks);
  return tasks.flatMap(({ part, type, fields = [], destinationField }) => (type && types.includes(type)
    ? { prop: part.place, taskType: type, sourceFields: fields, reads: fields.filter((field) => !combined.has(field)), destinationField } : []));
}

/** The names under which AppFlow stores combined fields. */
export function combinedNames(tasks: readonly TemplateTask[]): ReadonlySet<string> {
  return new Set(tasks.filter(combines).flatMap(({ destinationField }) => destinationField ?? []));
}

function combines({ type }: TemplateTask): boolean {
  return type === 'Merge' || type === 'Arithmetic';
}

const MOST_SHOWN = 3;

/** Places or names for a message, which lists only the first of many. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_SHOWN;
  return more > 1 ? `${names.slice(0, MOST_SHOWN).join(', ')} and ${more} others` : names.join(', ');
}
