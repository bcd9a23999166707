import { DEVICE_LOGIN, deviceAnswer, useServices } from '../services/all';
import { CLIENT } from '../services/oidc';

const { moto, fake, run } = useServices();
beforeEach(() => moto.create('appflow/acme', CLIENT));
const TOKENS = { body: { access_token: 'the-access-token-0123', refresh_token: 'the-refresh-token-0123', token_type: 'bearer' } };

test('an outage while the user enters the code does not end the login', async () => {
  fake.reset(deviceAnswer(), { status: 503, body: {} }, { status: 502, type: 'text/html', body: '<html>' }, { status: 400, body: { error: 'authorization_pending' } }, TOKENS);
  const { code, stderr } = await run(DEVICE_LOGIN);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Signed in\n') });
  expect(fake.asked).toHaveLength(5);
  expect(await moto.read('appflow/acme')).toMatchObject({ accessToken: 'the-access-token-0123' });
});

test('an outage before the user has a code does', async () => {
  fake.reset({ status: 503, body: {} });
  const { code, stderr } = await run(DEVICE_LOGIN);
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('error: the answer of Custom connector can\'t be used: HTTP 503 at acme.example.com/d\n') });
});

test('a refusal ends it at once', async () => {
  fake.reset(deviceAnswer(), { status: 400, body: { message: 'no' } }, TOKENS);
  const { code, stderr } = await run(DEVICE_LOGIN);
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('HTTP 400 at acme.example.com/t: no\n') });
  expect(fake.asked).toHaveLength(2);
});

test('custom without the device endpoint: that is what it asks for', async () => {
  const { code, stderr } = await run(['login', 'custom', '--device', '--secret', 'appflow/acme', '--yes']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: Custom connector has no device flow\n  name its address with --device-url\n' });
});
