import { PROVIDERS } from '../../src/providers';
import { cli, freePort, Run } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { Terminal } from '../services/terminal';

const moto = Moto.use();
const fake = FakeProvider.use();

beforeEach(() => moto.create('appflow/target', CLIENT));

/** The values for the placeholders of the command that `explain` ends with. */
const VALUES: { readonly [placeholder: string]: string } = { '<secret>': 'appflow/target', '<secret of the app>': 'appflow/target', '<url>': 'https://acme.example.com/x', '<scopes>': 'SCOPE' };

interface Explained {
  readonly redirectUri?: string;
  readonly scopes?: string[];
  readonly login: string;
}

async function explained(connector: string, ...more: string[]): Promise<Explained> {
  return JSON.parse((await cli(['explain', connector, '--output', 'json', ...more], moto.env())).stdout);
}

/** The arguments of the command, without the program and --create, for a secret that exists. */
function argsOf({ login }: Explained): string[] {
  const args = [...login.matchAll(/<[^>]+>|\S+/g)].map(([argument]) => VALUES[argument] ?? argument);
  expect(args.slice(0, 2)).toEqual(['appflow-credentials', 'login']);
  expect(args[args.length - 1]).toBe('--create');
  return [...args.slice(1, -1), '--yes'];
}

/** The address that a login opens; the login is cancelled there. */
async function opened(args: readonly string[]): Promise<URL> {
  const pasted = args.includes('slack');
  const process = pasted ? new Terminal(args, moto.env()) : new Run([...args, '--no-browser'], moto.env());
  const [, url] = await process.until(/ {2}(https:\S+)/);
  await process.until(pasted ? /Address from the browser/ : /Waiting/);
  if (process instanceof Terminal) {
    await process.answer(/.*/, '\u0003');
    expect(await process.code).toBe(4);
  } else {
    process.child.kill('SIGINT');
    expect(await process.outcome).toMatchObject({ code: 4 });
  }
  return new URL(url);
}

const BROWSER = PROVIDERS.filter(({ grant }) => grant === 'authorizationCode').map(({ connector }) => connector);

test.each(BROWSER)('%s: the login that explain ends with uses the redirect URI and the scopes that explain shows', async (connector) => {
  const provider = PROVIDERS.find((each) => each.connector === connector);
  // The default port of this machine may be taken.
  const document = await explained(connector, ...provider?.redirect === 'loopback' ? ['--port', String(await freePort())] : []);
  const { searchParams } = await opened(argsOf(document));
  expect(document.redirectUri).toMatch(/^(http:\/\/localhost:\d+\/callback|https:\/\/eu-west-1\.console\.aws\.amazon\.com\/appflow\/oauth)$/);
  expect(searchParams.get('redirect_uri')).toBe(document.redirectUri);
  const scopes = searchParams.get(provider?.scopeParameter ?? 'scope') ?? '';
  // The placeholder is the address of the organization.
  const shown = document.scopes?.map((scope) => scope.replace('https://<organization>.crm.dynamics.com', 'https://acme.example.com')) ?? ['SCOPE'];
  expect(scopes).toBe(shown.join(provider?.scopeSeparator ?? ' '));
}, 30_000);

test.each(PROVIDERS.filter(({ grant }) => grant === 'clientCredentials').map(({ connector }) => connector))('%s: no redirect URI, and a command that reaches the provider', async (connector) => {
  const document = await explained(connector);
  expect(document.redirectUri).toBeUndefined();
  expect(document.scopes).toEqual([]);
  const { code } = await cli(argsOf(document), { ...moto.env(), ...fake.env }, { node: fake.node });
  // The fake answers with an error.
  expect({ code, hosts: fake.asked.map(({ url }) => new URL(url).host) }).toEqual({ code: 3, hosts: ['acme.example.com'] });
}, 30_000);

test('without --port, both use the same one', async () => {
  expect((await explained('hubspot')).redirectUri).toBe('http://localhost:8765/callback');
  expect((await cli(['login', '--help'])).stdout).toMatch(/--port <port> +port of the redirect URI \(default: 8765\)/);
});
