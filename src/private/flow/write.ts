import type { WriteDefinition } from './definitions';
import type { RelyingOn } from './end';
import { FLOW_LIMITS } from './limits';
import { texts } from '../checks/texts';
import type { Field } from '../factory/field';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** A write operation in the destination's block, and the id fields that must be mapped. */
export interface WriteBlock {
  readonly rendered: { readonly writeOperationType: WriteDefinition['operation']; readonly idFieldNames?: string[] };
  readonly reliesOn: readonly RelyingOn[];
}

/** The factory of each operation, and whether AppFlow requires id fields. */
const OPERATIONS = {
  INSERT: { factory: 'insert', needsIds: false },
  UPDATE: { factory: 'update', needsIds: true },
  UPSERT: { factory: 'upsert', needsIds: true },
  DELETE: { factory: 'remove', needsIds: false },
} as const satisfies { readonly [operation in WriteDefinition['operation']]: object };

/** How the sentence about an operation that needs id fields and has none goes on. */
export const MISSING_IDS = 'must list the ID fields that identify a record';

export function needsIds(operation: WriteDefinition['operation']): boolean {
  return OPERATIONS[operation].needsIds;
}

/** Reads a `WriteOperation`. */
export function write(): Field<WriteBlock> {
  return {
    read: (v, prop, value) => {
      if (!isWriteOperation(value)) {
        v.problem(`${prop} must be created by a factory of WriteOperation, got ${kindOf(value)}`);
        return undefined;
      }
      const { operation, idFields } = value._write;
      const { factory } = OPERATIONS[operation];
      const ids = texts(v, `${prop}: ID fields`, idFields, FLOW_LIMITS.Name) ?? [];
      if (needsIds(operation) && ids.length === 0) {
        v.problem(`${prop} ${MISSING_IDS} (e.g. WriteOperation.${factory}("Id"))`);
      }
      return {
        rendered: { writeOperationType: operation, idFieldNames: ids.length > 0 ? ids : undefined },
        reliesOn: ids.map((field) => ({ field, prop: `${prop}: ID field`, unmapped: 'error' })),
      };
    },
  };
}

function isWriteOperation(value: unknown): value is { readonly _write: WriteDefinition } {
  return typeof value === 'object' && value !== null && '_write' in value && !isAbsent(value._write);
}
