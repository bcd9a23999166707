import { CliError, EXIT } from '../errors';
import type { Provider, TokenBody } from '../providers/provider';
import type { Output } from '../ui/output';

/** An answer of a provider, before it is read as OAuth. */
export interface RawAnswer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A failure that can be over soon: no answer, or one of a server that has a problem. */
export class TransientError extends CliError {
  public constructor(message: string, cure: string) {
    super(EXIT.provider, 'providerAnswer', message, cure);
  }
}

/** The body of an answer; undefined for an empty one. Throws an error that shows the HTTP status if it is not from an OAuth endpoint. */
export function bodyOf(answer: RawAnswer, { title }: Provider, { redactor }: Output): TokenBody | undefined {
  const { url, status, headers, text } = answer;
  const where = `${url.host}${url.pathname}`;
  if (status >= 300 && status < 400) {
    const location = headers.get('location') ?? '';
    const to = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    throw unusable(title, `a redirect from ${where}${to === undefined ? '' : ` to ${redactor.printable(`${to.origin}${to.pathname}`)}`}`, status);
  }
  const ok = status >= 200 && status < 300;
  if (text.trim() === '') {
    // Such as the answer to a revocation.
    if (ok) {
      return undefined;
    }
    throw unusable(title, `HTTP ${status} at ${where}`, status);
  }
  const type = headers.get('content-type')?.split(';')[0].trim() ?? '';
  const body = parse(text, type);
  if (body === undefined) {
    throw unusable(title, `HTTP ${status} at ${where} with ${type === '' || /json/.test(type) ? 'text' : redactor.printable(type, 60)} instead of a JSON object`, status);
  }
  return tolerant(body);
}

/** The error for an answer without an error code of OAuth 2.0. */
export function failureOf({ url, status }: RawAnswer, body: TokenBody, { title }: Provider, { redactor }: Output): CliError {
  const message = typeof body.message === 'string' ? `: ${redactor.printable(body.message)}` : '';
  return unusable(title, `HTTP ${status} at ${url.host}${url.pathname}${message}`, status);
}

const ADDRESSES = 'nothing was written; check the addresses in the options, and run the command again with --debug to see each request';
const LATER = 'nothing was written; the provider has a problem: run the command again later';

function unusable(title: string, problem: string, status: number): CliError {
  const message = `the answer of ${title} can't be used: ${problem}`;
  return status >= 500 ? new TransientError(message, LATER) : new CliError(EXIT.provider, 'providerAnswer', message, ADDRESSES);
}

function parse(text: string, type: string): TokenBody | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return type === 'application/x-www-form-urlencoded' ? Object.fromEntries(new URLSearchParams(text)) : undefined;
  }
}

/** Some servers send a null for a missing value, or a list of scopes. The code is spent by then, so they are understood. */
function tolerant(body: TokenBody): TokenBody {
  const { scope, expires_in: expiresIn, ...rest } = Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== null && !(name === 'refresh_token' && value === '')));
  return {
    ...rest,
    ...scope !== undefined && { scope: Array.isArray(scope) ? scope.filter((each) => typeof each === 'string').join(' ') : scope },
    ...expiresIn !== undefined && !(Number(expiresIn) < 0) && { expires_in: expiresIn },
  };
}
