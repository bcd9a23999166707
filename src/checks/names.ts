import { CfnResource } from 'aws-cdk-lib';
import type { Findings } from './findings';
import { quoteSafely } from '../private/messages';
import { readNote, writeNote } from '../private/notes';
import { findReferences } from '../private/secrets/dynamic-references';
import { isConditional } from '../private/template/template';

/** Checks a name that must be unique in an account and region. Conditional resources are skipped, because they may exclude each other. */
export function checkUnique(v: Findings, place: string, name: string | undefined): void {
  const { resource } = v;
  if (name === undefined || findReferences(name).unresolved) {
    return;
  }
  const noteName = `names:${resource.cfnResourceType}`;
  const names: Map<unknown, unknown> = readNote(resource.stack, noteName, (note) => note instanceof Map) ?? new Map();
  writeNote(resource.stack, noteName, names);
  const other = names.get(name);
  // Only equal names are worth rendering the resources.
  if (!CfnResource.isCfnResource(other) || (other !== resource && isConditional(other))) {
    names.set(name, resource);
  } else if (other !== resource && !isConditional(resource)) {
    v.under('duplicateName', () => v.problem(`${place} ${quoteSafely(name)} must be unique in an account and region, but '${other.node.path}' has it as well; `
      + 'give each its own name'));
  }
}
