import { Tokenization } from 'aws-cdk-lib';
import type { TransformDefinition, ValidationDefinition } from './definitions';
import type { TaskDraft } from './end';
import type { FlowProblems } from './flow-problems';
import { readItems } from './items';
import { FLOW_LIMITS, TEXT_LENGTH } from './limits';
import { requiredText, text } from '../checks/text';
import { warnOfUnused } from '../checks/unused-options';
import { integer, oneOf } from '../checks/values';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

const MASK_CHARACTER = { min: 1, max: 1, pattern: /^.$/, allowed: 'a single character' };
const DEFAULT_CHARACTER = '*';
/** AppFlow's console sends this length with MASK_ALL, which masks the whole value anyway. */
const LENGTH_FOR_ALL = 5;

/** The values of the enum `ValidationAction`. */
const ACTIONS = { DROP_RECORD: 'DropRecord', TERMINATE_FLOW: 'DropDataset' } as const;

export function readTransforms(v: FlowProblems, transforms: ReadonlyArray<{ readonly _transform: TransformDefinition }> | undefined): TaskDraft[] {
  return readItems(v, 'transforms', transforms, 'FieldTransform', '_transform').map(({ prop, item: { _transform: transform } }) => ({
    prop,
    sourceFields: [requiredText(v, `${prop}: field`, transform.field, FLOW_LIMITS.SourceField)],
    ...transform.operator === undefined
      ? { taskType: 'Truncate', operator: 'NO_OP', properties: [['TRUNCATE_LENGTH', readLength(v, prop, transform.length)]] }
      : { taskType: 'Mask', operator: transform.operator, properties: readMask(v, prop, transform) },
  }));
}

function readMask(v: FlowProblems, prop: string, transform: Exclude<TransformDefinition, { operator?: undefined }>): TaskDraft['properties'] {
  const options = transform.options ?? {};
  if (typeof options !== 'object') {
    v.problem(`${prop}: options must be an object, got ${kindOf(options)}`);
  }
  warnOfUnused(v, `${prop}: FieldTransform`, options, ['character']);
  return [
    ['MASK_LENGTH', transform.operator === 'MASK_ALL' ? String(LENGTH_FOR_ALL) : readLength(v, prop, transform.length)],
    ['MASK_VALUE', text(v, `${prop}: character`, options.character, MASK_CHARACTER) ?? DEFAULT_CHARACTER],
  ];
}

function readLength(v: FlowProblems, prop: string, length: unknown): string {
  if (isAbsent(length)) {
    v.required(`${prop}: length`);
  }
  const number = integer(v, `${prop}: length`, length, TEXT_LENGTH);
  return number === undefined ? '' : Tokenization.stringifyNumber(number);
}

export function readValidations(v: FlowProblems, validations: ReadonlyArray<{ readonly _validation: ValidationDefinition }> | undefined):
TaskDraft[] {
  return readItems(v, 'validations', validations, 'FieldValidation', '_validation').map(({ prop, item }) => {
    const { operator, field, action } = item._validation;
    if (isAbsent(action)) {
      v.required(`${prop}: action`);
    }
    return {
      prop,
      taskType: 'Validate',
      operator,
      sourceFields: [requiredText(v, `${prop}: field`, field, FLOW_LIMITS.SourceField)],
      properties: [['VALIDATION_ACTION', oneOf(v, `${prop}: action`, action, ACTIONS) ?? '']],
    };
  });
}
