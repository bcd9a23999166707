import type { Field } from './field';
import model from '../../conformance/service-model.json';

interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly required: boolean;
}

/** The rules of AppFlow's API for a field, and those of CloudFormation if it has the field. */
export interface Rule extends Limits {
  readonly type: string;
  readonly cloudformation: Limits | null;
}

const MODEL: { readonly [path: string]: Rule } = model;

/** The required fields of a structure. */
const REQUIRED = Object.entries(MODEL)
  .filter(([path, rule]) => (rule.required || rule.cloudformation?.required) && rule.cloudformation !== null && path.includes('.'))
  .map(([path]) => ({ path, structure: path.slice(0, path.lastIndexOf('.')) }));

/** Structures, which contain fields. */
const STRUCTURES = new Set(['', ...Object.keys(MODEL).flatMap((path) => {
  const names = path.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
})]);

/** The rule for a path, with `#` before the key of a map. */
export function ruleOf(at: string): Rule {
  const path = at.includes('#') ? `${at.slice(0, at.indexOf('#'))}.value` : at;
  const rule = MODEL[path];
  if (!rule) {
    throw new Error(`${path} is not in the service model`);
  }
  return rule;
}

/** The maximum length of a text field. */
export function longest({ at, rule = at, max = Infinity }: Field): number {
  const limits = rule === undefined ? undefined : ruleOf(rule);
  return Math.min(max, limits?.max ?? Infinity, limits?.cloudformation?.max ?? Infinity);
}

const compiled = new Map<string, RegExp>();

function regExp(source: string): RegExp {
  const found = compiled.get(source) ?? new RegExp(source);
  compiled.set(source, found);
  return found;
}

/** The API matches the whole value; CloudFormation searches it for the pattern. */
export const wholeMatch = (pattern: string) => regExp(`^(?:${pattern})$`);

/** The service's problems with a value. */
export function violations(at: string | undefined, value: unknown): string[] {
  if (at === undefined) {
    return [];
  }
  const rule = ruleOf(at);
  const problems: string[] = [];
  const judges: { readonly [name: string]: Limits } = { api: rule, ...(rule.cloudformation && { cloudformation: rule.cloudformation }) };
  for (const [name, { min, max, pattern, enum: values }] of Object.entries(judges)) {
    const size = typeof value === 'number' ? value : typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(Object(value)).length;
    if (max !== undefined && size > max) {
      problems.push(`${at} is over ${max} (${name})`);
    }
    if (min !== undefined && size < min) {
      problems.push(`${at} is under ${min} (${name})`);
    }
    if (values && !values.some((one) => one === value)) {
      problems.push(`${at} is not one of ${values.join(', ')} (${name})`);
    }
    if (pattern !== undefined && (typeof value !== 'string' || !(name === 'api' ? wholeMatch(pattern) : regExp(pattern)).test(value))) {
      problems.push(`${at} does not match ${pattern} (${name})`);
    }
  }
  return problems;
}

/** The service's problems with the properties of a profile in the template. */
export function judge(properties: { readonly [name: string]: unknown }): string[] {
  const { ConnectorProfileConfig: config, ...rest } = properties;
  const problems: string[] = [];
  const seen = new Set<string>();
  const visit = (value: unknown, path: string) => {
    seen.add(path);
    const rule = MODEL[path];
    if (rule?.type === 'string' && typeof value !== 'string') {
      // Only CloudFormation knows the value of an intrinsic function.
      return;
    }
    if (typeof value === 'string' && value.includes('{{resolve:')) {
      return;
    }
    if (rule) {
      problems.push(...violations(path, value));
    }
    if (rule?.type === 'map') {
      for (const [key, entry] of Object.entries(Object(value))) {
        problems.push(...violations(`${path}.key`, key));
        visit(entry, `${path}.value`);
      }
    } else if (rule?.type === 'list' && Array.isArray(value)) {
      value.forEach((entry) => visit(entry, `${path}.item`));
    } else if (!rule) {
      if (!STRUCTURES.has(path)) {
        problems.push(`${path} is not in the service model`);
      }
      for (const [name, inner] of Object.entries(Object(value))) {
        visit(inner, path === '' ? name : `${path}.${name}`);
      }
    }
  };
  visit({ ...rest, ...Object(config) }, '');
  for (const { path, structure } of REQUIRED) {
    if (seen.has(structure) && !seen.has(path)) {
      problems.push(`${path} is required`);
    }
  }
  return problems;
}
