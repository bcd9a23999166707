/**
 * Notes on constructs of others, such as what has been granted on a bucket.
 *
 * An app can hold more than one copy of this library, of different versions. A note stands under a symbol that they
 * share, as plain data that each of them checks before it uses it; a class or a symbol of one copy means nothing to the
 * others. It ends with the construct that it is on, and does not appear where that is listed or compared.
 */
const PREFIX = 'cdk-appflow-constructs.';

/** The note of that name on a construct; undefined where there is none that this version can read. */
export function readNote<T>(construct: object, name: string, isReadable: (note: unknown) => note is T): T | undefined {
  const note: unknown = Reflect.get(construct, Symbol.for(PREFIX + name));
  return isReadable(note) ? note : undefined;
}

/** Put a note on a construct, in place of the one that it may have. */
export function writeNote(construct: object, name: string, note: unknown): void {
  Object.defineProperty(construct, Symbol.for(PREFIX + name), { value: note, enumerable: false, configurable: true, writable: true });
}
