import { freePort, Run } from '../services/cli';
import { CustomLogin } from '../services/custom-login';
import { Moto } from '../services/moto';
import { browse, CLIENT } from '../services/oidc';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();
const login = CustomLogin.use();

beforeEach(() => moto.create('appflow/acme', CLIENT));

test('the client in a Basic header', async () => {
  const server = await login.start({ auth: 'client_secret_basic' });
  const run = new Run(login.argsFor(server, '--client-auth', 'basic'), moto.env());
  await browse(await run.url());
  expect((await run.outcome).code).toBe(0);
});

test('no refresh token, and a scope that was not granted', async () => {
  const server = await login.start({ refresh: false });
  const run = new Run(login.argsFor(server, '--scope', 'unheard-of', '--output', 'json'), moto.env());
  await browse(await run.url());
  const { code, stdout, stderr } = await run.outcome;
  const { warnings, keysSet } = JSON.parse(stdout);
  expect({ code, keysSet, ids: warnings.map(({ id }: { id: string }) => id) }).toEqual({
    code: 0, keysSet: ['clientId', 'clientSecret', 'accessToken'], ids: ['noRefreshToken', 'scopeMissing'],
  });
  expect(stderr).toContain('warning scopeMissing: these scopes were requested but not granted: unheard-of\n');
  expect(stderr).toContain('warning noRefreshToken: Custom connector sent no refresh token');
});

test('a provider that rotates refresh tokens: AppFlow uses up the one in the secret, and a new login repairs it', async () => {
  const server = await login.start({ rotate: true });
  const signIn = async () => {
    const run = new Run(login.argsFor(server), moto.env());
    await browse(await run.url());
    expect((await run.outcome).code).toBe(0);
    return String((await moto.read('appflow/acme')).refreshToken);
  };
  const renew = async (refreshToken: string) => {
    const { clientId, clientSecret } = CLIENT;
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId, client_secret: clientSecret });
    const answer = await fetch(`${server.issuer}/token`, { method: 'POST', body });
    return { status: answer.status, ...JSON.parse(await answer.text()) };
  };
  const first = await signIn();
  const renewed = await renew(first);
  expect(renewed).toMatchObject({ status: 200, refresh_token: expect.stringMatching(/^\S{20,}$/) });
  expect(renewed.refresh_token).not.toBe(first);
  expect(await renew(first)).toMatchObject({ status: 400, error: 'invalid_grant' });
  const second = await signIn();
  expect(second).not.toBe(first);
  expect(await renew(second)).toMatchObject({ status: 200 });
});

test('the user denies access', async () => {
  const server = await login.start({ deny: 'not today' });
  const run = new Run(login.argsFor(server), moto.env());
  await browse(await run.url());
  expect(await run.outcome).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('error: Custom connector refused (access_denied): not today\n') });
  await unchanged(moto);
});

test('the wrong client secret', async () => {
  const wrong = { ...CLIENT, clientSecret: 'another-secret-of-someone' };
  await moto.put('appflow/acme', wrong);
  const run = new Run(login.args('--debug'), moto.env());
  await browse(await run.url());
  const { code, stderr } = await run.outcome;
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('check the client id and secret in the place that they are read from') });
  expect(stderr).not.toContain(wrong.clientSecret);
  expect(await moto.read('appflow/acme')).toEqual(wrong);
});

test('a server that is not there', async () => {
  const nobody = `127.0.0.1:${await freePort()}`;
  const run = new Run(login.args('--token-url', `http://${nobody}/token`), moto.env());
  await browse(await run.url());
  expect(await run.outcome).toMatchObject({ code: 3, stderr: expect.stringContaining(`error: Custom connector can't be reached at ${nobody}: ECONNREFUSED\n`) });
  await unchanged(moto);
});
