import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { readAssembly } from '../../src/verify/assembly';
import { Checker } from '../../src/verify/check';
import { profilesOf } from '../../src/verify/needs';
import { ROOT, synth } from '../services/assembly';
import { cli } from '../services/cli';
import { fill, neededSecrets } from '../services/fill';
import { context } from '../services/in-process';
import { Moto, REGION } from '../services/moto';

const moto = Moto.use();

describe('the TypeScript example', () => {
  let app: string;

  beforeAll(async () => {
    app = await synth(join(ROOT, 'examples', 'typescript', 'bin', 'app.ts'));
  });

  test('without any secret, every profile that reads one is reported, and with all of them none is', async () => {
    const profiles = profilesOf(readAssembly(app));
    const reading = profiles.filter(({ secrets }) => secrets.some(({ createdBy }) => createdBy === undefined)).map(({ path }) => path).sort();
    expect(reading.length).toBeGreaterThan(90);
    const before = await cli(['verify', '--app', app, '--output', 'json'], moto.env());
    const { findings }: { findings: Array<{ id: string; profile: string }> } = JSON.parse(before.stdout);
    expect(before.code).toBe(1);
    expect(new Set(findings.map(({ id }) => id))).toEqual(new Set(['secretMissing']));
    expect([...new Set(findings.map(({ profile }) => profile))].sort()).toEqual(reading);

    await Promise.all(neededSecrets(profiles).map((secret) => fill(moto.client, secret)));
    const after = await cli(['verify', '--app', app], moto.env());
    expect(after.stdout).toMatch(new RegExp(`^${profiles.length} connector profiles, \\d+ secrets: no problems$`, 'm'));
    expect(after.code).toBe(0);
  });

  test('each key that is dropped is named, for each profile that reads it, and nothing else', async () => {
    const profiles = profilesOf(readAssembly(app));
    const secrets = neededSecrets(profiles);
    const env = context(moto.env());
    let dropped = 0;
    for (const secret of secrets) {
      const readers = profiles.filter((profile) => neededSecrets([profile]).some(({ name }) => name === secret.name));
      const others = neededSecrets(readers).filter(({ name }) => name !== secret.name);
      for (const key of Object.keys(secret.values)) {
        await moto.reset();
        const { [key]: _, ...values } = secret.values;
        await Promise.all([{ ...secret, values }, ...others].map((each) => fill(moto.client, each)));
        const checker = new Checker(env);
        await Promise.all(readers.map((profile) => checker.profile(profile)));
        const expected = readers.filter((profile) => neededSecrets([profile]).some(({ name, values: read }) => name === secret.name && key in read));
        expect(checker.findings.map(({ id, profile, secret: name, key: named }) => [id, profile, name, named]).sort()).toEqual(
          expected.map(({ path }) => ['keyMissing', path, secret.name, key]).sort(),
        );
        dropped += 1;
      }
    }
    expect(dropped).toBeGreaterThan(40);
  }, 120_000);
});

let pipeline: string;

beforeAll(async () => {
  pipeline = await synth(join(ROOT, 'examples', 'pipeline', 'bin', 'app.ts'));
});

test('the pipeline verifies the secrets of each target before it deploys the profiles', async () => {
  const app = pipeline;
  const template = readFileSync(join(app, 'ConnectorProfilesPipeline.template.json'), 'utf8');
  const globs = [...template.matchAll(/node appflow-credentials\.mjs verify --app \. --stack '([^']+)' --profile target --region ([a-z0-9-]+)/g)];
  expect(globs.map(([, glob, region]) => [glob, region])).toEqual([
    ['ConnectorProfilesPipeline/test-111111111111-eu-west-1/*', 'eu-west-1'],
    ['ConnectorProfilesPipeline/prod-222222222222-eu-west-1/*', 'eu-west-1'],
    ['ConnectorProfilesPipeline/prod-222222222222-us-east-1/*', 'us-east-1'],
    ['ConnectorProfilesPipeline/prod-333333333333-ap-southeast-2/*', 'ap-southeast-2'],
  ]);
  for (const [, glob] of globs) {
    expect((await cli(['verify', '--app', app, '--stack', glob, '--offline'])).stdout).toMatch(/^3 connector profiles$/m);
  }
});

test('the pipeline: each account is checked with credentials of its own', async () => {
  const app = pipeline;
  const sts = new STSClient({ endpoint: moto.url, region: REGION, credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' } });
  const { Credentials: credentials } = await sts.send(new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::111111111111:role/verify', RoleSessionName: 'verify' }));
  sts.destroy();
  const env = {
    ...moto.env(),
    AWS_ACCESS_KEY_ID: credentials?.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials?.SecretAccessKey,
    AWS_SESSION_TOKEN: credentials?.SessionToken,
  };
  const all = await cli(['verify', '--app', app, '--output', 'json'], env);
  const { findings }: { findings: Array<{ id: string; message: string; profile: string }> } = JSON.parse(all.stdout);
  expect(findings.map(({ id }) => id)).toEqual([...Array(3).fill('secretMissing'), ...Array(9).fill('otherAccount')]);
  expect(findings[3].message).toBe('the stack is deployed to account 222222222222, but these credentials are for account 111111111111, so the secret can\'t be checked');

  const own = await cli(['verify', '--app', app, '--stack', '*/test-*/*'], env);
  expect(own.code).toBe(1);
  expect(own.stdout).toMatch(/^3 connector profiles, 3 secrets: 3 problems$/m);
  expect(own.stdout).toContain([
    'PROBLEM ConnectorProfilesPipeline/test-111111111111-eu-west-1/ConnectorProfiles/Datadog (datadog, eu-west-1)',
    '          secret appflow/test/datadog: there is no such secret in eu-west-1',
    '            -> aws secretsmanager create-secret --name appflow/test/datadog --region eu-west-1 --secret-string file://secret.json  # a JSON object with apiKey, applicationKey',
  ].join('\n'));
});
