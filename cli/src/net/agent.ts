import type { ClientRequest } from 'node:http';
import { Agent as DirectAgent } from 'node:https';
import { isIPv6 } from 'node:net';
import type { Duplex } from 'node:stream';
import type { AgentConnectOpts } from 'agent-base';
import { Agent } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { Proxy } from './proxy';
import { proxyFor } from './proxy';
import { refused, unreachable } from './proxy-error';
import type { Output } from '../ui/output';

export interface EnvironmentAgentOptions {
  /** Ends the wait for the proxy. */
  readonly signal?: AbortSignal;
  /** For the answer of the proxy, in milliseconds. Shorter than the AWS SDK's own, which doesn't mention the proxy. */
  readonly timeout?: number;
}

/** Connects to https hosts through the proxy of the environment; directly to those that need none. */
export class EnvironmentAgent extends Agent {
  private readonly direct = new DirectAgent({ keepAlive: true });

  public constructor(private readonly output: Output, private readonly limits: EnvironmentAgentOptions = {}) {
    super({ keepAlive: true });
  }

  public override async connect(request: ClientRequest, options: AgentConnectOpts): Promise<Duplex | DirectAgent> {
    const host = options.host ?? '';
    const target = new URL(`https://${isIPv6(host) ? `[${host}]` : host}:${options.port}`);
    const proxy = proxyFor(target);
    return proxy === undefined ? this.direct : this.tunnel(proxy, request, options, target.hostname);
  }

  public override destroy(): void {
    this.direct.destroy();
    super.destroy();
  }

  private async tunnel(proxy: Proxy, request: ClientRequest, options: AgentConnectOpts, target: string): Promise<Duplex> {
    const { url, user, password } = proxy;
    const { signal, timeout = 15_000 } = this.limits;
    const login = `${user}:${password}`;
    this.output.redactor.add(password, login);
    this.output.debug('proxy', { proxy: url.host, target: `${target}:${options.port}` });
    // In a header, because the agent prints its URL if DEBUG is set.
    const headers = login === ':' ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` };
    const timeUp = new AbortController();
    const timer = setTimeout(() => timeUp.abort(), timeout);
    const either = AbortSignal.any([timeUp.signal, ...signal === undefined ? [] : [signal]]);
    let status = 0;
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => { status = statusCode; });
    let socket: Duplex;
    try {
      socket = await new HttpsProxyAgent(url, { headers, signal: either }).connect(request, options);
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      const reason = timeUp.signal.aborted ? `no answer within ${timeout / 1000} seconds` : error instanceof Error ? error.message : String(error);
      throw unreachable(proxy, this.output.redactor.printable(reason), error instanceof Error && 'code' in error ? String(error.code) : '');
    } finally {
      clearTimeout(timer);
    }
    if (status !== 200) {
      // The agent would pass the proxy's answer on as the host's.
      socket.destroy();
      throw refused(proxy, status, target);
    }
    return socket;
  }
}
