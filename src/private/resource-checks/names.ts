import type { Findings } from './findings';
import { findReferences } from '../dynamic-references';
import { readNote, writeNote } from '../notes';
import { isConditional } from '../template';

/** Checks a name that must be unique in an account and region. Conditional resources are skipped, because they may exclude each other. */
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
