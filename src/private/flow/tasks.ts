import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type {
  FilterDefinition, MappingDefinition, TaskDefinition, TransformDefinition, ValidationDefinition, ValueDefinition,
} from './definitions';
import type { TaskDraft } from './end';
import { readFilters } from './filters';
import type { FlowProblems } from './flow-problems';
import { FLOW_LIMITS } from './limits';
import { readMappings } from './mappings';
import type { SourceConnector } from './operators';
import { factsOf, OPERATORS, refusedOperator } from './operators';
import { readPassThrough } from './pass-through';
import { projectionOf } from './projection';
import type { FlowEnds } from './read-ends';
import { checkReliance, warnOfUnmapped } from './task-rules';
import { readTransforms, readValidations } from './transforms';
import { totalLength } from '../checks/text';

/** The props of a flow that become tasks. */
export interface TaskInputs {
  readonly mappings: ReadonlyArray<{ readonly _mapping: MappingDefinition }>;
  readonly filters?: ReadonlyArray<{ readonly _filter: FilterDefinition<{ readonly _value: ValueDefinition }> }>;
  readonly transforms?: ReadonlyArray<{ readonly _transform: TransformDefinition }>;
  readonly validations?: ReadonlyArray<{ readonly _validation: ValidationDefinition }>;
  readonly tasks?: ReadonlyArray<{ readonly _task: TaskDefinition }>;
}

/**
 * All tasks of a flow, in a fixed order: projection, mappings, transforms, filters, validations, tasks of the destination, and
 * passed-through tasks.
 */
export function readTasks(v: FlowProblems, inputs: TaskInputs, { source, destination }: FlowEnds): CfnFlow.TaskProperty[] {
  const mappings = readMappings(v, inputs.mappings);
  const transforms = readTransforms(v, inputs.transforms);
  const filters = readFilters(v, inputs.filters);
  const validations = readValidations(v, inputs.validations);
  const passedThrough = readPassThrough(v, source.connectorType, inputs.tasks);
  const projection = projectionOf(mappings.tasks, [...filters, ...transforms, ...validations]);

  const ours = [...projection, ...mappings.tasks, ...transforms, ...filters, ...validations, ...destination.tasks ?? []];
  ours.forEach((task) => checkOperator(v, source.connectorType, task));
  destination.tasks?.forEach((task) => checkProperties(v, task));
  warnOfUnmapped(v, mappings, [...transforms, ...validations]);
  checkReliance(v, mappings, passedThrough, destination.reliesOn ?? []);
  return [...ours, ...passedThrough].map((task) => renderTask(source.connectorType, task));
}

/** Passed-through tasks have already been checked. */
function checkOperator(v: FlowProblems, source: SourceConnector, { prop, operator }: TaskDraft): void {
  const known = OPERATORS.find((one) => one === operator);
  // For a connector without NO_OP the task is rendered without an operator.
  if (known === undefined || known === 'NO_OP') {
    return;
  }
  const refused = refusedOperator(source, known);
  if (refused !== undefined && known === 'PROJECTION') {
    v.problem(`${prop}: AppFlow requires a projection of the mapped fields or FieldMapping.all(), but the source ${source} doesn't support PROJECTION; `
      + 'use FieldMapping.all()');
  } else if (refused !== undefined) {
    v.problem(`${prop}: ${refused}`);
  }
}

/** A property that a destination joins may be too long, although its parts aren't. */
function checkProperties(v: FlowProblems, { prop, properties = [] }: TaskDraft): void {
  for (const [key, value] of properties) {
    totalLength(v, `${prop}, as the property ${key} of the task,`, value, FLOW_LIMITS.Property);
  }
}

function renderTask(source: SourceConnector, task: TaskDraft): CfnFlow.TaskProperty {
  const { operator, taskType, sourceFields, destinationField, properties = [] } = task;
  const { operatorKey, operators } = factsOf(source);
  const left = operator === 'NO_OP' && !operators.has('NO_OP') ? undefined : operator;
  return {
    taskType,
    sourceFields: [...sourceFields],
    connectorOperator: left === undefined ? undefined : { [operatorKey]: left },
    destinationField,
    taskProperties: properties.length === 0 ? undefined : properties.map(([key, value]) => ({ key, value })),
  };
}
