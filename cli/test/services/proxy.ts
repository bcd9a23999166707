import type { Server } from 'node:http';
import { createServer, request } from 'node:http';
import { serve, urlOf } from './loopback';

export interface Hooks {
  /** Called before a call is passed on. */
  readonly before?: (action: string) => Promise<void> | void;
  /** An error instead of the call. */
  readonly refuse?: (action: string) => object | undefined;
  /** Another answer than that of the service: a body, or nothing at all, as when the connection breaks. */
  readonly after?: (action: string, body: { [name: string]: unknown }) => object | 'broken' | undefined;
}

/** A proxy between the program and AWS, with which tests intervene. */
export class Proxy {
  /** For the tests of a file: before each of them, it intervenes no more. */
  public static use(target: string): Proxy {
    const proxy = new Proxy(target);
    serve(proxy.server);
    beforeEach(() => proxy.reset());
    return proxy;
  }

  public hooks: Hooks = {};
  /** The calls, in order. */
  public readonly actions: string[] = [];
  private readonly server: Server;

  private constructor(target: string) {
    this.server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const action = String(incoming.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
        this.actions.push(action);
        void Promise.resolve(this.hooks.before?.(action)).then(() => {
          const refused = this.hooks.refuse?.(action);
          if (refused !== undefined) {
            outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
            outgoing.end(JSON.stringify(refused));
            return;
          }
          const passed = request(target + (incoming.url ?? ''), { method: incoming.method, headers: incoming.headers }, (answer) => {
            const body: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => body.push(chunk));
            answer.on('end', () => {
              const text = Buffer.concat(body).toString();
              const changed = action === '' ? undefined : this.hooks.after?.(action, JSON.parse(text));
              if (changed === 'broken') {
                outgoing.destroy();
              } else {
                outgoing.writeHead(answer.statusCode ?? 500, { 'content-type': answer.headers['content-type'] });
                outgoing.end(changed === undefined ? text : JSON.stringify(changed));
              }
            });
          });
          passed.end(Buffer.concat(chunks));
        });
      });
    });
  }

  public get url(): string {
    return urlOf(this.server);
  }

  public reset(): void {
    this.hooks = {};
    this.actions.length = 0;
  }
}
