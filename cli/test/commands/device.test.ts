import { cli, Run } from '../services/cli';
import type { FakeAnswer } from '../services/fake-provider';
import { FakeProvider } from '../services/fake-provider';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';

let moto: Moto;
let fake: FakeProvider;

beforeAll(async () => {
  [moto, fake] = await Promise.all([Moto.start(), FakeProvider.start()]);
});
afterAll(() => Promise.all([moto?.stop(), fake?.stop()]));
beforeEach(async () => {
  await moto.reset();
  await moto.create('appflow/target', CLIENT);
});

const STARTED = { body: { device_code: 'the-device-code-0123', user_code: 'ABCD-1234', verification_uri: 'https://github.com/login/device', expires_in: 900, interval: 1 } };
const TOKEN = { body: { access_token: 'the-access-token-0123', token_type: 'bearer', scope: 'repo' } };
/** GitHub answers errors with 200. */
const error = (code: string): FakeAnswer => ({ body: { error: code, error_description: 'as GitHub says it' } });

function start(connector: string, ...more: string[]): Run {
  return new Run(['login', connector, '--secret', 'appflow/target', '--device', '--yes', ...more], { ...moto.env(), ...fake.env }, { node: fake.node });
}

test('asks until the user has typed the code, slower when told so', async () => {
  fake.reset(STARTED, error('authorization_pending'), error('slow_down'), TOKEN);
  const begin = Date.now();
  const { code, stdout, stderr } = await start('github', '--scope', 'repo').outcome;
  expect(code).toBe(0);
  expect(stderr).toContain('Open:\n  https://github.com/login/device\nand enter the code ABCD-1234\n');
  expect(fake.asked.map(({ url }) => url)).toEqual(['https://github.com/login/device/code', ...Array(3).fill('https://github.com/login/oauth/access_token')]);
  expect(fake.asked[0].parameters).toMatchObject({ client_id: CLIENT.clientId, scope: 'repo' });
  expect(fake.asked[3].parameters).toMatchObject({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'the-device-code-0123' });
  // One second twice, and then six.
  expect(Date.now() - begin).toBeGreaterThan(7_500);
  expect(await moto.read('appflow/target')).toEqual({ ...CLIENT, accessToken: 'the-access-token-0123' });
  expect(`${stdout}${stderr}`).not.toContain('the-device-code-0123');
});

test.each<[string, string[], FakeAnswer[], number, string]>([
  ['expired', [], [error('expired_token')], 4, 'error: nobody signed in in time\n'],
  ['out of time', ['--timeout', '2s'], Array(5).fill(error('authorization_pending')), 4, 'error: nobody signed in in time\n'],
  ['denied', [], [error('access_denied')], 3, 'error: GitHub refused (access_denied): as GitHub says it\n'],
  ['not enabled', [], [error('device_flow_disabled')], 3, 'error: GitHub refused (device_flow_disabled): as GitHub says it\n'],
])('%s', async (_, more, answers, exitCode, message) => {
  fake.reset(STARTED, ...answers);
  const { code, stderr } = await start('github', ...more).outcome;
  expect({ code, stderr }).toEqual({ code: exitCode, stderr: expect.stringContaining(message) });
  expect(await moto.read('appflow/target')).toEqual(CLIENT);
});

test('Ctrl-C', async () => {
  fake.reset(STARTED, ...Array(20).fill(error('authorization_pending')));
  const run = start('microsoft-sharepoint-online');
  await run.until(/Waiting/);
  expect(fake.asked[0].url).toBe('https://login.microsoftonline.com/common/oauth2/v2.0/devicecode');
  run.child.kill('SIGINT');
  expect(await run.outcome).toMatchObject({ code: 4, stderr: expect.stringContaining('error: cancelled\n') });
  expect(await moto.read('appflow/target')).toEqual(CLIENT);
});

test('a provider without it', async () => {
  expect(await cli(['login', 'hubspot', '--secret', 'appflow/target', '--device', '--yes'], moto.env())).toMatchObject({
    code: 2, stderr: 'error: HubSpot has no device flow\n  leave --device out; --paste is for machines without a browser\n',
  });
});
