import { useServices } from '../services/all';
import { cli } from '../services/cli';
import { assembly, hubspot, hubspotApp } from '../services/manifest';
import { ACCOUNT, REGION } from '../services/moto';

const { moto, proxy, env } = useServices();

interface Finding {
  readonly id: string;
  readonly key?: string;
  readonly message: string;
  readonly cure: string;
}

const verify = async (app: string): Promise<Finding[]> => JSON.parse((await cli(['verify', '--app', app, '--output', 'json'], env())).stdout).findings;
const LOGIN = 'appflow-credentials login hubspot --secret appflow/hubspot';

describe('keys of another spelling', () => {
  test('are named, with the option that reads them', async () => {
    await moto.create('appflow/hubspot', { 'client_id': 'client', 'Client-Secret': 'client-secret-0123', 'accessToken': 'access-token-0123' });
    expect((await verify(hubspotApp('appflow/hubspot'))).map(({ message, cure }) => [message, cure])).toEqual([
      ['the secret has no key "clientId", but a key "client_id"', `read that key in the app, with fieldNames: { clientId: "client_id" }, or add the key: ${LOGIN}`],
      ['the secret has no key "clientSecret", but a key "Client-Secret"', `read that key in the app, with fieldNames: { clientSecret: "Client-Secret" }, or add the key: ${LOGIN}`],
      ['the secret has no key "refreshToken"', LOGIN],
    ]);
  });

  test('the login that verify prints reads the client from them', async () => {
    await moto.create('appflow/hubspot', { client_id: 'client', client_secret: 'client-secret-0123', accessToken: 'access-token-0123' });
    const names: { readonly [field: string]: string } = { clientId: 'client_id', clientSecret: 'client_secret' };
    const profile = hubspot((field) => `{{resolve:secretsmanager:appflow/hubspot:SecretString:${names[field] ?? field}::}}`);
    const [{ cure }] = await verify(assembly({ stacks: [{ name: 'Prod', template: { Resources: { HubSpot: profile } } }] }));
    expect(cure).toBe(`${LOGIN} --field-name clientId=client_id --field-name clientSecret=client_secret`);
    const { code, stderr } = await cli(cure.split(' ').slice(1), env());
    // It asks for nothing but the write.
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^HubSpot, client from secret arn:[^\n]*\n[^\n]*\nerror: there is no terminal to confirm the write on\n/) });
  });
});

describe('a cure that a login can follow', () => {
  const PUT = `aws secretsmanager put-secret-value --secret-id appflow/hubspot --secret-string {} && ${LOGIN}`;

  test.each<[string, string, string | Uint8Array | undefined, string]>([
    ['text', 'secretNotJson', 'text', PUT],
    ['a list', 'secretNotJson', '["text"]', PUT],
    ['bytes', 'secretBinary', Buffer.from('bytes'), PUT],
    ['no value yet', 'versionMissing', undefined, LOGIN],
  ])('%s', async (_, id, value, cure) => {
    await moto.create('appflow/hubspot', value);
    expect(await verify(hubspotApp('appflow/hubspot'))).toEqual([expect.objectContaining({ id, cure })]);
  });
});

test('findings with the same cure show it once', async () => {
  await moto.create('appflow/hubspot', { clientId: 'client', clientSecret: 'client-secret-0123' });
  const { stdout } = await cli(['verify', '--app', hubspotApp('appflow/hubspot')], env());
  expect(stdout).toContain([
    '          secret appflow/hubspot: the secret has no key "accessToken"',
    '          secret appflow/hubspot: the secret has no key "refreshToken"',
    `            -> ${LOGIN}`,
    '1 connector profile, 1 secret: 2 problems\n',
  ].join('\n'));
});

test('a secret of another account is not looked for by its name in the account of the caller', async () => {
  await moto.create('appflow/hubspot', { clientId: 'a', clientSecret: 'b', accessToken: 'c', refreshToken: 'd' });
  proxy.hooks = { refuse: (action) => /Secret/.test(action) ? { __type: 'ResourceNotFoundException', message: 'Secrets Manager can\'t find the specified secret.' } : undefined };
  const profile = hubspot((key) => `{{resolve:secretsmanager:arn:aws:secretsmanager:${REGION}:999999999999:secret:appflow/hubspot:SecretString:${key}::}}`);
  const app = assembly({ stacks: [{ name: 'Prod', environment: `aws://${ACCOUNT}/${REGION}`, template: { Resources: { HubSpot: profile } } }] });
  expect(await verify(app)).toEqual([expect.objectContaining({
    id: 'secretMissing',
    message: `there is no such secret in account 999999999999, region ${REGION}`,
    cure: `with credentials for account 999999999999: ${LOGIN} --region ${REGION} --create`,
  })]);
  expect(proxy.actions.filter((action) => /Secret/.test(action))).toEqual(['GetSecretValue', 'DescribeSecret']);
});
