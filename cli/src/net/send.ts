import { request } from 'node:https';
import { EnvironmentAgent } from './agent';
import { proxyFor } from './proxy';
import type { Output } from '../ui/output';

export interface Message {
  readonly method?: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
  readonly signal: AbortSignal;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Sends a request, through the proxy of the environment if there is one. Redirects aren't followed. */
export async function send(url: URL, message: Message, output: Output): Promise<Received> {
  // `fetch` of older versions of Node.js knows no proxy.
  return url.protocol === 'https:' && proxyFor(url) !== undefined
    ? sendByAgent(url, message, new EnvironmentAgent(output, { signal: message.signal }))
    : fetch(url, { ...message, redirect: 'manual' });
}

async function sendByAgent(url: URL, { method, headers, body = '', signal }: Message, agent: EnvironmentAgent): Promise<Received> {
  return new Promise((received, failed) => {
    const own = { ...headers, ...body !== '' && { 'content-length': String(Buffer.byteLength(body)) } };
    request(url, { method, headers: own, agent, signal }, (answer) => {
      const pairs = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
      answer.on('close', () => agent.destroy());
      received({ status: answer.statusCode ?? 0, headers: new Headers(pairs), body: answer });
    }).on('error', (error) => {
      agent.destroy();
      failed(error);
    }).end(body);
  });
}
