import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { HEADERS, page } from './pages';
import { CALLBACK_PATH, loopbackUri } from './redirect';
import { unlessCancelled } from '../cancellation';
import { timedOut, usage } from '../errors';

export interface LoopbackOptions<T> {
  readonly port: number;
  /** Whether an address is the answer to this login. */
  readonly isAnswer: (callback: URL) => boolean;
  /** Called once, with the answer. */
  readonly finish: (callback: URL) => Promise<T>;
}

/**
 * Waits for the browser on the loopback addresses. The first valid answer ends the wait; any other request gets an
 * error.
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
    // Without this, a failure before `wait` is called would end the process.
    this.outcome.catch(() => undefined);
  }

  /** Waits for the answer, and returns its outcome. */
  public async wait(timeout: number, signal: AbortSignal): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timedOut()), timeout);
    });
    try {
      return await unlessCancelled(Promise.race([this.outcome, late]), signal);
    } finally {
      clearTimeout(timer);
    }
  }

  public async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeIdleConnections();
      // Time for the last page to arrive; other connections are not waited for.
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
      // The machine has no IPv6.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) {
        return;
      }
      throw code === 'EADDRINUSE'
        ? usage(`another program on this machine uses port ${this.options.port}`, 'stop it, or choose another port with --port and register its redirect URI as well')
        : usage(`port ${this.options.port} can't be listened on (${code})`, 'choose another port with --port');
    }
    this.servers.push(server);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = this.options;
    const target = URL.canParse(request.url ?? '', loopbackUri(port)) ? new URL(request.url ?? '', loopbackUri(port)) : undefined;
    if (![`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`].includes(request.headers.host ?? '')) {
      return send(response, 400, 'Wrong host', 'This request was sent to another host name.');
    }
    if (target === undefined || target.pathname !== CALLBACK_PATH) {
      return send(response, 404, 'Not found', 'The login uses another address.');
    }
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET');
      return send(response, 405, 'Method not allowed', 'Only GET is allowed.');
    }
    if (this.answered || !this.options.isAnswer(target)) {
      return send(response, 400, 'Not the answer to this login', 'This address belongs to another login, or to one that has already ended. Go back to the terminal.');
    }
    this.answered = true;
    try {
      const value = await this.options.finish(target);
      await send(response, 200, 'Signed in', 'You can close this tab and go back to the terminal.');
      this.resolve(value);
    } catch (error) {
      await send(response, 200, 'Not signed in', 'The login failed. The terminal shows the reason. You can close this tab.');
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
