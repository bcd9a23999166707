import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEVICE_LOGIN, deviceAnswer, useServices } from '../services/all';
import { cli, freePort, Run } from '../services/cli';
import type { Echo } from '../services/echo';
import { echo, echoed, leaked, secretValue } from '../services/echo';
import type { Asked, FakeAnswer } from '../services/fake-provider';
import { hubspotApp } from '../services/manifest';
import { temporary } from '../services/temporary';
import { Terminal } from '../services/terminal';

const { moto, proxy, fake, env, run } = useServices();

const format = fc.constantFrom('text', 'json');
const EXITS = { 'done': 0, 'refused': 3, 'unusable': 3, 'denied': 3, 'dry run': 0 } as const;
const outcomes = fc.constantFrom(...Object.keys(EXITS) as Array<keyof typeof EXITS>);
const modes = (outcome: keyof typeof EXITS, output: string) => ['--debug', '--output', output, ...outcome === 'dry run' ? ['--dry-run'] : []];
const CUSTOM = ['login', 'custom', '--secret', 'appflow/acme', '--yes', '--auth-url', 'https://acme.example.com/a', '--token-url', 'https://acme.example.com/t'];

interface ProviderTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** An answer of the token endpoint that repeats everything the provider knows: the values, and the request. */
function answering(outcome: keyof typeof EXITS, how: Echo, values: readonly string[], { accessToken, refreshToken }: ProviderTokens): FakeAnswer {
  const text = ({ body, headers }: Asked) => [
    echoed(how, values), body, ...(['base64', 'base64url'] as const).map((encoding) => Buffer.from(body).toString(encoding)), encodeURIComponent(body),
    String(headers.authorization ?? ''),
  ].join(' ');
  switch (outcome) {
    case 'refused':
      return { status: 400, body: (asked) => ({ error: 'invalid_grant', error_description: text(asked), access_token: accessToken }) };
    case 'unusable':
      return { body: { access_token: `${accessToken} x`, refresh_token: refreshToken } };
    default:
      return { body: (asked) => ({ access_token: accessToken, refresh_token: refreshToken, scope: accessToken, instance_url: text(asked) }) };
  }
}

const app = hubspotApp('appflow/acme');

/** The output of `status` and `verify` for the secret that a command wrote or left. */
async function looked(): Promise<string> {
  const runs = await Promise.all([cli(['status', '--secret', 'appflow/acme', '--debug'], moto.env()), cli(['verify', '--app', app, '--debug', '--output', 'json'], moto.env())]);
  return runs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
}

const client = fc.record({ clientSecret: secretValue, accessToken: secretValue, refreshToken: secretValue, code: secretValue, kept: secretValue });

async function prepare({ clientSecret, kept }: { clientSecret: string; kept: string }): Promise<void> {
  await moto.reset();
  await moto.create('appflow/acme', { clientId: 'the-client', clientSecret, apiKey: kept });
}

test('a login in the browser', async () => {
  const port = await freePort();
  await fc.assert(fc.asyncProperty(client, outcomes, format, echo, async (secrets, outcome, output, how) => {
    await prepare(secrets);
    fake.reset(answering(outcome, how, [secrets.clientSecret, secrets.code], secrets));
    const login = new Run([...CUSTOM, ...modes(outcome, output), '--port', String(port), '--no-browser'], env(), { node: fake.node });
    const state = (await login.url()).searchParams.get('state') ?? '';
    const answer: Record<string, string> = outcome === 'denied'
      ? { error: 'access_denied', error_description: echoed(how, [secrets.clientSecret]), state }
      : { code: secrets.code, state };
    const page = await (await fetch(`http://localhost:${port}/callback?${new URLSearchParams(answer).toString()}`)).text();
    const { code, stdout, stderr } = await login.outcome;
    expect(code).toBe(EXITS[outcome]);
    expect(leaked(`${stdout}${stderr}${page}${await looked()}`, Object.values(secrets))).toEqual([]);
  }), { numRuns: 12, endOnFailure: true });
}, 120_000);

test('a login by an address that is pasted, with a client that is typed', async () => {
  await fc.assert(fc.asyncProperty(client, outcomes, format, echo, async (secrets, outcome, output, how) => {
    await moto.reset();
    await moto.create('appflow/acme', { apiKey: secrets.kept });
    fake.reset(answering(outcome, how, [secrets.clientSecret, secrets.code], secrets));
    const terminal = new Terminal([...CUSTOM, ...modes(outcome, output), '--paste'], env(), fake.node);
    await terminal.answer(/Client id/, 'the-client\r');
    await terminal.answer(/Client secret/, `${secrets.clientSecret}\r`);
    const [, href] = await terminal.until(/ {2}(https:\S+)[\s\S]*Copy the whole address/);
    const url = new URL(href);
    const address = (state: string) => `${url.searchParams.get('redirect_uri')}?${new URLSearchParams(outcome === 'denied'
      ? { error: 'access_denied', error_description: echoed({ ...how, padding: 0 }, [secrets.clientSecret]), state }
      : { code: secrets.code, state }).toString()}`;
    // That of another login first.
    await terminal.answer(/Address from the browser/, `${address('wrong')}\r`);
    await terminal.answer(/not the answer to this login[\s\S]*Address from the browser/, `${address(url.searchParams.get('state') ?? '')}\r`);
    expect(await terminal.code).toBe(EXITS[outcome]);
    expect(leaked(`${terminal.output}${await looked()}`, Object.values(secrets))).toEqual([]);
  }), { numRuns: 6, endOnFailure: true });
}, 120_000);

test('a login by device', async () => {
  await fc.assert(fc.asyncProperty(client, fc.constantFrom('done', 'refused', 'unusable', 'dry run'), format, echo, async (secrets, outcome, output, how) => {
    await prepare(secrets);
    fake.reset(deviceAnswer(secrets.code), answering(outcome, how, [secrets.clientSecret, secrets.code], secrets));
    const { code, stdout, stderr } = await run([...DEVICE_LOGIN, ...modes(outcome, output)]);
    expect(code).toBe(EXITS[outcome]);
    expect(leaked(`${stdout}${stderr}${await looked()}`, Object.values(secrets))).toEqual([]);
  }), { numRuns: 6, endOnFailure: true });
}, 120_000);

test('a client that is tested, in a body and in a Basic header', async () => {
  const logins = {
    'marketo': ['--instance', 'https://123-abc-456.mktorest.com'],
    'salesforce-marketing-cloud': ['--instance', 'https://acme.auth.marketingcloudapis.com'],
  };
  await fc.assert(fc.asyncProperty(client, fc.constantFrom('done', 'refused', 'dry run'), fc.constantFrom(...Object.entries(logins)), format, echo, async (secrets, outcome, [connector, options], output, how) => {
    await prepare(secrets);
    fake.reset(answering(outcome, how, [secrets.clientSecret], secrets));
    const args = ['login', connector, '--secret', 'appflow/acme', '--yes', ...options, ...modes(outcome, output), '--client-stdin'];
    const { code, stdout, stderr } = await run(args, { stdin: JSON.stringify({ clientId: 'the-client', clientSecret: secrets.clientSecret }) });
    expect(code).toBe(EXITS[outcome]);
    expect(leaked(`${stdout}${stderr}${await looked()}`, Object.values(secrets))).toEqual([]);
  }), { numRuns: 8, endOnFailure: true });
}, 120_000);

test('a Basic header that the provider repeats', async () => {
  const port = await freePort();
  await fc.assert(fc.asyncProperty(client, echo, async (secrets, how) => {
    await prepare(secrets);
    const pair = `${encodeURIComponent('the-client')}:${encodeURIComponent(secrets.clientSecret)}`;
    fake.reset(answering('refused', how, [pair], secrets));
    const login = new Run([...CUSTOM, '--debug', '--client-auth', 'basic', '--port', String(port), '--no-browser'], env(), { node: fake.node });
    const state = (await login.url()).searchParams.get('state') ?? '';
    await (await fetch(`http://localhost:${port}/callback?${new URLSearchParams({ code: secrets.code, state }).toString()}`)).text();
    const { code, stderr } = await login.outcome;
    expect(code).toBe(3);
    // The client's id isn't secret, but its pair with the secret is.
    expect(leaked(stderr, [secrets.clientSecret, Buffer.from(pair).toString('base64').slice(16)])).toEqual([]);
  }), { numRuns: 5, endOnFailure: true });
}, 120_000);

test('a token that is signed with a key under a passphrase', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const lines = String(privateKey.export({ type: 'pkcs8', format: 'pem' })).split('\n').slice(1, -2);
  const file = join(temporary(), 'key.pem');
  await fc.assert(fc.asyncProperty(fc.record({ passphrase: secretValue, accessToken: secretValue, kept: secretValue }), fc.constantFrom('done', 'refused', 'dry run'), format, echo, async (secrets, outcome, output, how) => {
    await moto.reset();
    await moto.create('appflow/acme', { clientId: 'the-consumer-key', other: secrets.kept });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: secrets.passphrase }));
    writeFileSync(file, pem, { mode: 0o600 });
    fake.reset(answering(outcome, how, [], { accessToken: secrets.accessToken, refreshToken: secrets.accessToken }), { status: 400, body: ({ body }: Asked) => ({ error: 'invalid_token', error_description: body }) });
    const terminal = new Terminal(['jwt', '--secret', 'appflow/acme', '--yes', ...modes(outcome, output), '--username', 'appflow@acme.example', '--key-file', file, '--test'], env(), fake.node);
    await terminal.answer(/Passphrase of the key/, `${secrets.passphrase}\r`);
    expect(await terminal.code).toBe(EXITS[outcome]);
    const { jwtToken } = await moto.read('appflow/acme');
    const signed = [fake.asked[0].parameters.assertion, ...typeof jwtToken === 'string' ? [jwtToken] : []].map((token) => token.split('.')[2]);
    expect(signed.every((signature) => signature.length > 300)).toBe(true);
    expect(leaked(`${terminal.output}${await looked()}`, [...Object.values(secrets), ...signed, ...lines, ...pem.split('\n').slice(1, -2)])).toEqual([]);
  }), { numRuns: 6, endOnFailure: true });
}, 120_000);

test('secrets with all kinds of values, and an AWS that repeats them', async () => {
  await fc.assert(fc.asyncProperty(client, fc.constantFrom('whitespace', 'too long', 'not a string', 'not JSON', 'refused'), echo, async (secrets, kind, how) => {
    await moto.reset();
    const values = Object.values(secrets);
    const { clientSecret, accessToken, refreshToken } = secrets;
    const bad = { 'whitespace': `${accessToken} x`, 'too long': accessToken.repeat(400), 'not a string': [accessToken], 'not JSON': '', 'refused': accessToken }[kind];
    await moto.create('appflow/acme', kind === 'not JSON' ? values.join(' ') : { clientId: 'the-client', clientSecret, accessToken: bad, refreshToken });
    const seen = [await looked()];
    if (kind === 'refused') {
      proxy.hooks = { refuse: (action) => action === 'PutSecretValue' ? { __type: 'InvalidParameterException', message: echoed(how, values.slice(0, 3)) } : undefined };
      fake.reset(deviceAnswer(secrets.code), { body: { access_token: accessToken, refresh_token: refreshToken, token_type: 'bearer' } });
      const { code, stdout, stderr } = await run([...DEVICE_LOGIN, '--debug']);
      expect({ code, stderr }).toMatchObject({ code: 5 });
      seen.push(stdout, stderr);
    }
    expect(leaked(seen.join('\n'), values)).toEqual([]);
  }), { numRuns: 10, endOnFailure: true });
}, 120_000);
