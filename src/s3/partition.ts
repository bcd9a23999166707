import { listedTexts } from '../private/checks/texts';
import type { Field } from '../private/factory/field';
import type { DestinationEnd } from '../private/flow/end';
import { FLOW_LIMITS } from '../private/flow/limits';

/**
 * The most fields to partition records by.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/service-quotas.html
 */
const MAX_PARTITION_FIELDS = 10;

/** Destination fields. An empty list is the same as none. */
export function partitionBy(): Field<string[]> {
  return {
    read: (v, prop, value) => {
      const fields = listedTexts(v, prop, value, FLOW_LIMITS.DestinationField);
      if (fields && fields.length > MAX_PARTITION_FIELDS) {
        v.problem(`${prop} must have at most ${MAX_PARTITION_FIELDS} fields, got ${fields.length}`);
      }
      return fields && fields.length > 0 ? fields : undefined;
    },
  };
}

/** The task that partitions records, and the fields that it requires. */
export function partitionTask(fields: readonly string[]): Pick<DestinationEnd, 'tasks' | 'reliesOn'> {
  const prop = 'destination: partitionBy';
  return {
    tasks: [{ prop, taskType: 'Partition', sourceFields: [], properties: [['ORDERED_PARTITION_KEYS_LIST', JSON.stringify(fields)]] }],
    reliesOn: fields.map((field, index) => ({ field, prop: `${prop}[${index}]`, unmapped: 'warning' })),
  };
}
