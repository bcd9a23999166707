import type { Findings } from './findings';
import { findReferences } from '../dynamic-references';
import { readNote, writeNote } from '../notes';
import { isConditional } from '../template';

/** A name that the account and region has once. Resources with a condition are left out: of two that exclude each other one is created. */
export function checkUnique(v: Findings, place: string, name: string | undefined): void {
  const { resource } = v;
  if (name === undefined || findReferences(name).unresolved || isConditional(resource)) {
    return;
  }
  const noteName = `names:${resource.cfnResourceType}`;
  const names = readNote(resource.stack, noteName, (note) => note instanceof Map) ?? new Map<string, string>();
  const other: unknown = names.get(name);
  if (other === undefined) {
    writeNote(resource.stack, noteName, names.set(name, resource.node.path));
  } else if (other !== resource.node.path) {
    v.under('duplicateName', () => v.problem(`${place} ${JSON.stringify(name)} must be unique in an account and region, but '${String(other)}' has it as well; `
      + 'give each its own name'));
  }
}
