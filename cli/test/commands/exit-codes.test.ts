import { ERROR_IDS, EXIT } from '../../src/errors';
import { DEVICE_LOGIN, deviceAnswer, useServices } from '../services/all';
import type { Outcome } from '../services/cli';
import { cli, freePort } from '../services/cli';
import { hubspotApp } from '../services/manifest';
import { CLIENT } from '../services/oidc';

const { moto, proxy, fake, env, run } = useServices();

beforeEach(async () => {
  fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'bearer' } });
  await moto.create('appflow/acme', CLIENT);
});

const app = hubspotApp('appflow/hubspot');
const MARKETO = ['login', 'marketo', '--secret', 'appflow/acme', '--yes', '--instance', 'https://123-abc-456.mktorest.com'];
const json = (args: readonly string[]) => run([...args, '--output', 'json']);

/** Someone else's change between the read and the write. */
function race(): void {
  let theirs = 0;
  proxy.hooks = {
    before: async (action) => {
      if (action === 'UpdateSecretVersionStage' && (theirs += 1) === 1) {
        await moto.put('appflow/acme', { theirs: 'yes' });
      }
    },
  };
}

test.each<[keyof typeof EXIT, string | undefined, () => Promise<Outcome>]>([
  ['done', undefined, () => json(MARKETO)],
  ['findings', undefined, () => json(['verify', '--app', app])],
  ['usage', 'usage', () => json(['status', '--secret', 'nowhere'])],
  ['usage', 'usage', () => json(['status'])],
  ['usage', 'usage', () => json(['nonsense'])],
  ['provider', 'providerRefused', () => {
    fake.reset({ status: 401, body: { error: 'invalid_client' } });
    return json(MARKETO);
  }],
  ['provider', 'providerAnswer', () => {
    fake.reset({ body: 'a page' });
    return json(MARKETO);
  }],
  ['provider', 'valueNotAllowed', () => {
    fake.reset(deviceAnswer(), { body: { access_token: 'x'.repeat(4097), token_type: 'bearer' } });
    return json(DEVICE_LOGIN);
  }],
  ['cancelled', 'timeout', async () => json(['login', 'hubspot', '--secret', 'appflow/acme', '--yes', '--no-browser', '--port', String(await freePort()), '--timeout', '1s'])],
  ['aws', 'aws', () => cli(['status', '--secret', 'x', '--output', 'json'], { ...env(), AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })],
  ['lostRace', 'lostRace', () => {
    race();
    return json(MARKETO);
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
  expect((await json(MARKETO)).code).toBe(6);
  expect(await moto.read('appflow/acme')).toEqual({ theirs: 'yes' });
});

test('the provider\'s own code stays apart from the ids of this tool', async () => {
  fake.reset({ status: 400, body: { error: 'lostRace', error_description: 'not really' } });
  const { code, stdout } = await json(MARKETO);
  expect({ code, document: JSON.parse(stdout) }).toEqual({
    code: 3, document: { error: { id: 'providerRefused', providerError: 'lostRace', message: 'Marketo refused (lostRace): not really', cure: 'nothing was written' }, exitCode: 3 },
  });
});

test.each(['constructor', '__proto__', 'toString'])('an error code %s has no cure of its own', async (error) => {
  fake.reset({ status: 400, body: JSON.parse(`{"error": "${error}"}`) });
  expect(JSON.parse((await json(MARKETO)).stdout).error).toMatchObject({ providerError: error, cure: 'nothing was written' });
});

test('a lifetime beyond any date', async () => {
  fake.reset(deviceAnswer(), { body: { access_token: 'the-access-token-0123', token_type: 'bearer', expires_in: 1e300 } });
  const { code, stdout } = await json(DEVICE_LOGIN);
  expect({ code, expiresAt: JSON.parse(stdout).expiresAt }).toEqual({ code: 0, expiresAt: undefined });
});

test('--create takes no ARN', async () => {
  const { code, stderr } = await json(['login', 'marketo', '--secret', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:new-AbCdEf', '--create', '--yes', '--instance', 'https://a.example']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('error: --create takes the name of the secret, not an ARN\n') });
});

test('an answer that is too large', async () => {
  fake.reset({ body: { access_token: 'x'.repeat(2_000_000) } });
  const { code, stderr } = await json(MARKETO);
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^error: the answer of Marketo can't be used: .*larger than 1 MiB/m) });
});
