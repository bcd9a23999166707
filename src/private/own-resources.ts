import type { CfnResource } from 'aws-cdk-lib';
import { readNote, writeNote } from './notes';

const OWN = 'own';

/** Note that a construct of the library has made the resource, and has checked its input. */
export function markAsOwn(resource: CfnResource): void {
  writeNote(resource, OWN, true);
}

/** Whether a construct of the library, in this copy or another, has made the resource. */
export function isOwn(resource: CfnResource): boolean {
  return readNote(resource, OWN, (note) => note === true) ?? false;
}
