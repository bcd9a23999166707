import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { temporary } from '../services/assembly';
import { cli } from '../services/cli';
import { Moto } from '../services/moto';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const folder = temporary();
const KEY = join(folder, 'key.pem');
const file = (name: string, content: string, mode = 0o600) => {
  writeFileSync(join(folder, name), content, { mode });
  return join(folder, name);
};

let moto: Moto;

beforeAll(async () => {
  file('key.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  moto = await Moto.start();
});
afterAll(() => moto?.stop());
beforeEach(async () => {
  await moto.reset();
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

test('under another key, and a dry run', async () => {
  expect((await cli(args('--dry-run'), moto.env())).code).toBe(0);
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept' });
  expect((await cli(args('--field-name', 'jwtToken=jwt'), moto.env())).code).toBe(0);
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept', jwt: expect.any(String) });
});

test.each<[string, () => string, string]>([
  ['no file', () => join(folder, 'nowhere.pem'), 'can\'t be read'],
  ['no key', () => file('text.pem', 'hunter2hunter2'), 'is no private key in PEM'],
  ['the public key', () => file('public.pem', String(publicKey.export({ type: 'spki', format: 'pem' }))), 'is no private key in PEM'],
  ['a short key', () => file('short.pem', String(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))), 'must be an RSA key of 2048 bits or more'],
  ['an elliptic curve', () => file('ec.pem', String(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }))), 'must be an RSA key of 2048 bits or more'],
  ['a passphrase and no terminal', () => file('locked.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }))), 'there is no terminal to ask for passphrase of the key'],
])('%s: exit 2, and nothing is written', async (_, key, message) => {
  const { code, stderr } = await cli(args('--key-file', key()), moto.env());
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(stderr).not.toContain('hunter2');
  expect(await moto.read('appflow/sf')).toEqual({ other: 'kept' });
});

test('a key that others may read is a warning', async () => {
  const open = file('open.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o644);
  expect((await cli(args('--key-file', open), moto.env())).stderr).toContain(`warning keyFileReadable: others on this machine may read ${open}: chmod 600 it\n`);
});
