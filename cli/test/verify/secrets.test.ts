import { DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';
import { cli } from '../services/cli';
import { jwt } from '../services/fill';
import { assembly, hubspot } from '../services/manifest';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { oneStack, reference, salesforce, TOKENS, verify } from '../services/verify';

const moto = Moto.use();

const LOGIN = 'appflow-credentials login hubspot --secret appflow/hubspot --region eu-west-1';
/** A login needs a JSON object. */
const EMPTY = 'aws secretsmanager put-secret-value --secret-id appflow/hubspot --region eu-west-1 --secret-string {} && ';

describe('one secret', () => {
  test.each<[string, object | string | Uint8Array | undefined, Array<[string, string | undefined, string]>]>([
    ['all right', TOKENS, []],
    ['missing', undefined, [['secretMissing', undefined, 'there is no such secret in eu-west-1']]],
    ['a key missing', { ...TOKENS, refreshToken: undefined }, [['keyMissing', 'refreshToken', 'the secret has no key "refreshToken"']]],
    ['a key empty', { ...TOKENS, refreshToken: '' }, [['keyEmpty', 'refreshToken', 'the key "refreshToken" is empty']]],
    ['a number', { ...TOKENS, clientId: 12 }, [['keyNotString', 'clientId', 'the key "clientId" is not a string']]],
    ['whitespace', { ...TOKENS, accessToken: 'access token\n' }, [
      ['valueNotAllowed', 'accessToken', 'the key "accessToken" contains whitespace: AppFlow accepts 1 to 4096 characters without whitespace'],
    ]],
    ['too long', { ...TOKENS, clientSecret: 'x'.repeat(513) }, [
      ['valueNotAllowed', 'clientSecret', 'the key "clientSecret" is too long: AppFlow accepts 1 to 512 characters without whitespace'],
    ]],
    ['just short enough', { ...TOKENS, clientSecret: 'x'.repeat(512) }, []],
    ['no JSON', 'hunter2hunter2', [['secretNotJson', undefined, 'the secret is not a JSON object']]],
    ['a JSON list', '["accessToken"]', [['secretNotJson', undefined, 'the secret is not a JSON object']]],
    ['binary', new Uint8Array([1, 2, 3]), [['secretBinary', undefined, 'the secret is binary, but CloudFormation reads only text']]],
  ])('%s', async (_, value, expected) => {
    if (value !== undefined) {
      await moto.create('appflow/hubspot', value);
    }
    const { code, findings, stderr } = await verify(moto, oneStack(hubspot(reference('appflow/hubspot'))));
    expect(stderr).toMatch(/^Checking 1 secret of 1 connector profile in \S+ \(Ctrl-C stops\)\n$/);
    expect(findings.map(({ id, key, message }) => [id, key, message])).toEqual(expected);
    expect(findings.every(({ profile, secret }) => profile === 'Prod/HubSpot' && secret === 'appflow/hubspot')).toBe(true);
    expect(findings.map(({ cure }) => cure)).toEqual(expected.map(([id]) => `${/^secret(Binary|NotJson)$/.test(id) ? EMPTY : ''}${LOGIN}${id === 'secretMissing' ? ' --create' : ''}`));
    expect(code).toBe(expected.length === 0 ? 0 : 1);
  });

  test('deleted', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    await moto.client.send(new DeleteSecretCommand({ SecretId: 'appflow/hubspot' }));
    const { findings } = await verify(moto, oneStack(hubspot(reference('appflow/hubspot'))));
    expect(findings).toEqual([expect.objectContaining({ id: 'secretDeleted', cure: 'aws secretsmanager restore-secret --secret-id appflow/hubspot --region eu-west-1' })]);
  });

  test.each([
    ['a version that is not there', ':::11111111-1111-1111-1111-111111111111', 'the secret has no version 11111111-1111-1111-1111-111111111111'],
    ['a label that is not there', '::BLUE:', 'the secret has no version BLUE'],
  ])('%s', async (_, rest, message) => {
    await moto.create('appflow/hubspot', TOKENS);
    const { findings } = await verify(moto, oneStack(hubspot(reference('appflow/hubspot', rest.slice(1)))));
    expect(findings).toEqual([expect.objectContaining({ id: 'versionMissing', message })]);
  });

  test('the version that is named is the one that is read', async () => {
    await moto.create('appflow/hubspot', { ...TOKENS, refreshToken: '' });
    const version = await moto.put('appflow/hubspot', TOKENS);
    await moto.put('appflow/hubspot', { ...TOKENS, refreshToken: '' });
    expect((await verify(moto, oneStack(hubspot(reference('appflow/hubspot', `::${version}`))))).findings).toEqual([]);
    expect((await verify(moto, oneStack(hubspot(reference('appflow/hubspot', ':AWSPREVIOUS:'))))).findings).toEqual([]);
    expect((await verify(moto, oneStack(hubspot(reference('appflow/hubspot'))))).findings).toHaveLength(1);
  });

  test('JSON keys of other names are cured by a login that writes them', async () => {
    await moto.create('appflow/hubspot', { ...TOKENS, refreshToken: undefined });
    const { findings } = await verify(moto, oneStack(hubspot((key) => reference('appflow/hubspot')(key === 'refreshToken' ? 'renewal' : key))));
    expect(findings).toEqual([expect.objectContaining({ id: 'keyMissing', key: 'renewal', cure: `${LOGIN} --field-name refreshToken=renewal` })]);
  });

  test('an unreachable AWS is not a finding', async () => {
    const { code, stdout } = await cli(['verify', '--app', assembly(oneStack(hubspot(reference('appflow/hubspot'))))], { ...moto.env(), AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(5);
    expect(stdout).toBe('');
  });
});

test('keys with the names of JavaScript properties', async () => {
  await moto.create('appflow/hubspot', TOKENS);
  const { findings } = await verify(moto, oneStack(hubspot((field) => reference('appflow/hubspot')(field === 'refreshToken' ? 'constructor' : field))));
  expect(findings.map(({ id, key }) => [id, key])).toEqual([['keyMissing', 'constructor']]);
  const parameter = { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'constructor' }, ':SecretString:clientId::}}']] };
  expect((await verify(moto, oneStack(hubspot(() => parameter)))).findings.map(({ id }) => id)).toEqual(['unknownSecret']);
});

describe('Salesforce', () => {
  const app = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:appflow/app`;
  const profile = salesforce({ AccessToken: reference('appflow/sf')('accessToken'), ClientCredentialsArn: app });
  const key = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-1111-1111-1111-111111111111';

  test('the connected app has the client, under a key of its own', async () => {
    await moto.create('appflow/sf', { accessToken: 'access-token' });
    await moto.create('appflow/app', { clientId: 'id', clientSecret: 'secret' }, { KmsKeyId: key });
    expect(await verify(moto, oneStack(profile))).toMatchObject({ code: 0, findings: [] });
  });

  test('problems of the connected app', async () => {
    await moto.create('appflow/app', { clientId: 'id' });
    const { findings } = await verify(moto, oneStack(profile));
    expect(findings.map(({ id, secret, key: named, cure }) => [id, secret, named, cure])).toEqual([
      ['secretMissing', 'appflow/sf', undefined, 'appflow-credentials login salesforce --secret appflow/sf --region eu-west-1 --instance https://acme.my.salesforce.com --client-secret-id appflow/app --create'],
      ['keyMissing', 'appflow/app', 'clientSecret', 'aws secretsmanager put-secret-value --secret-id appflow/app --region eu-west-1 --secret-string file://secret.json  # a JSON object with clientId, clientSecret, and all its other keys'],
      ['managedKey', 'appflow/app', undefined, 'aws secretsmanager update-secret --secret-id appflow/app --region eu-west-1 --kms-key-id <customer managed key>'],
    ]);
  });

  test.each([
    ['still good', new Date(Date.now() + 60_000), []],
    ['ended', new Date('2026-01-02T03:04:05Z'), ['the JSON Web Token in the key "jwtToken" expired at 2026-01-02T03:04:05.000Z']],
  ])('a JSON Web Token that has %s', async (_, expires, messages) => {
    await moto.create('appflow/sf', { jwtToken: jwt(expires) });
    const { findings } = await verify(moto, oneStack(salesforce({ JwtToken: reference('appflow/sf')('jwtToken'), OAuth2GrantType: 'JWT_BEARER' })));
    expect(findings.map(({ message }) => message)).toEqual(messages);
    expect(findings.every(({ cure }) => cure === 'appflow-credentials jwt --secret appflow/sf --region eu-west-1 --instance https://acme.my.salesforce.com --username <user> --key-file <key.pem>')).toBe(true);
  });
});

test.each([
  ['Pardot', { InstanceUrl: 'https://pi.pardot.com', IsSandboxEnvironment: true, BusinessUnitId: '0UvB00000000001AAA' }, ' --sandbox --client-secret-id <secret of the app> --create'],
  ['Zendesk', { InstanceUrl: 'https://acme.zendesk.com' }, ' --instance https://acme.zendesk.com --create'],
  ['Slack', { InstanceUrl: 'https://acme.slack.com' }, ' --create'],
  ['SAPOData', { OAuthProperties: { TokenUrl: 'https://sap.example.com/t', AuthCodeUrl: 'https://sap.example.com/a', OAuthScopes: ['A', 'B'] } }, ' --auth-url https://sap.example.com/a --token-url https://sap.example.com/t --scope \'A B\' --create'],
  ['SAPOData', { OAuthProperties: { TokenUrl: { Ref: 'Url' } } }, ' --auth-url <url> --token-url <url> --scope <scopes> --create'],
])('%s: the login that fills a secret has the options that it needs', async (connector, properties, options) => {
  const { findings } = await verify(moto, oneStack({
    Type: 'AWS::AppFlow::ConnectorProfile',
    Properties: {
      ConnectorType: connector,
      ConnectorProfileConfig: {
        ConnectorProfileProperties: { [connector]: properties },
        ConnectorProfileCredentials: { [connector]: { AccessToken: reference('appflow/x')('accessToken') } },
      },
    },
  }));
  expect(findings.map(({ cure }) => cure)).toEqual([`appflow-credentials login ${connector === 'SAPOData' ? 'sap-odata' : connector.toLowerCase()} --secret appflow/x --region eu-west-1${options}`]);
});
