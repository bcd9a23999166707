import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer, request } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { serve, urlOf } from './loopback';

const [KEY, CERTIFICATE] = ['key.pem', 'certificate.pem'].map((name) => join(__dirname, 'certificate', name));
const TLS = { key: readFileSync(KEY), cert: readFileSync(CERTIFICATE) };

/** Hosts that only the proxy knows: a provider, and AWS. */
export const PROVIDER = 'provider.example';
const AWS = 'aws.example';

/** A proxy for https (CONNECT), behind which there are a provider and the AWS of a url. */
export class ConnectProxy {
  public static use(aws: string): ConnectProxy {
    const proxy = new ConnectProxy(aws);
    // A server doesn't know the connections that it has handed over.
    afterAll(() => proxy.tunnels.forEach((socket) => socket.destroy()));
    [proxy.server, proxy.secureServer, proxy.behind].forEach(serve);
    beforeEach(() => {
      proxy.asked.length = 0;
      proxy.status = 200;
    });
    return proxy;
  }

  /** The hosts that were asked for, with the credentials. */
  public readonly asked: Array<{ readonly target?: string; readonly authorization?: string }> = [];
  /** Of its answer; undefined for none. */
  public status: number | undefined = 200;
  private readonly tunnels = new Set<Duplex>();
  private readonly behind: Server;
  private readonly server = createServer().on('connect', (asked, socket) => this.connect(asked, socket));
  private readonly secureServer = createSecureServer(TLS).on('connect', (asked, socket) => this.connect(asked, socket));

  private constructor(aws: string) {
    this.behind = createSecureServer(TLS, (incoming, outgoing) => {
      if (incoming.headers.host === PROVIDER) {
        incoming.resume().on('end', () => {
          outgoing.writeHead(200, { 'content-type': 'application/json' });
          outgoing.end(JSON.stringify({ access_token: 'the-access-token-0123', token_type: 'bearer' }));
        });
      } else {
        incoming.pipe(request(aws + (incoming.url ?? ''), { method: incoming.method, headers: incoming.headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(outgoing);
        }));
      }
    });
  }

  /** The environment of a process that reaches AWS without it. */
  public get direct(): NodeJS.ProcessEnv {
    return { AWS_ENDPOINT_URL: `https://localhost:${new URL(urlOf(this.behind)).port}`, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  }

  /** The environment of a process that has this proxy. */
  public env(user = ''): NodeJS.ProcessEnv {
    return { HTTPS_PROXY: urlOf(this.server).replace('//', `//${user}`), AWS_ENDPOINT_URL: `https://${AWS}`, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  }

  /** The same, by TLS. */
  public secureEnv(): NodeJS.ProcessEnv {
    return { ...this.env(), HTTPS_PROXY: urlOf(this.secureServer).replace('http:', 'https:') };
  }

  private connect({ url, headers }: IncomingMessage, socket: Duplex): void {
    this.tunnels.add(socket);
    this.asked.push({ target: url, authorization: headers['proxy-authorization'] });
    if (this.status !== 200) {
      if (this.status !== undefined) {
        socket.end(`HTTP/1.1 ${this.status} No\r\n\r\n`);
      }
      return;
    }
    const tunnel = connect(Number(new URL(urlOf(this.behind)).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  }
}
