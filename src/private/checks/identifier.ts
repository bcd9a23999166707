import type { Problems } from '../problems';
import { findReferences } from '../secrets/dynamic-references';

/** A name or an ARN, by which CloudFormation knows the resource. */
export function withoutReferences(v: Problems, prop: string, value: string | undefined): string | undefined {
  if (value !== undefined && findReferences(value).dynamicReferences > 0) {
    v.problem(`${prop} must not contain a dynamic reference: CloudFormation may show the name, and the secret in it`);
  }
  return value;
}
