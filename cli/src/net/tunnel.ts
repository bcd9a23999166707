import type { ClientRequest } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { RequestOptions } from 'node:https';
import { Agent, request as httpsRequest } from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import { proxyFor } from './proxy';
import type { Output } from '../ui/output';

type Connected = (error: Error | null, stream: Duplex) => void;

/** A proxy that refuses a connection, or can't be reached. The code marks it as an error of the network. */
export class ProxyError extends Error {
  public readonly code = 'EPROXY';
}

/** Connects to https hosts through the proxy of the environment, by CONNECT; directly to those that need none. */
export class TunnelAgent extends Agent {
  public constructor(private readonly output: Output) {
    super({ keepAlive: true });
  }

  public override createConnection(options: RequestOptions, connected?: Connected): Duplex | null | undefined {
    const host = options.host ?? options.hostname ?? '';
    const port = String(options.port ?? 443);
    const proxy = proxyFor({ hostname: host, port });
    if (proxy === undefined) {
      return super.createConnection(options, connected);
    }
    const fail = (reason: string) => connected?.(new ProxyError(`the proxy ${proxy.host} ${reason}`), new Socket());
    this.ask(proxy, `${host.includes(':') ? `[${host}]` : host}:${port}`)
      .on('connect', (answer, socket) => {
        if (answer.statusCode === 200) {
          connected?.(null, connect({ ca: options.ca, socket, servername: options.servername || host, ALPNProtocols: ['http/1.1'] }));
        } else {
          socket.destroy();
          fail(`answered HTTP ${answer.statusCode}${answer.statusCode === 407 ? ': it requires a user name and password' : ''}`);
        }
      })
      .on('response', (answer) => {
        answer.destroy();
        fail(`answered HTTP ${answer.statusCode}`);
      })
      .on('error', (error) => fail(`can't be reached: ${this.output.redactor.printable(error.message)}`))
      .end();
    return undefined;
  }

  private ask(proxy: URL, target: string): ClientRequest {
    const [user, password] = [proxy.username, proxy.password].map(decodeURIComponent);
    this.output.redactor.add(password, `${user}:${password}`);
    this.output.debug('proxy', { proxy: proxy.host, target });
    return (proxy.protocol === 'https:' ? httpsRequest : httpRequest)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      agent: false,
      timeout: 30_000,
      headers: {
        host: target,
        ...user !== '' && { 'proxy-authorization': `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
      },
    }).on('timeout', function (this: ClientRequest) {
      this.destroy(new Error('no answer within 30 seconds'));
    });
  }
}
