import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serve, urlOf } from './loopback';

export interface Asked {
  /** The address that the program asked for. */
  readonly url: string;
  readonly method: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly parameters: { readonly [name: string]: string };
  readonly body: string;
}

export interface FakeAnswer {
  readonly status?: number;
  readonly type?: string;
  /** A function computes it from the request. */
  readonly body: string | object | ((asked: Asked) => object);
}

/** The token endpoint of any provider: answers as it is told to, and keeps the requests. */
export class FakeProvider {
  /** For the tests of a file: before each of them, it has no answers and no requests. */
  public static use(): FakeProvider {
    const fake = new FakeProvider();
    serve(fake.server);
    beforeEach(() => fake.reset());
    return fake;
  }

  public answers: FakeAnswer[] = [];
  public readonly asked: Asked[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (data) => { body += data; });
      request.on('end', () => {
        const asked: Asked = {
          url: String(request.headers['x-original-url'] ?? request.url),
          method: request.method ?? '',
          headers: request.headers,
          parameters: Object.fromEntries(new URLSearchParams(body)),
          body,
        };
        this.asked.push(asked);
        const { status = 200, type = 'application/json', body: answer } = this.answers.shift() ?? { status: 500, body: {} };
        response.writeHead(status, { 'content-type': type });
        response.end(typeof answer === 'string' ? answer : JSON.stringify(typeof answer === 'function' ? answer(asked) : answer));
      });
    });
  }

  /** The environment that sends a process's calls to https hosts here. */
  public get env(): NodeJS.ProcessEnv {
    return { REROUTE_TO: urlOf(this.server) };
  }

  public get node(): string[] {
    return ['--import', join(__dirname, '..', 'setup', 'reroute.mjs')];
  }

  public reset(...answers: FakeAnswer[]): void {
    this.answers = answers;
    this.asked.length = 0;
  }
}
