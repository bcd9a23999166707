import { Token, Tokenization } from 'aws-cdk-lib';
import { readDate } from './dates';
import type { FilterDefinition, ValueDefinition } from './definitions';
import type { TaskDraft } from './end';
import type { FlowProblems } from './flow-problems';
import { isMadeBy, readItems } from './items';
import { FLOW_LIMITS } from './limits';
import { requiredText, totalLength } from '../checks/text';
import { trueOrFalse } from '../checks/values';
import { kindOf, quoteSafely } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';

interface Value {
  readonly _value: ValueDefinition;
}

/** A value as a task's property. */
interface RenderedValue {
  readonly dataType: string;
  readonly text: string;
  /** Whether the text is a list of values, joined with commas. */
  readonly several?: boolean;
  /** A number to compare, if it is known. */
  readonly size?: number;
}

const NO_VALUE: RenderedValue = { dataType: '', text: '' };

/** The operators that accept several values and match any of them. */
const TAKES_SEVERAL: ReadonlySet<string> = new Set(['EQUAL_TO', 'NOT_EQUAL_TO', 'CONTAINS']);

/** The most filters, and values of one filter, that AppFlow's console allows. */
export const MOST_FILTERS = 10;

export function readFilters(v: FlowProblems, filters: ReadonlyArray<{ readonly _filter: FilterDefinition<Value> }> | undefined): TaskDraft[] {
  const items = readItems(v, 'filters', filters, 'FieldFilter', '_filter');
  if (items.length > MOST_FILTERS) {
    warnOfMany(v, 'filters', 'filters', items.length);
  }
  return items.map(({ prop, item: { _filter: { operator, field, values } } }) => ({
    prop,
    taskType: 'Filter',
    operator,
    sourceFields: [requiredText(v, `${prop}: field`, field, FLOW_LIMITS.SourceField)],
    properties: operator === 'BETWEEN' ? readBounds(v, prop, values[0], values[1]) : readOne(v, prop, operator, values[0]),
  }));
}

function readOne(v: FlowProblems, prop: string, operator: string, value: Value): TaskDraft['properties'] {
  const { dataType, text, several } = readValue(v, `${prop}: value`, value);
  if (several && !TAKES_SEVERAL.has(operator)) {
    v.problem(`${prop}: value must be a single value for ${operator}, got FilterValue.anyOf`);
  }
  return [['DATA_TYPE', dataType], [several ? 'VALUES' : 'VALUE', text]];
}

function readBounds(v: FlowProblems, prop: string, lowerValue: Value, upperValue: Value): TaskDraft['properties'] {
  const [lower, upper] = [readValue(v, `${prop}: lower`, lowerValue), readValue(v, `${prop}: upper`, upperValue)];
  const numbers = [lower, upper].every(({ dataType }) => dataType === 'int' || dataType === 'double');
  if (lower.several || upper.several) {
    v.problem(`${prop}: lower and upper must be single values, got FilterValue.anyOf`);
  } else if (lower !== NO_VALUE && upper !== NO_VALUE && lower.dataType !== upper.dataType && !numbers) {
    v.problem(`${prop}: lower and upper must be of the same data type, got ${lower.dataType} and ${upper.dataType}`);
  } else if (lower.size !== undefined && upper.size !== undefined && lower.size > upper.size) {
    v.problem(`${prop}: lower must not be greater than upper, got ${lower.text} and ${upper.text}`);
  }
  const dataType = lower.dataType === upper.dataType ? lower.dataType : 'double';
  return [['DATA_TYPE', dataType], ['LOWER_BOUND', lower.text], ['UPPER_BOUND', upper.text]];
}

function readValue(v: FlowProblems, prop: string, value: Value): RenderedValue {
  if (!isMadeBy(value, '_value')) {
    v.problem(`${prop} must be created by a factory of FilterValue, got ${kindOf(value)}`);
    return NO_VALUE;
  }
  const definition = value._value;
  switch (definition.kind) {
    case 'text':
      return {
        text: requiredText(v, prop, definition.text, FLOW_LIMITS.Property),
        dataType: requiredText(v, `${prop}: dataType`, definition.dataType, FLOW_LIMITS.Property),
      };
    case 'number':
      return readNumber(v, prop, definition.number);
    case 'boolean': {
      required(v, prop, definition.boolean);
      const boolean = trueOrFalse(v, prop, definition.boolean);
      return boolean === undefined ? NO_VALUE : { dataType: 'boolean', text: String(boolean) };
    }
    case 'date':
    case 'datetime': {
      required(v, prop, definition.date);
      const milliseconds = readDate(v, prop, definition.date);
      return milliseconds === undefined ? NO_VALUE : { dataType: definition.kind, text: String(milliseconds), size: milliseconds };
    }
    case 'texts':
      return readTexts(v, prop, definition.texts);
  }
}

function required(v: FlowProblems, prop: string, value: unknown): void {
  if (isAbsent(value)) {
    v.required(prop);
  }
}

function readNumber(v: FlowProblems, prop: string, number: unknown): RenderedValue {
  if (typeof number !== 'number') {
    v.problem(`${prop} must be a number, got ${kindOf(number)}`);
    return NO_VALUE;
  }
  if (Token.isUnresolved(number)) {
    return { dataType: 'double', text: Tokenization.stringifyNumber(number) };
  }
  if (!Number.isFinite(number)) {
    v.problem(`${prop} must be a finite number, got ${number}`);
    return NO_VALUE;
  }
  return { dataType: Number.isInteger(number) ? 'int' : 'double', text: String(number), size: number };
}

function readTexts(v: FlowProblems, prop: string, texts: readonly string[]): RenderedValue {
  const read = texts.map((one, index) => {
    const text = requiredText(v, `${prop}: texts[${index}]`, one, FLOW_LIMITS.Property);
    if (!Token.isUnresolved(text) && text.includes(',')) {
      v.problem(`${prop}: texts[${index}] must not contain a comma, because AppFlow splits the values at commas, got ${quoteSafely(text)}; `
        + 'for a single value with commas use FilterValue.fromString');
    }
    return text;
  });
  if (read.length === 0) {
    v.problem(`${prop}: FilterValue.anyOf requires at least one string`);
  }
  if (read.length > MOST_FILTERS) {
    warnOfMany(v, prop, 'values of one filter', read.length);
  }
  const text = read.join(',');
  if (read.length > 1) {
    totalLength(v, `${prop}: the strings, with commas between them,`, text, FLOW_LIMITS.Property);
  }
  return { dataType: 'string', text, several: true };
}

export function warnOfMany(v: Problems, prop: string, what: string, count: number): void {
  v.warning('filterLimit', `${prop}: AppFlow's console allows at most ${MOST_FILTERS} ${what}, got ${count}; AppFlow may reject the flow`);
}
