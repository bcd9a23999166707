import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer, request } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { serve, urlOf } from './loopback';
import { temporary } from './temporary';

/** Hosts that only the proxy knows: a provider, and AWS. */
export const PROVIDER = 'provider.example';
const AWS = 'aws.example';

/** A proxy for https (CONNECT), behind which there are a provider and the AWS of a url. */
export class ConnectProxy {
  public static use(aws: string): ConnectProxy {
    const proxy = new ConnectProxy(aws);
    // A server doesn't know the connections that it has handed over.
    afterAll(() => proxy.tunnels.forEach((socket) => socket.destroy()));
    serve(proxy.server);
    serve(proxy.secure);
    beforeEach(() => {
      proxy.asked.length = 0;
      proxy.status = 200;
    });
    return proxy;
  }

  /** The hosts that were asked for, with the credentials. */
  public readonly asked: Array<{ readonly target?: string; readonly authorization?: string }> = [];
  public status = 200;
  private readonly tunnels = new Set<Duplex>();
  private readonly certificate: string;
  private readonly server: Server;
  private readonly secure: Server;

  private constructor(aws: string) {
    const folder = temporary();
    const key = join(folder, 'key.pem');
    this.certificate = join(folder, 'certificate.pem');
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=test', '-addext', `subjectAltName=DNS:${PROVIDER},DNS:${AWS},DNS:localhost`,
      '-keyout', key, '-out', this.certificate,
    ], { stdio: 'ignore' });
    this.secure = createSecureServer({ key: readFileSync(key), cert: readFileSync(this.certificate) }, (incoming, outgoing) => {
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
    this.server = createServer().on('connect', ({ url, headers }, socket) => {
      this.tunnels.add(socket);
      this.asked.push({ target: url, authorization: headers['proxy-authorization'] });
      if (this.status !== 200) {
        socket.end(`HTTP/1.1 ${this.status} No\r\n\r\n`);
        return;
      }
      const tunnel = connect(Number(new URL(urlOf(this.secure)).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        tunnel.pipe(socket).pipe(tunnel);
      });
      tunnel.on('error', () => socket.destroy());
      socket.on('error', () => tunnel.destroy());
    });
  }

  /** The environment of a process that reaches AWS without it. */
  public get direct(): NodeJS.ProcessEnv {
    return { AWS_ENDPOINT_URL: `https://localhost:${new URL(urlOf(this.secure)).port}`, NODE_EXTRA_CA_CERTS: this.certificate };
  }

  /** The environment of a process that has this proxy. */
  public env(user = ''): NodeJS.ProcessEnv {
    return { HTTPS_PROXY: urlOf(this.server).replace('//', `//${user}`), AWS_ENDPOINT_URL: `https://${AWS}`, NODE_EXTRA_CA_CERTS: this.certificate };
  }
}
