import type { Findings } from './findings';
import type { FlowFacts } from './flow-facts';
import type { TemplateTask, TemplateTasks } from './flow-tasks';
import { listed } from './flow-tasks';

/** Operators must be under the source's key, and filters require an operator that filters. */
export function checkOperators(v: Findings, { tasks }: TemplateTasks, { operatorKey, source }: FlowFacts): void {
  const several = tasks.filter(({ keys = [] }) => keys.length > 1);
  const foreign = operatorKey === undefined ? [] : tasks.filter(({ keys = [] }) => keys.length === 1 && keys[0] !== operatorKey);
  const places = (those: readonly TemplateTask[]) => listed(those.map(({ part }) => part.at('ConnectorOperator').place));
  v.under('operatorKey', () => {
    if (several.length > 0) {
      v.problem(`${places(several)} must have one operator${operatorKey === undefined ? '' : `, under ${operatorKey}`}, got ${namesIn(several)}`);
    }
    if (foreign.length > 0) {
      v.problem(`${places(foreign)} must have the operator under ${operatorKey}, because the source is ${source}, got ${namesIn(foreign)}`);
    }
  });
  const idle = tasks.filter(({ type, operator, operatorIsKnown }) => type === 'Filter' && operatorIsKnown && (operator === undefined || operator === 'NO_OP'));
  if (idle.length > 0) {
    v.under('filterOperator', () => v.problem(`${listed(idle.map(({ part }) => part.place))} must have an operator that filters, or PROJECTION; AppFlow responds with `
      + '"The operator NO_OP is not valid for filtering tasks"'));
  }
  const misplaced = tasks.filter(({ type, operator }) => type && type !== 'Filter' && operator === 'PROJECTION');
  if (misplaced.length > 0) {
    v.warning('taskForm', `${listed(misplaced.map(({ part }) => part.at('TaskType').place))} should be Filter for the operator PROJECTION`);
  }
}

function namesIn(tasks: readonly TemplateTask[]): string {
  return [...new Set(tasks.flatMap(({ keys = [] }) => keys))].join(', ');
}
