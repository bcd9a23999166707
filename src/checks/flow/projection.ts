import type { Findings } from '../findings';
import type { FlowFacts } from './facts';
import type { TemplateTask, TemplateTasks } from './tasks';
import { draftsOf, listed } from './tasks';
import type { TaskDraft } from '../../private/flow/end';
import { factsOf } from '../../private/flow/operators';
import { quoteSafely } from '../../private/messages';

/** The types of tasks that read source fields. */
const READING = ['Arithmetic', 'Filter', 'Map', 'Mask', 'Merge', 'Truncate', 'Validate'] as const;

/** The most fields that a cure lists. */
const MOST_FIELDS = 10;

/** A flow must list the fields to read from the source, with a projection or a mapping of all. */
export function checkProjection(v: Findings, all: TemplateTasks, { flow, source, operatorKey }: FlowFacts): void {
  const { tasks } = all;
  const projections = tasks.filter(isProjection);
  const mapsAll = tasks.filter(({ type }) => type === 'Map_all');
  const others = draftsOf(tasks.filter((task) => !isProjection(task)), ...READING);
  const used = [...new Set(others.flatMap(({ reads = [] }) => reads))];
  const tasksPlace = flow.at('Tasks').place;
  const hasNeither = projections.length === 0 && mapsAll.length === 0 && all.complete && tasks.every(({ operatorIsKnown }) => operatorIsKnown);
  if (mapsAll.length > 0 && projections.length > 0) {
    v.warning('projectionBesideMapAll', `${projections[0].part.place} is a projection in addition to the Map_all ${mapsAll[0].part.place}, and may narrow the mapping; leave it out`);
  } else if (projections.length > 0 && all.complete) {
    checkProjected(v, projections, others);
  } else if (hasNeither && source && operatorKey) {
    const canProject = factsOf(source).operators.has('PROJECTION');
    const cure = !canProject || used.length === 0
      ? '{"TaskType":"Map_all","SourceFields":[]}'
      : `{"TaskType":"Filter","SourceFields":[${shownFields(used)}],"ConnectorOperator":{"${operatorKey}":"PROJECTION"}}`;
    if (source === 'S3') {
      v.warning('projectionMissing', `${tasksPlace} has neither a projection nor a Map_all, and flows from S3 without one have moved no records; add ${cure}`);
    } else if (!canProject) {
      v.warning('projectionMissing', `${tasksPlace} has no Map_all, and AppFlow may reject a flow from ${source} without one; add ${cure}`);
    } else {
      v.under('projectionRequired', () => v.problem(`${tasksPlace} must have a projection or a Map_all; AppFlow responds with "You must specify a projection task or `
        + `a MAP_ALL task"; add ${cure}`));
    }
  }
}

/** AppFlow doesn't read fields that aren't projected. */
function checkProjected(v: Findings, projections: readonly TemplateTask[], others: readonly TaskDraft[]): void {
  if (projections.some(({ fields }) => fields === undefined)) {
    return;
  }
  const projected = new Set(projections.flatMap(({ fields = [] }) => fields));
  const users = others.filter(({ reads = [] }) => reads.some((field) => !projected.has(field)));
  const missing = [...new Set(users.flatMap(({ reads = [] }) => reads))].filter((field) => !projected.has(field));
  if (missing.length > 0) {
    v.warning('unprojectedField', `${projections[0].part.at('SourceFields').place} doesn't include ${listed(missing.map(quoteSafely))}, used by `
      + `${listed(users.map(({ prop }) => prop))}; AppFlow reads only the fields in the projection, so include all that are used`);
  }
}

function isProjection({ operator }: TemplateTask): boolean {
  return operator === 'PROJECTION';
}

function shownFields(fields: readonly string[]): string {
  const shown = fields.slice(0, MOST_FIELDS).map(quoteSafely).join(',');
  return fields.length > MOST_FIELDS ? `${shown},...` : shown;
}
