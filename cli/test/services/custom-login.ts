import { freePort } from './cli';
import type { OidcSettings } from './oidc';
import { Oidc } from './oidc';

/** Logins at OAuth servers on loopback, into the secret appflow/acme. */
export class CustomLogin {
  /** For the tests of a file; one server is started before them. */
  public static use(...redirectUris: readonly string[]): CustomLogin {
    const login = new CustomLogin(redirectUris);
    beforeAll(async () => {
      login.port = await freePort();
      await login.start();
    });
    afterAll(() => Promise.all(login.servers.map((server) => server.stop())));
    return login;
  }

  /** The port of the redirect URI. */
  public port = 0;
  private readonly servers: Oidc[] = [];

  private constructor(private readonly redirectUris: readonly string[]) {}

  /** The server that was started first. */
  public get server(): Oidc {
    return this.servers[0];
  }

  public get redirectUri(): string {
    return `http://localhost:${this.port}/callback`;
  }

  /** Starts another server. */
  public async start(settings: Omit<OidcSettings, 'redirectUris'> = {}): Promise<Oidc> {
    const server = await Oidc.start({ redirectUris: [this.redirectUri, ...this.redirectUris], ...settings });
    this.servers.push(server);
    return server;
  }

  public args(...more: readonly string[]): string[] {
    return this.argsFor(this.server, ...more);
  }

  public argsFor(server: Oidc, ...more: readonly string[]): string[] {
    return ['login', 'custom', '--secret', 'appflow/acme', ...server.options, '--scope', 'api openid', '--port', String(this.port), '--no-browser', '--yes', ...more];
  }
}
