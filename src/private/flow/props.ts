import type { TriggerType } from './end';
import type { FlowProblems } from './flow-problems';
import { warnOfUnused } from '../checks/unused-options';

const COMMON = ['flowName', 'description', 'encryptionKey', 'source', 'destination', 'mappings', 'filters', 'transforms', 'validations', 'tasks'];

/** The classes of flows and their props, by trigger. */
export const FLOW_PROPS: { readonly [trigger in TriggerType]: { readonly className: string; readonly props: readonly string[] } } = {
  OnDemand: { className: 'OnDemandFlow', props: COMMON },
  Scheduled: { className: 'ScheduledFlow', props: [...COMMON, 'schedule', 'pull', 'deactivateAfterFailures', 'status'] },
  Event: { className: 'EventFlow', props: [...COMMON, 'status'] },
};

/**
 * Callers without a type checker may misspell a prop, and a flow without its filters or masks moves more than it should.
 *
 * @param called the class that is created: a class that extends one of the library may pass its own props on
 */
export function warnOfUnusedProps(v: FlowProblems, triggerType: TriggerType, props: object, called: string): void {
  const { className, props: known } = FLOW_PROPS[triggerType];
  if (called === className) {
    warnOfUnused(v, className, props, known);
  }
}
