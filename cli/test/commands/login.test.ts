import { cli, freePort, Run } from '../services/cli';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { browse, CLIENT, Oidc } from '../services/oidc';

let moto: Moto;
let oidc: Oidc;
let port: number;

beforeAll(async () => {
  port = await freePort();
  [moto, oidc] = await Promise.all([Moto.start(), Oidc.start({ redirectUris: [`http://localhost:${port}/callback`] })]);
});
afterAll(async () => {
  await Promise.all([moto?.stop(), oidc?.stop()]);
});
beforeEach(() => moto.reset());

const args = (...more: string[]) => [
  'login', 'custom', '--secret', 'appflow/acme', ...oidc.options, '--scope', 'api openid offline_access', '--port', String(port), '--no-browser', '--yes', ...more,
];

test('signs in, and adds the tokens to the secret', async () => {
  const arn = await moto.create('appflow/acme', { ...CLIENT, other: 'kept' });
  const [before] = Object.keys(await moto.versions('appflow/acme'));
  const run = new Run(args(), moto.env());
  const { response, text } = await browse(await run.url());
  const { code, stdout, stderr } = await run.outcome;
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`Account ${ACCOUNT}, region ${REGION}: will set in secret ${arn} clientId, clientSecret, accessToken, refreshToken`) });
  expect(response?.status).toBe(200);
  expect(text).toContain('<h1>Signed in</h1>');
  const value = await moto.read('appflow/acme');
  expect(value).toEqual({ ...CLIENT, other: 'kept', accessToken: expect.stringMatching(/^\S{20,}$/), refreshToken: expect.stringMatching(/^\S{20,}$/) });
  const versions = await moto.versions('appflow/acme');
  expect(Object.values(versions).sort()).toEqual([['AWSCURRENT'], ['AWSPREVIOUS']]);
  expect(versions[before]).toEqual(['AWSPREVIOUS']);
  expect(stdout).toContain(`Secret ${arn}: set clientId, clientSecret, accessToken, refreshToken; kept 1 other key\n`);
  for (const secret of [CLIENT.clientSecret, value.accessToken, value.refreshToken]) {
    expect(`${stdout}${stderr}${text}`).not.toContain(secret);
  }
});

test('no such secret', async () => {
  const { code, stdout, stderr } = await cli(args(), moto.env());
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: 'error: there is no secret appflow/acme\n  add --create to make it, or check the name, --profile and --region\n' });
});
