import type { CfnResource } from 'aws-cdk-lib';

/**
 * Notes on constructs, such as the permissions granted on a bucket.
 *
 * An app can contain several copies of this library, in different versions. So a note is plain data under a shared symbol,
 * and each copy checks the data before it uses it: a class or a private symbol of one copy means nothing to the others. The
 * property is not enumerable, so it doesn't appear when the construct is listed or compared.
 */
const PREFIX = 'cdk-appflow-constructs.';

/** The note with this name on a construct; undefined if there is none that this version can read. */
export function readNote<T>(construct: object, name: string, isReadable: (note: unknown) => note is T): T | undefined {
  const note: unknown = Reflect.get(construct, Symbol.for(PREFIX + name));
  return isReadable(note) ? note : undefined;
}

/** Puts a note on a construct, or replaces it. */
export function writeNote(construct: object, name: string, note: unknown): void {
  Object.defineProperty(construct, Symbol.for(PREFIX + name), { value: note, enumerable: false, configurable: true, writable: true });
}

const OWN = 'own';

/** Notes that a construct of the library created the resource and checked its input. */
export function markAsOwn(resource: CfnResource): void {
  writeNote(resource, OWN, true);
}

/** Whether a construct of this or another copy of the library created the resource. */
export function isOwn(resource: CfnResource): boolean {
  return readNote(resource, OWN, (note) => note === true) ?? false;
}
