import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { HEADERS, page } from './pages';
import { cancelled, CliError, EXIT, usage } from '../errors';

export const CALLBACK_PATH = '/callback';

export interface LoopbackOptions<T> {
  readonly port: number;
  /** Whether an address is the answer that is waited for. */
  readonly isAnswer: (callback: URL) => boolean;
  /** What to do with the answer, once. */
  readonly finish: (callback: URL) => Promise<T>;
}

/** The redirect URI for a port: `localhost` is what most providers allow in writing. */
export function redirectUri(port: number): string {
  return `http://localhost:${port}${CALLBACK_PATH}`;
}

/**
 * Waits for the browser on this machine's own addresses. The first valid answer ends it; whatever else comes gets an
 * error, and the wait goes on.
 */
export class LoopbackServer<T> {
  public static async listen<T>(options: LoopbackOptions<T>): Promise<LoopbackServer<T>> {
    const loopback = new LoopbackServer(options);
    try {
      await loopback.bind('127.0.0.1');
      await loopback.bind('::1');
    } catch (error) {
      await loopback.close();
      throw error;
    }
    return loopback;
  }

  private readonly servers: Server[] = [];
  private answered = false;
  private resolve!: (value: T) => void;
  private reject!: (error: unknown) => void;
  private readonly outcome: Promise<T>;

  private constructor(private readonly options: LoopbackOptions<T>) {
    this.outcome = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Nobody may be waiting for it yet.
    this.outcome.catch(() => undefined);
  }

  /** The outcome of the answer. */
  public async wait(timeout: number, signal: AbortSignal): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let abort: (() => void) | undefined;
    try {
      return await Promise.race([
        this.outcome,
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new CliError(
            EXIT.cancelled, 'timeout', 'nobody signed in in time', 'nothing was written; run the command again, with a longer --timeout where it is needed',
          )), timeout);
        }),
        new Promise<never>((_, reject) => {
          abort = () => reject(cancelled());
          if (signal.aborted) {
            abort();
          }
          signal.addEventListener('abort', abort, { once: true });
        }),
      ]);
    } finally {
      clearTimeout(timer);
      if (abort !== undefined) {
        signal.removeEventListener('abort', abort);
      }
    }
  }

  public async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeIdleConnections();
      // The page that ends the login is on its way; nobody else is waited for.
      setTimeout(() => server.closeAllConnections(), 500).unref();
    })));
  }

  private async bind(host: string): Promise<void> {
    const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 32_768 }, (request, response) => {
      this.handle(request, response).catch(() => response.destroy());
    });
    try {
      await new Promise<void>((listening, failed) => {
        server.once('error', failed);
        server.listen({ port: this.options.port, host, exclusive: true, ipv6Only: host === '::1' }, listening);
      });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // A machine without IPv6 has nothing to listen on there.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) {
        return;
      }
      throw code === 'EADDRINUSE'
        ? usage(`port ${this.options.port} is taken by another program on this machine`, 'stop it, or choose another port with --port and register that redirect URI, too')
        : usage(`port ${this.options.port} can't be listened on (${code})`, 'choose another with --port');
    }
    this.servers.push(server);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = this.options;
    const target = URL.canParse(request.url ?? '', redirectUri(port)) ? new URL(request.url ?? '', redirectUri(port)) : undefined;
    if (![`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`].includes(request.headers.host ?? '')) {
      return send(response, 400, 'Not for this address', 'The request was made for another host.');
    }
    if (target === undefined || target.pathname !== CALLBACK_PATH) {
      return send(response, 404, 'Nothing here', 'The login comes back at another address.');
    }
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET');
      return send(response, 405, 'Not allowed', 'Only GET is.');
    }
    if (this.answered || !this.options.isAnswer(target)) {
      return send(response, 400, 'Not the answer to this login', 'This address belongs to another login, or to one that has ended. Go back to the terminal.');
    }
    this.answered = true;
    try {
      const value = await this.options.finish(target);
      await send(response, 200, 'Signed in', 'You can close this tab, and go back to the terminal.');
      this.resolve(value);
    } catch (error) {
      await send(response, 200, 'Not signed in', 'The login failed; the terminal says why. You can close this tab.');
      this.reject(error);
    }
  }
}

async function send(response: ServerResponse, status: number, title: string, text: string): Promise<void> {
  await new Promise<void>((ended) => {
    response.on('close', ended);
    response.writeHead(status, HEADERS).end(page(title, text), ended);
  });
}
