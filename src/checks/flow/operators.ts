import type { Findings } from '../findings';
import type { FlowFacts } from './facts';
import type { TemplateTask, TemplateTasks } from './tasks';
import { listed } from './tasks';

/**
 * Operators must be under the source's key, and filters require an operator that filters.
 *
 * Mappings with NO_OP under another key are reported to deploy, filters aren't: without an operator under the source's key, AppFlow seems to take NO_OP.
 *
 * @see https://github.com/aws/aws-cdk/issues/17748
 */
export function checkOperators(v: Findings, { tasks }: TemplateTasks, { operatorKey, source }: FlowFacts): void {
  const places = (those: readonly TemplateTask[]) => listed(those.map(({ part }) => part.at('ConnectorOperator').place));
  const several = tasks.filter(({ keys }) => keys.length > 1);
  if (several.length > 0) {
    v.warning('taskForm', `${places(several)} should have one operator${operatorKey === undefined ? '' : `, under ${operatorKey}`}, got ${namesIn(several)}`);
  }
  const foreign = operatorKey === undefined ? [] : tasks.filter(({ keys }) => keys.length === 1 && keys[0] !== operatorKey);
  const harmless = foreign.filter(({ type, operator }) => type !== 'Filter' && operator === 'NO_OP');
  const misplaced = (those: readonly TemplateTask[], must: string) =>
    `${places(those)} ${must} have the operator under ${operatorKey}, because the source is ${source}, got ${namesIn(those)}`;
  if (harmless.length > 0) {
    v.warning('taskForm', misplaced(harmless, 'should'));
  }
  if (harmless.length < foreign.length) {
    v.under('operatorKey', () => v.problem(misplaced(foreign.filter((task) => !harmless.includes(task)), 'must')));
  }
  const idle = tasks.filter(({ type, operator, operatorIsKnown }) => type === 'Filter' && operatorIsKnown && (operator === undefined || operator === 'NO_OP'));
  if (idle.length > 0) {
    v.under('filterOperator', () => v.problem(`${listed(idle.map(({ part }) => part.place))} must have an operator that filters, or PROJECTION; AppFlow responds with `
      + '"The operator NO_OP is not valid for filtering tasks"'));
  }
  const projecting = tasks.filter(({ type, operator }) => type && type !== 'Filter' && operator === 'PROJECTION');
  if (projecting.length > 0) {
    v.warning('taskForm', `${listed(projecting.map(({ part }) => part.at('TaskType').place))} should be Filter for the operator PROJECTION`);
  }
}

function namesIn(tasks: readonly TemplateTask[]): string {
  return [...new Set(tasks.flatMap(({ keys }) => keys))].join(', ');
}
