import { ERROR_IDS, EXIT } from '../../src/errors';
import type { Outcome } from '../services/cli';
import { cli, freePort } from '../services/cli';
import { FakeProvider } from '../services/fake-provider';
import { hubspotApp } from '../services/manifest';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { Proxy } from '../services/proxy';

const moto = Moto.use();
const proxy = Proxy.use(moto.url);
const fake = FakeProvider.use();

beforeEach(async () => {
  fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'bearer' } });
  await moto.create('appflow/marketo', CLIENT);
});

const env = () => ({ ...moto.env(proxy.url), ...fake.env });
const app = hubspotApp('appflow/hubspot');
const MARKETO = ['login', 'marketo', '--secret', 'appflow/marketo', '--yes', '--instance', 'https://123-abc-456.mktorest.com'];
const DEVICE = { body: { device_code: 'the-device-code', user_code: 'ABCD', verification_uri: 'https://a.example', expires_in: 60, interval: 1 } };
const run = (args: readonly string[]) => cli([...args, '--output', 'json'], env(), { node: fake.node });

/** Someone else's change between the read and the write. */
function race(): void {
  let theirs = 0;
  proxy.hooks = {
    before: async (action) => {
      if (action === 'UpdateSecretVersionStage' && (theirs += 1) === 1) {
        await moto.put('appflow/marketo', { theirs: 'yes' });
      }
    },
  };
}

test.each<[keyof typeof EXIT, string | undefined, () => Promise<Outcome>]>([
  ['done', undefined, () => run(MARKETO)],
  ['findings', undefined, () => run(['verify', '--app', app])],
  ['usage', 'usage', () => run(['status', '--secret', 'nowhere'])],
  ['usage', 'usage', () => run(['status'])],
  ['usage', 'usage', () => run(['nonsense'])],
  ['provider', 'providerRefused', () => {
    fake.reset({ status: 401, body: { error: 'invalid_client' } });
    return run(MARKETO);
  }],
  ['provider', 'providerAnswer', () => {
    fake.reset({ body: 'a page' });
    return run(MARKETO);
  }],
  ['provider', 'valueNotAllowed', () => {
    fake.reset(DEVICE, { body: { access_token: 'x'.repeat(4097), token_type: 'bearer' } });
    return run(['login', 'custom', '--secret', 'appflow/marketo', '--yes', '--device', '--device-url', 'https://a.example/d', '--token-url', 'https://a.example/t']);
  }],
  ['cancelled', 'timeout', async () => run(['login', 'hubspot', '--secret', 'appflow/marketo', '--yes', '--no-browser', '--port', String(await freePort()), '--timeout', '1s'])],
  ['aws', 'aws', () => cli(['status', '--secret', 'x', '--output', 'json'], { ...env(), AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })],
  ['lostRace', 'lostRace', () => {
    race();
    return run(MARKETO);
  }],
])('%s %s', async (name, id, act) => {
  const { code, stdout, stderr } = await act();
  const document = JSON.parse(stdout);
  const expected = { code: EXIT[name], id, exitCode: id === undefined ? undefined : EXIT[name] };
  expect({ code, id: document.error?.id, exitCode: document.exitCode }).toEqual(expected);
  if (id !== undefined) {
    expect(ERROR_IDS).toContain(id);
    expect(document.error.message).toMatch(/^\S.*[^.]$/);
    expect(stderr).toContain(`error: ${document.error.message}\n`);
  }
});

test('a lost race leaves their version', async () => {
  race();
  expect((await run(MARKETO)).code).toBe(6);
  expect(await moto.read('appflow/marketo')).toEqual({ theirs: 'yes' });
});

test('the provider\'s own code stays apart from the ids of this tool', async () => {
  fake.reset({ status: 400, body: { error: 'lostRace', error_description: 'not really' } });
  const { code, stdout } = await run(MARKETO);
  expect({ code, document: JSON.parse(stdout) }).toEqual({
    code: 3, document: { error: { id: 'providerRefused', providerError: 'lostRace', message: 'Marketo refused (lostRace): not really', cure: 'nothing was written' }, exitCode: 3 },
  });
});

test.each(['constructor', '__proto__', 'toString'])('an error code %s has no cure of its own', async (error) => {
  fake.reset({ status: 400, body: JSON.parse(`{"error": "${error}"}`) });
  expect(JSON.parse((await run(MARKETO)).stdout).error).toMatchObject({ providerError: error, cure: 'nothing was written' });
});

test('a lifetime beyond any date', async () => {
  fake.reset(DEVICE, { body: { access_token: 'the-access-token-0123', token_type: 'bearer', expires_in: 1e300 } });
  const { code, stdout } = await run(['login', 'custom', '--secret', 'appflow/marketo', '--yes', '--device', '--device-url', 'https://a.example/d', '--token-url', 'https://a.example/t']);
  expect({ code, expiresAt: JSON.parse(stdout).expiresAt }).toEqual({ code: 0, expiresAt: undefined });
});

test('--create takes no ARN', async () => {
  const { code, stderr } = await run(['login', 'marketo', '--secret', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:new-AbCdEf', '--create', '--yes', '--instance', 'https://a.example']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('error: --create takes the name of the secret, not an ARN\n') });
});

test('an answer that is too large', async () => {
  fake.reset({ body: { access_token: 'x'.repeat(2_000_000) } });
  const { code, stderr } = await run(MARKETO);
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^error: the answer of Marketo can't be used: .*larger than 1 MiB/m) });
});
