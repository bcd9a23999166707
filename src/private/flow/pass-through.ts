import { Token } from 'aws-cdk-lib';
import type { TaskDefinition } from './definitions';
import type { TaskDraft } from './end';
import type { FlowProblems } from './flow-problems';
import { readItems } from './items';
import { FLOW_LIMITS } from './limits';
import type { SourceConnector } from './operators';
import { OPERATORS, refusedOperator } from './operators';
import { PROPERTY_KEYS, TASK_TYPES } from './values';
import { requiredText, text } from '../checks/text';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';

/** Tasks as the user wrote them, by the service model. */
export function readPassThrough(v: FlowProblems, source: SourceConnector, tasks: ReadonlyArray<{ readonly _task: TaskDefinition }> | undefined):
TaskDraft[] {
  return readItems(v, 'tasks', tasks, 'FlowTask', '_task').map(({ prop, item: { _task: task } }) => ({
    prop,
    taskType: oneOfTexts(v, `${prop}: taskType`, task.taskType, TASK_TYPES),
    sourceFields: readSourceFields(v, `${prop}: sourceFields`, task.sourceFields),
    operator: readOperator(v, `${prop}: connectorOperator`, source, task.connectorOperator),
    destinationField: text(v, `${prop}: destinationField`, task.destinationField, FLOW_LIMITS.DestinationField),
    properties: readProperties(v, `${prop}: properties`, task.properties),
  }));
}

/** Here the service model has no minimum length. */
function readSourceFields(v: FlowProblems, prop: string, fields: unknown): string[] {
  if (!Array.isArray(fields)) {
    v.problem(`${prop} must be a list of strings, got ${kindOf(fields)}`);
    return [];
  }
  const limit = { ...FLOW_LIMITS.SourceField, min: 0 };
  return Token.isUnresolved(fields) ? fields : fields.map((field, index) => requiredText(v, `${prop}[${index}]`, field, limit));
}

function readOperator(v: FlowProblems, prop: string, source: SourceConnector, given: unknown): string | undefined {
  if (isAbsent(given)) {
    return undefined;
  }
  const operator = OPERATORS.find((one) => one === given);
  if (operator === undefined) {
    return oneOfTexts(v, prop, given, OPERATORS);
  }
  const refused = refusedOperator(source, operator);
  if (refused !== undefined) {
    v.problem(`${prop}: ${refused}`);
  }
  return operator;
}

function readProperties(v: FlowProblems, prop: string, properties: unknown): TaskDraft['properties'] {
  if (isAbsent(properties)) {
    return [];
  }
  if (typeof properties !== 'object' || Array.isArray(properties)) {
    v.problem(`${prop} must be a map, got ${kindOf(properties)}`);
    return [];
  }
  const entries: Array<[string, unknown]> = Object.entries(properties);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => [
    oneOfTexts(v, `${prop}: a key`, key, PROPERTY_KEYS),
    requiredText(v, `${prop}[${quoteSafely(key)}]`, value, FLOW_LIMITS.Property),
  ]);
}

/** A value of the service model that the library has no enum for. */
function oneOfTexts(v: FlowProblems, prop: string, value: unknown, allowed: readonly string[]): string {
  const given = requiredText(v, prop, value, FLOW_LIMITS.Property);
  if (typeof value === 'string' && !Token.isUnresolved(given) && !allowed.includes(given)) {
    v.problem(`${prop} must be one of ${allowed.join(', ')}, got ${quoteSafely(given)}`);
  }
  return given;
}
