import type { Outcome } from './cli';
import { cli, freePort, Run } from './cli';
import { FakeProvider } from './fake-provider';
import { Moto } from './moto';
import { CLIENT } from './oidc';

export const CODE = 'the-code-of-the-provider';
export const TOKENS = { access_token: 'the-access-token-0123', refresh_token: 'the-refresh-token-0123', token_type: 'Bearer' };

interface LoginDocument {
  readonly keysSet: string[];
  readonly warnings: Array<{ id: string; message: string }>;
  readonly scopes?: string[];
  readonly expiresAt?: string;
}

interface Login {
  readonly url: URL;
  readonly code: number | null;
  readonly document: LoginDocument;
  readonly stderr: string;
}

/** Logins at a provider whose token endpoint is a fake: with the client of the secret appflow/app, into appflow/target. */
export interface ProviderLogins {
  readonly moto: Moto;
  readonly fake: FakeProvider;
  redirectUri(): string;
  /** A whole login with a browser. */
  login(connector: string, ...args: readonly string[]): Promise<Login>;
  /** A login without one. */
  run(connector: string, ...args: readonly string[]): Promise<Outcome>;
}

export function useProvider(): ProviderLogins {
  const moto = Moto.use();
  const fake = FakeProvider.use();
  let port: number;
  beforeAll(async () => {
    port = await freePort();
  });
  beforeEach(async () => {
    await moto.create('appflow/app', CLIENT);
    await moto.create('appflow/target', {});
  });
  const commandLine = (connector: string, args: readonly string[]) => [
    'login', connector, '--secret', 'appflow/target', '--client-secret-id', 'appflow/app', '--yes', '--output', 'json', ...args,
  ];
  const env = () => ({ ...moto.env(), ...fake.env });
  return {
    moto,
    fake,
    redirectUri: () => `http://localhost:${port}/callback`,
    login: async (connector, ...args) => {
      const run = new Run(commandLine(connector, ['--port', String(port), '--no-browser', ...args]), env(), { node: fake.node });
      const url = await run.url();
      const answer = new URL(url.searchParams.get('redirect_uri') ?? '');
      answer.search = new URLSearchParams({ code: CODE, state: url.searchParams.get('state') ?? '' }).toString();
      await (await fetch(answer)).text();
      const { code, stdout, stderr } = await run.outcome;
      return { url, code, document: JSON.parse(stdout), stderr };
    },
    run: (connector, ...args) => cli(commandLine(connector, args), env(), { node: fake.node }),
  };
}
