import { Run } from '../services/cli';
import { CustomLogin } from '../services/custom-login';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { browse, CLIENT } from '../services/oidc';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();
const login = CustomLogin.use();

test('adds the tokens to the secret', async () => {
  const arn = await moto.create('appflow/acme', { ...CLIENT, other: 'kept' });
  const [before] = Object.keys(await moto.versions('appflow/acme'));
  const run = new Run(login.args(), moto.env());
  const url = await run.url();
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: CLIENT.clientId,
    response_type: 'code',
    redirect_uri: login.redirectUri,
    scope: 'api openid',
    state: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  });
  const { response, text } = await browse(url);
  const { code, stdout, stderr } = await run.outcome;
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`Account ${ACCOUNT}, region ${REGION}: will set clientId, clientSecret, accessToken, refreshToken in secret ${arn}\n`) });
  expect(response?.status).toBe(200);
  expect(text).toContain('<h1>Signed in</h1>');
  expect(Object.fromEntries(['cache-control', 'referrer-policy', 'content-security-policy'].map((name) => [name, response?.headers.get(name)]))).toEqual({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining('default-src \'none\''),
  });
  expect(text).not.toMatch(/<script|https?:/i);
  const value = await moto.read('appflow/acme');
  expect(value).toEqual({ ...CLIENT, other: 'kept', accessToken: expect.stringMatching(/^\S{20,}$/), refreshToken: expect.stringMatching(/^\S{20,}$/) });
  const versions = await moto.versions('appflow/acme');
  expect(Object.values(versions).sort()).toEqual([['AWSCURRENT'], ['AWSPREVIOUS']]);
  expect(versions[before]).toEqual(['AWSPREVIOUS']);
  expect(stdout).toContain(`Secret ${arn}: set clientId, clientSecret, accessToken, refreshToken; kept 1 other key\n`);
  expect(stdout).toContain([
    `CustomConnectorCredentials.oauth2TokensFromSecret(secret, { tokenUrl: '${login.server.issuer}/token'`,
    'fields: [\'clientId\', \'clientSecret\', \'accessToken\', \'refreshToken\'] })\n',
  ].join(', '));
});

test('as JSON', async () => {
  const arn = await moto.create('appflow/acme', CLIENT);
  const run = new Run(login.args('--output', 'json', '--quiet'), moto.env());
  const [, url] = await run.until(/^ {2}(http\S+)$/m);
  await browse(new URL(url));
  const { code, stdout, stderr } = await run.outcome;
  expect({ code, stderr: stderr.split('\n').slice(1) }).toEqual({ code: 0, stderr: [`  ${url}`, ''] });
  expect(JSON.parse(stdout)).toEqual({
    connector: 'custom',
    secretArn: arn,
    region: REGION,
    dryRun: false,
    versionId: expect.stringMatching(/^[\w-]{36}$/),
    previousVersionId: expect.stringMatching(/^[\w-]{36}$/),
    keysSet: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'],
    keysKept: [],
    scopes: ['api', 'openid'],
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    warnings: [],
  });
});

test('a dry run writes nothing', async () => {
  await moto.create('appflow/acme', CLIENT);
  const run = new Run(login.args('--dry-run'), moto.env());
  await browse(await run.url());
  const { code, stdout } = await run.outcome;
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Dry run: would set clientId, clientSecret, accessToken, refreshToken in secret /) });
  await unchanged(moto);
});

test('--create makes the secret, with a client from another one, under other keys', async () => {
  await moto.create('appflow/app', CLIENT);
  const run = new Run(login.args('--create', '--client-secret-id', 'appflow/app', '--field-name', 'accessToken=token', '--field-name', 'refreshToken=renewal'), moto.env());
  await browse(await run.url());
  const { code, stdout, stderr } = await run.outcome;
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('will create the secret appflow/acme with clientId, clientSecret, token, renewal') });
  expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, token: expect.any(String), renewal: expect.any(String) });
  expect(stdout).toContain('fieldNames: { accessToken: \'token\', refreshToken: \'renewal\' } })\n');
});

test('the client can come from stdin, into a secret that has no value yet', async () => {
  await moto.create('appflow/acme', undefined);
  const run = new Run(login.args('--client-stdin'), moto.env(), { stdin: JSON.stringify(CLIENT) });
  await browse(await run.url());
  expect(await run.outcome).toMatchObject({ code: 0, stderr: expect.stringContaining('client from stdin') });
  expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
});
