import { bodyOf, failureOf, TransientError } from './answer';
import { isLoopback } from './loopback-host';
import type { CliError } from '../errors';
import { CERTIFICATE_CURE, isCertificateError } from '../net/certificates';
import { ProxyError } from '../net/proxy-error';
import type { Received } from '../net/send';
import { send } from '../net/send';
import type { Provider, TokenBody } from '../providers/provider';
import type { Output } from '../ui/output';

const TIMEOUT = 30_000;
const MAX_BODY = 1_048_576;

/** A fetch for the endpoints of a provider: https only, no redirects, with a timeout, and answers in the form of RFC 6749. */
export function providerFetch(provider: Provider, output: Output, signal: AbortSignal) {
  return async (url: string, options: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Response> => {
    const target = new URL(url);
    if (target.protocol !== 'https:' && !isLoopback(target.hostname)) {
      throw new Error(`${target.origin} is not https`);
    }
    const form = options.body === undefined || options.body === null ? undefined : String(options.body);
    const start = Date.now();
    const timer = AbortSignal.timeout(TIMEOUT);
    let response: Received;
    let text: string;
    try {
      response = await send(target, {
        method: options.method,
        body: form !== undefined && provider.jsonBody ? asJson(form) : form,
        headers: {
          ...options.headers,
          accept: 'application/json',
          ...provider.jsonBody && { 'content-type': 'application/json' },
        },
        signal: AbortSignal.any([signal, timer]),
      }, output);
      output.debug('http', { method: options.method, host: target.host, path: target.pathname, status: response.status, ms: Date.now() - start });
      text = await read(response);
    } catch (error) {
      throw unreachable(error, provider, target, timer.aborted && !signal.aborted) ?? error;
    }
    const ok = response.status >= 200 && response.status < 300;
    const answer = { url: target, status: response.status, headers: response.headers, text };
    const body = bodyOf(answer, provider, output);
    if (body === undefined) {
      return new Response(text, { status: response.status, headers: response.headers });
    }
    // Also the ones that aren't used, because an error text can repeat them.
    hold(body, output);
    const normal = { ...body, ...provider.normalize?.(body) };
    hold(normal, output);
    // Some providers answer an error with 200, and the identity of the user isn't needed.
    const { id_token: _, ...rest } = normal;
    const failed = typeof rest.error === 'string' && rest.error !== '';
    if (!failed && !ok) {
      throw failureOf(answer, rest, provider, output);
    }
    return Response.json(
      failed || typeof rest.access_token !== 'string' ? rest : { token_type: 'bearer', ...rest },
      // openid-client reads the error code of a 4xx only.
      { status: failed && (ok || response.status >= 500) ? 400 : response.status },
    );
  };
}

/** The error of a request that got no answer; undefined for other errors. */
function unreachable(error: unknown, { title }: Provider, { host }: URL, timedOut: boolean): CliError | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code !== 'ABORT_ERR' ? cause.code : undefined;
  const reason = timedOut ? `no answer within ${TIMEOUT / 1000} seconds` : cause instanceof ProxyError ? cause.message : code;
  if (reason === undefined) {
    return undefined;
  }
  const cure = cause instanceof ProxyError ? cause.cure : isCertificateError(code ?? '') ? CERTIFICATE_CURE : 'check the address, the network and HTTPS_PROXY';
  return new TransientError(`${title} can't be reached at ${host}: ${reason}`, `nothing was written; ${cure}`);
}

function hold(body: TokenBody, { redactor }: Output): void {
  const values = ['access_token', 'refresh_token', 'id_token', 'device_code'].map((name) => body[name]);
  redactor.add(...values.filter((value) => typeof value === 'string'));
}

/** The body of an answer. Its size is limited, because answers of token endpoints are short. */
async function read(response: Received): Promise<string> {
  if (response.body === null) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BODY) {
      throw new Error('it is larger than 1 MiB');
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A form as a JSON object, in which these are numbers. */
const NUMBERS = ['expires_in', 'account_id'];

function asJson(form: string): string {
  const parameters = [...new URLSearchParams(form)];
  return JSON.stringify(Object.fromEntries(parameters.map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value])));
}
