import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTORS } from '../../src/keys';
import { PROVIDERS, providerOf } from '../../src/providers';
import { readAssembly } from '../../src/verify/assembly';
import { Checker } from '../../src/verify/check';
import { profilesOf } from '../../src/verify/needs';
import { synth } from '../services/assembly';
import { cli, freePort, Run } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { valueOf } from '../services/fill';
import { context } from '../services/in-process';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { temporary } from '../services/temporary';
import { Terminal } from '../services/terminal';

const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/11111111-1111-1111-1111-111111111111`;
const TOKENS = { access_token: 'the-access-token-0123', refresh_token: 'the-refresh-token-0123', token_type: 'Bearer' };
const KEY_FILE = join(temporary(), 'key.pem');

interface Case {
  /** The id of the profile in the app, and the name of its secret after `contract/`. */
  readonly id: string;
  readonly connector: string;
  readonly factory: string;
  /** The command that fills the secret; without one, a user does. */
  readonly command?: 'login' | 'jwt';
}

/** Every connector: with its login where it has one, else with the first factory that reads a secret. */
const CASES: readonly Case[] = [
  ...Object.entries(CONNECTORS).map(([connector, { factories }]): Case => {
    const provider = providerOf(connector);
    const byHand = Object.keys(factories).find((name) => factories[name].twin) ?? '';
    return provider === undefined ? { id: connector, connector, factory: byHand } : { id: connector, connector, factory: provider.factory, command: 'login' };
  }),
  { id: 'salesforce-jwt', connector: 'salesforce', factory: 'oauth2JwtBearer', command: 'jwt' },
];
const FILLED = CASES.filter(({ command }) => command !== undefined);

/** The options that a command needs beyond those of all. */
const ARGS: { readonly [id: string]: readonly string[] } = {
  'custom': ['--auth-url', 'https://acme.example.com/authorize', '--token-url', 'https://acme.example.com/token'],
  'google-bigquery': ['--scope', 'bigquery'],
  'microsoft-dynamics-365': ['--instance', 'https://acme.crm.dynamics.com'],
  'service-now': ['--instance', 'https://acme.service-now.com'],
  'marketo': ['--instance', 'https://123-abc-456.mktorest.com'],
  'salesforce-marketing-cloud': ['--instance', 'https://acme.rest.marketingcloudapis.com'],
  'zendesk': ['--instance', 'https://acme.zendesk.com'],
  'sap-odata': ['--auth-url', 'https://sap.example.com/authorize', '--token-url', 'https://sap.example.com/token', '--scope', 'SCOPE'],
  'salesforce-jwt': ['--username', 'appflow@acme.example', '--key-file', KEY_FILE],
};
/** Slack's answer, in which the user's token has a place of its own. */
const ANSWERS: { readonly [id: string]: object } = { slack: { ok: true, authed_user: { ...TOKENS, refresh_token: undefined } } };

const moto = new Moto();
const fake = FakeProvider.use();
let port: number;
let app: string;

beforeAll(async () => {
  writeFileSync(KEY_FILE, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const cases = CASES.map((each) => ({ ...each, profile: CONNECTORS[each.connector].profile, credentials: CONNECTORS[each.connector].credentials }));
  [port, app] = await Promise.all([freePort(), synth(join(__dirname, 'app.cjs'), [JSON.stringify({ account: ACCOUNT, region: REGION, cases })]), moto.reset()]);
  await moto.create('contract/app', CLIENT, { KmsKeyId: KEY });
  await moto.create('contract/developer', { token: 'the-developer-token' });
  for (const { id, connector, factory, command } of CASES) {
    if (command === undefined) {
      const fields = Object.entries(CONNECTORS[connector].factories[factory].fields).filter(([, { read }]) => read).map(([field]) => field);
      await moto.create(`contract/${id}`, Object.fromEntries(fields.map((field) => [field, valueOf(field)])));
    } else {
      const name = command === 'login' ? [connector] : [];
      await fill(id, [command, ...name, '--secret', `contract/${id}`, '--create', '--client-secret-id', 'contract/app', ...ARGS[id] ?? []]);
    }
  }
}, 120_000);
afterAll(() => moto.client.destroy());

/** Runs a command, and signs in where it asks for that. */
async function fill(id: string, args: readonly string[]): Promise<void> {
  const redirect = args[0] === 'login' ? providerOf(args[1])?.redirect : undefined;
  fake.reset({ body: ANSWERS[id] ?? TOKENS });
  const all = [...args, ...redirect === 'loopback' ? ['--port', String(port), '--no-browser'] : [], '--yes'];
  const env = { ...moto.env(), ...fake.env };
  const answer = (url: URL) => new URL(`${url.searchParams.get('redirect_uri')}?${new URLSearchParams({ code: 'the-code', state: url.searchParams.get('state') ?? '' }).toString()}`);
  if (redirect === 'console') {
    const terminal = new Terminal(all, env, fake.node);
    const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Copy the whole address/);
    await terminal.answer(/Address from the browser/, `${answer(new URL(url)).href}\r`);
    expect({ code: await terminal.code, output: terminal.output }).toMatchObject({ code: 0 });
    return;
  }
  const run = new Run(all, env, { node: fake.node });
  if (redirect === 'loopback') {
    await (await fetch(answer(await run.url()))).text();
  }
  expect(await run.outcome).toMatchObject({ code: 0 });
}

const profileOf = (id: string) => profilesOf(readAssembly(app)).filter((profile) => profile.path === `Contract/${id}`);

async function findingsOf(id: string): Promise<Checker['findings']> {
  const env = context(moto.env());
  const checker = new Checker(env);
  await Promise.all(profileOf(id).map((profile) => checker.profile(profile)));
  env.aws.destroy();
  return checker.findings;
}

test('every connector of the tool is in the app, and every login', () => {
  const profiles = profilesOf(readAssembly(app));
  expect([...new Set(profiles.map(({ connector }) => connector))].sort()).toEqual(Object.keys(CONNECTORS).sort());
  expect(FILLED.filter(({ command }) => command === 'login').map(({ connector }) => connector).sort()).toEqual(PROVIDERS.map(({ connector }) => connector).sort());
  expect(profiles.every(({ secrets }) => secrets.length > 0)).toBe(true);
});

test('after a login at each provider, an app that reads the secrets passes', async () => {
  const { code, stdout } = await cli(['verify', '--app', app], moto.env());
  expect(stdout).toMatch(new RegExp(`^${CASES.length} connector profiles, ${CASES.length + 2} secrets: no problems$`, 'm'));
  expect(code).toBe(0);
});

test.each(CASES)('$id: each key that is dropped is named exactly', async ({ id }) => {
  const name = `contract/${id}`;
  const written = await moto.read(name);
  expect(Object.keys(written).length).toBeGreaterThan(0);
  for (const key of Object.keys(written)) {
    const { [key]: _, ...rest } = written;
    await moto.put(name, rest);
    expect((await findingsOf(id)).map((finding) => [finding.id, finding.profile, finding.secret, finding.key])).toEqual([['keyMissing', `Contract/${id}`, name, key]]);
  }
  await moto.put(name, written);
  expect(await findingsOf(id)).toEqual([]);
});

/** The arguments of a command, as a shell reads them. */
function argsOf(cure: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${cure}`], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

test.each(FILLED)('$id: the cure of a missing secret is a command that cures it', async ({ id }) => {
  const name = `contract/${id}`;
  await moto.put(name, {});
  const [{ cure }] = await findingsOf(id);
  // The placeholders are the user's to fill in.
  const filled = cure.replace(/(--[a-z-]+) <[^>]+>/g, (_, flag: string) => `${flag} ${(ARGS[id] ?? [])[(ARGS[id] ?? []).indexOf(flag) + 1]}`);
  expect(filled).not.toMatch(/[<>]|undefined/);
  const [program, ...args] = argsOf(filled);
  expect(program).toBe('appflow-credentials');
  await fill(id, [...args, ...args.includes('--client-secret-id') ? [] : ['--client-secret-id', 'contract/app']]);
  expect(await findingsOf(id)).toEqual([]);
});

test.each(CASES.filter(({ command }) => command === undefined))('$id: the cure of a missing secret names its keys', async ({ id }) => {
  const name = `contract/${id}`;
  const written = await moto.read(name);
  await moto.put(name, {});
  const [{ cure }] = await findingsOf(id);
  expect(argsOf(cure)).toEqual(['aws', 'secretsmanager', 'put-secret-value', '--secret-id', name, '--region', REGION, '--secret-string', 'file://secret.json']);
  const [, keys] = /# a JSON object with (.*), and all its other keys$/.exec(cure) ?? [];
  expect(keys.split(', ').sort()).toEqual(Object.keys(written).sort());
  await moto.put(name, written);
});
