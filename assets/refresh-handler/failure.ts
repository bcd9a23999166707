import type { Operation } from './error-codes';
import { meaningOf } from './error-codes';

/** Where a service refused a request. Nothing of it is text of the service. */
interface Refusal {
  readonly operation: Operation;
  /** A code that this function knows; undefined for others, which could be anything. */
  readonly code?: string;
  readonly requestId?: string;
  /** The same request may be accepted later. */
  readonly temporary: boolean;
}

/**
 * Why a refresh failed, in words of our own: names of the template's, codes that are known here, and ids. A service's
 * message may quote what it was sent in any encoding, so none of it gets into the log.
 */
export class Failure extends Error {
  public constructor(reason: string, public readonly refusal?: Refusal) {
    super(reason);
  }
}

const REQUEST_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a service or the network refused. */
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

/** An error that nobody has thought of shows its kind alone. */
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
