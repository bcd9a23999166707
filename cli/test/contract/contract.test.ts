import { join } from 'node:path';
import { CONNECTORS } from '../../src/keys';
import { PROVIDERS } from '../../src/providers';
import { readAssembly } from '../../src/verify/assembly';
import { Checker } from '../../src/verify/check';
import { profilesOf } from '../../src/verify/needs';
import { synth } from '../services/assembly';
import { cli, freePort, Run } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { context } from '../services/in-process';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { CLIENT } from '../services/oidc';

const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/11111111-1111-1111-1111-111111111111`;
const TOKENS = { access_token: 'the-access-token-0123', refresh_token: 'the-refresh-token-0123', token_type: 'Bearer' };
// Slack needs a terminal to paste into, and has a test of its own.
const FILLED = PROVIDERS.filter(({ grant, loopback }) => grant === 'clientCredentials' || loopback);

/** What each login must be told. */
const ARGS: { readonly [connector: string]: readonly string[] } = {
  'custom': ['--auth-url', 'https://acme.example.com/authorize', '--token-url', 'https://acme.example.com/token'],
  'google-bigquery': ['--scope', 'bigquery'],
  'microsoft-dynamics-365': ['--instance', 'https://acme.crm.dynamics.com'],
  'service-now': ['--instance', 'https://acme.service-now.com'],
  'marketo': ['--instance', 'https://123-abc-456.mktorest.com'],
  'salesforce-marketing-cloud': ['--instance', 'https://acme.rest.marketingcloudapis.com'],
  'zendesk': ['--instance', 'https://acme.zendesk.com'],
  'sap-odata': ['--auth-url', 'https://sap.example.com/authorize', '--token-url', 'https://sap.example.com/token', '--scope', 'SCOPE'],
};

let moto: Moto;
let fake: FakeProvider;
let port: number;
let app: string;

beforeAll(async () => {
  const connectors = FILLED.map(({ connector, factory }) => ({
    connector, factory, profile: CONNECTORS[connector].profile, credentials: CONNECTORS[connector].credentials,
  }));
  [moto, fake, port, app] = await Promise.all([
    Moto.start(), FakeProvider.start(), freePort(), synth(join(__dirname, 'app.cjs'), [JSON.stringify({ account: ACCOUNT, region: REGION, connectors })]),
  ]);
  await moto.create('contract/app', CLIENT, { KmsKeyId: KEY });
  await moto.create('contract/developer', { token: 'the-developer-token' });
  for (const { connector, grant } of FILLED) {
    fake.reset({ body: TOKENS });
    const run = new Run(
      ['login', connector, '--secret', `contract/${connector}`, '--create', '--client-secret-id', 'contract/app', '--port', String(port), '--no-browser', '--yes',
        ...ARGS[connector] ?? []],
      { ...moto.env(), ...fake.env },
      { node: fake.node },
    );
    if (grant === 'authorizationCode') {
      const url = await run.url();
      await (await fetch(`http://localhost:${port}/callback?${new URLSearchParams({ code: 'the-code', state: url.searchParams.get('state') ?? '' }).toString()}`)).text();
    }
    expect(await run.outcome).toMatchObject({ code: 0 });
  }
}, 90_000);
afterAll(() => Promise.all([moto?.stop(), fake?.stop()]));

test('after a login at each provider, an app that reads what was written passes', async () => {
  const { code, stdout } = await cli(['verify', '--app', app], moto.env());
  expect(stdout).toMatch(new RegExp(`^${FILLED.length} connector profiles, ${FILLED.length + 2} secrets: nothing is missing$`, 'm'));
  expect(code).toBe(0);
});

test.each(FILLED.map(({ connector }) => connector))('%s: each key that is dropped is named, with the login that brings it back', async (connector) => {
  const name = `contract/${connector}`;
  const profiles = profilesOf(readAssembly(app)).filter((profile) => profile.path === `Contract/${connector}`);
  const written = await moto.read(name);
  const env = context(moto.env());
  expect(Object.keys(written).length).toBeGreaterThan(0);
  for (const key of Object.keys(written)) {
    const { [key]: _, ...rest } = written;
    await moto.put(name, rest);
    const checker = new Checker(env);
    await Promise.all(profiles.map((profile) => checker.profile(profile)));
    expect(checker.findings).toEqual([expect.objectContaining({
      id: 'keyMissing', profile: `Contract/${connector}`, secret: name, key, cure: expect.stringMatching(new RegExp(`^npx cdk-appflow-credentials login ${connector} --secret ${name} --region ${REGION}`)),
    })]);
    await moto.put(name, written);
  }
  env.aws.destroy();
});
