import { isLoopback } from './loopback-host';
import type { Provider, TokenBody } from '../providers/provider';
import type { Output } from '../ui/output';

const TIMEOUT = 30_000;
const MAX_BODY = 1_048_576;

/** The fetch for a provider's endpoints: https only, no redirects, a bounded time, and the answer as RFC 6749 has it. */
export function providerFetch(provider: Provider, output: Output, signal: AbortSignal) {
  return async (url: string, options: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Response> => {
    const target = new URL(url);
    if (target.protocol !== 'https:' && !isLoopback(target.hostname)) {
      throw new Error(`${target.origin} is not https`);
    }
    const form = options.body === undefined || options.body === null ? undefined : String(options.body);
    const start = Date.now();
    const response = await fetch(target, {
      method: options.method,
      body: form !== undefined && provider.jsonBody ? asJson(form) : form,
      headers: {
        ...options.headers,
        accept: 'application/json',
        ...provider.jsonBody && { 'content-type': 'application/json' },
        ...provider.tokenHeaders,
      },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
    output.debug('http', { method: options.method, host: target.host, path: target.pathname, status: response.status, ms: Date.now() - start });
    const text = await response.text();
    const body = text.length > MAX_BODY ? undefined : parse(text, response.headers.get('content-type') ?? '');
    if (body === undefined) {
      return new Response(text.slice(0, MAX_BODY), { status: response.status, headers: response.headers });
    }
    const normal = { ...body, ...provider.normalize?.(body) };
    // Some answer an error with 200, and the identity of the user is nobody's business here.
    const { id_token: _, ...rest } = normal;
    const failed = typeof rest.error === 'string';
    return Response.json(
      failed || typeof rest.access_token !== 'string' ? rest : { token_type: 'bearer', ...rest },
      { status: failed && response.ok ? 400 : response.status },
    );
  };
}

/** A form as a JSON object; lifetimes are numbers there. */
function asJson(form: string): string {
  return JSON.stringify(Object.fromEntries([...new URLSearchParams(form)].map(([name, value]) => [name, name === 'expires_in' ? Number(value) : value])));
}

function parse(text: string, contentType: string): TokenBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return contentType.includes('application/x-www-form-urlencoded') ? Object.fromEntries(new URLSearchParams(text)) : undefined;
  }
}
