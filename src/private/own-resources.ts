import type { CfnResource } from 'aws-cdk-lib';
import { readNote, writeNote } from './notes';

const OWN = 'own';

/** Notes that a construct of the library created the resource and checked its input. */
export function markAsOwn(resource: CfnResource): void {
  writeNote(resource, OWN, true);
}

/** Whether a construct of this or another copy of the library created the resource. */
export function isOwn(resource: CfnResource): boolean {
  return readNote(resource, OWN, (note) => note === true) ?? false;
}
