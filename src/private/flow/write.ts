import type { WriteDefinition } from './definitions';
import type { RelyingOn } from './end';
import type { FlowProblems } from './flow-problems';
import { FLOW_LIMITS } from './limits';
import { texts } from '../checks/texts';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** A write operation, as the destination's block has it. */
export interface RenderedWrite {
  readonly writeOperationType?: WriteDefinition['operation'];
  readonly idFieldNames?: string[];
}

/** How the user calls each operation, and whether AppFlow demands id fields for it. */
const OPERATIONS = {
  INSERT: { factory: 'insert', needsIds: false },
  UPDATE: { factory: 'update', needsIds: true },
  UPSERT: { factory: 'upsert', needsIds: true },
  DELETE: { factory: 'remove', needsIds: false },
} as const;

/** How a destination writes, and the id fields that must be mapped. */
export function readWrite(
  v: FlowProblems,
  prop: string,
  write: { readonly _write: WriteDefinition } | undefined,
): { readonly rendered: RenderedWrite; readonly reliesOn: readonly RelyingOn[] } {
  if (isAbsent(write)) {
    return { rendered: {}, reliesOn: [] };
  }
  const operation = write._write?.operation;
  if (isAbsent(operation)) {
    v.problem(`${prop} must be made with one of the factories of WriteOperation, got ${kindOf(write)}`);
    return { rendered: {}, reliesOn: [] };
  }
  const { factory, needsIds } = OPERATIONS[operation];
  const ids = texts(v, `${prop}: id fields`, write._write.idFields, FLOW_LIMITS.Name) ?? [];
  if (needsIds && ids.length === 0) {
    v.problem(`${prop} must name the id fields that records are found by (e.g. WriteOperation.${factory}("Id"))`);
  }
  return {
    rendered: { writeOperationType: operation, idFieldNames: ids.length > 0 ? ids : undefined },
    reliesOn: ids.map((field) => ({ field, prop: `${prop}: id field`, unmapped: 'error' })),
  };
}
