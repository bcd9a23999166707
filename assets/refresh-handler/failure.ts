import type { Operation } from './error-codes';
import { meaningOf } from './error-codes';

/** A request that a service rejected. It contains no text from the service. */
interface Refusal {
  readonly operation: Operation;
  /** A known code; undefined for other codes, which may contain any text. */
  readonly code?: string;
  readonly requestId?: string;
  /** Whether the same request may succeed later. */
  readonly temporary: boolean;
}

/**
 * The reason for a failed refresh, in our own words: names from the template, known codes, and IDs. A service's message may
 * quote the request in any encoding, so it never reaches the log.
 */
export class Failure extends Error {
  public constructor(reason: string, public readonly refusal?: Refusal) {
    super(reason);
  }
}

const REQUEST_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A failure of a service or of the network. */
export function refused(operation: Operation, subject: string, error: unknown): Failure {
  const { code, meaning, temporary } = [propertyOf(error, 'name'), propertyOf(error, 'code')]
    .map((name) => meaningOf(operation, name))
    .find((known) => known !== undefined) ?? {};
  const metadata = propertyOf(error, '$metadata');
  const requestId = propertyOf(metadata, 'requestId');
  const status = propertyOf(metadata, 'httpStatusCode');
  const id = typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : undefined;
  const known = code === undefined ? 'an error that this function does not know; AWS CloudTrail has its code' : `${code}: ${meaning}`;
  return new Failure(`${operation} of ${subject} failed with ${known}${id === undefined ? '' : ` (request ${id})`}`, {
    operation,
    code,
    requestId: id,
    temporary: temporary ?? (typeof status === 'number' && (status >= 500 || status === 429)),
  });
}

const OF_THE_LANGUAGE = [TypeError, RangeError, SyntaxError, ReferenceError];

/** An unexpected error shows only its kind. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) {
    return error;
  }
  const kind = OF_THE_LANGUAGE.find((type) => error instanceof type)?.name ?? 'Error';
  return new Failure(`an unexpected ${kind} in the function`);
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
