import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { cli } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { temporary } from '../services/temporary';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const folder = temporary();
const KEY = join(folder, 'key.pem');
const file = (name: string, content: string, mode = 0o600) => {
  writeFileSync(join(folder, name), content, { mode });
  return join(folder, name);
};

const moto = Moto.use();
const fake = FakeProvider.use();

beforeAll(() => file('key.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' }))));
beforeEach(async () => {
  await moto.create('appflow/app', { clientId: 'the-consumer-key', clientSecret: 'the-consumer-secret' });
  await moto.create('appflow/sf', { other: 'kept' });
});

const args = (...more: string[]) => [
  'jwt', '--secret', 'appflow/sf', '--client-secret-id', 'appflow/app', '--username', 'appflow@acme.example', '--key-file', KEY, '--yes', '--output', 'json', ...more,
];

test.each<[string, string[], string, number, string[]]>([
  ['production', [], 'https://login.salesforce.com', 180, ['jwtExpires']],
  ['a sandbox', ['--sandbox'], 'https://test.salesforce.com', 180, ['jwtExpires']],
  ['a sandbox by its address', ['--instance', 'https://acme--dev.sandbox.my.salesforce.com'], 'https://test.salesforce.com', 180, ['jwtExpires']],
  ['an Experience Cloud site', ['--audience', 'https://acme.my.site.com/customers'], 'https://acme.my.site.com/customers', 180, ['jwtExpires']],
  ['the org\'s My Domain', ['--instance', 'https://acme--dev.sandbox.my.salesforce.com', '--audience', 'https://acme--dev.sandbox.my.salesforce.com'], 'https://acme--dev.sandbox.my.salesforce.com', 180, ['jwtExpires']],
  ['an hour', ['--exp', '1h'], 'https://login.salesforce.com', 3600, ['jwtExpires', 'jwtLongLived']],
])('%s', async (_, more, audience, seconds, warnings) => {
  const { code, stdout, stderr } = await cli(args(...more), moto.env());
  expect(code).toBe(0);
  const { jwtToken, ...rest } = await moto.read('appflow/sf');
  expect(rest).toEqual({ other: 'kept' });
  const { payload, protectedHeader } = await jwtVerify(String(jwtToken), publicKey, { audience });
  expect(protectedHeader).toEqual({ alg: 'RS256' });
  expect(payload).toMatchObject({ iss: 'the-consumer-key', sub: 'appflow@acme.example', aud: audience });
  expect(Math.abs((payload.exp ?? 0) - Date.now() / 1000 - seconds)).toBeLessThan(15);
  const document = JSON.parse(stdout);
  expect({ ...document, warnings: document.warnings.map(({ id }: { id: string }) => id).filter((id: string) => id !== 'jwtHyphen') }).toMatchObject({ keysSet: ['jwtToken'], keysKept: ['other'], audience, warnings });
  expect(`${stdout}${stderr}`).not.toContain(jwtToken);
});

test('the consumer key can come from stdin, and needs no secret', async () => {
  const { code, stderr } = await cli(
    ['jwt', '--secret', 'appflow/sf', '--client-stdin', '--username', 'appflow@acme.example', '--key-file', KEY, '--yes'], moto.env(), { stdin: '{"clientId": "the-piped-key"}' },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Reading the client from stdin\n') });
  const { payload } = await jwtVerify(String((await moto.read('appflow/sf')).jwtToken), publicKey);
  expect(payload.iss).toBe('the-piped-key');
});

test.each<[string, string[], string | undefined, string]>([
  ['no client id on stdin', ['--client-stdin'], '{}', 'error: stdin has no clientId\n'],
  ['nothing on stdin', ['--client-stdin'], '', 'error: stdin is not a JSON object\n'],
  ['two clients', ['--client-stdin', '--client-secret-id', 'appflow/app'], '{}', 'error: --client-secret-id and --client-stdin exclude each other\n'],
  ['two audiences', ['--client-secret-id', 'appflow/app', '--sandbox', '--audience', 'https://test.salesforce.com'], undefined, 'error: --sandbox and --audience exclude each other\n'],
  ['an audience that is none', ['--client-secret-id', 'appflow/app', '--audience', 'acme'], undefined, 'error: --audience must be an https:// URL (e.g. https://acme.my.site.com/customers), got "acme"\n'],
])('%s: exit 2', async (_, more, stdin, message) => {
  const { code, stderr } = await cli(['jwt', '--secret', 'appflow/sf', '--username', 'someone', '--key-file', KEY, '--yes', ...more], moto.env(), { stdin });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept' });
});

test('under another key, and a dry run', async () => {
  expect((await cli(args('--dry-run'), moto.env())).code).toBe(0);
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept' });
  expect((await cli(args('--field-name', 'jwtToken=jwt'), moto.env())).code).toBe(0);
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept', jwt: expect.any(String) });
});

test.each<[string, () => string, string]>([
  ['no file', () => join(folder, 'nowhere.pem'), 'can\'t be read'],
  ['no key', () => file('text.pem', 'hunter2hunter2'), 'is not a private key in PEM format'],
  ['the public key', () => file('public.pem', String(publicKey.export({ type: 'spki', format: 'pem' }))), 'is not a private key in PEM format'],
  ['a short key', () => file('short.pem', String(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))), 'must be an RSA key of at least 2048 bits'],
  ['an elliptic curve', () => file('ec.pem', String(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }))), 'must be an RSA key of at least 2048 bits'],
  ['a passphrase and no terminal', () => file('locked.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }))), 'there is no terminal to ask for the passphrase of the key'],
])('%s: exit 2, and nothing is written', async (_, key, message) => {
  const { code, stderr } = await cli(args('--key-file', key()), moto.env());
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(stderr).not.toContain('hunter2');
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept' });
});

test('a key that others may read is a warning', async () => {
  const open = file('open.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o644);
  expect((await cli(args('--key-file', open), moto.env())).stderr).toContain(`warning keyFileReadable: other users of this machine can read ${open}; run chmod 600 on it\n`);
});

describe('--test', () => {
  const INSTANCE = 'https://acme.my.salesforce.com';
  const tested = (...more: string[]) => cli(args('--test', '--debug', ...more), { ...moto.env(), ...fake.env }, { node: fake.node });

  test.each([
    ['at the org', ['--instance', INSTANCE], INSTANCE, 'https://login.salesforce.com'],
    ['without its address', ['--sandbox'], 'https://test.salesforce.com', 'https://test.salesforce.com'],
    ['at a site', ['--audience', 'https://acme.my.site.com/customers'], 'https://acme.my.site.com/customers', 'https://acme.my.site.com/customers'],
  ])('%s: another token is traded, and its access token is revoked', async (_, more, origin, audience) => {
    fake.reset({ body: { access_token: 'the-access-token-0123', instance_url: INSTANCE, token_type: 'Bearer', scope: 'api' } }, { body: '' });
    const { code, stdout, stderr } = await tested(...more);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`Salesforce accepts such a token, for ${INSTANCE}\n`) });
    expect(fake.asked.map(({ url }) => url)).toEqual([`${origin}/services/oauth2/token`, `${origin}/services/oauth2/revoke`]);
    const [{ parameters: { assertion, ...rest }, headers }, { parameters }] = fake.asked;
    expect({ rest, authorization: headers.authorization }).toEqual({ rest: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' }, authorization: undefined });
    expect(parameters).toEqual({ token: 'the-access-token-0123' });
    expect((await jwtVerify(assertion, publicKey, { audience })).payload.sub).toBe('appflow@acme.example');
    const { jwtToken, ...kept } = await moto.read('appflow/sf');
    expect(kept).toEqual({ other: 'kept' });
    expect(jwtToken).not.toBe(assertion);
    expect(JSON.parse(stdout).tested).toBe(true);
    for (const secret of [String(jwtToken), assertion, assertion.split('.')[2], 'the-access-token-0123']) {
      expect(`${stdout}${stderr}`).not.toContain(secret);
    }
  });

  test('a refused token is not written, and its echo is not shown', async () => {
    // As if the provider knew a line of the private key.
    const line = String(privateKey.export({ type: 'pkcs8', format: 'pem' })).split('\n')[3];
    fake.reset({ status: 400, body: { error: 'invalid_grant', error_description: `user hasn't approved this consumer ${line}` } });
    const { code, stderr } = await tested();
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('error: Salesforce refused (invalid_grant): user hasn\'t approved this consumer ***\n  nothing was written; pre-authorize the user') });
    expect(stderr).not.toContain(line);
    expect(await moto.read('appflow/sf')).toEqual({ other: 'kept' });
  });

  test('an app that the shared login addresses don\'t know', async () => {
    fake.reset({ status: 400, body: { error: 'app_not_found', error_description: 'External client app is not installed in this org' } });
    expect(await tested()).toMatchObject({ code: 3, stderr: expect.stringContaining('name the My Domain of the org with --instance and --audience\n') });
  });

  test('a token that can\'t be revoked is reported', async () => {
    fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'Bearer' } }, { status: 400, body: { error: 'unsupported_token_type' } });
    expect(await tested()).toMatchObject({ code: 0, stderr: expect.stringContaining('could not be revoked; it expires with its session\n') });
  });
});

test('an invalid address: exit 2', async () => {
  expect(await cli(args('--instance', 'acme'), moto.env())).toMatchObject({ code: 2, stderr: expect.stringContaining('error: --instance must be an https:// URL') });
});
