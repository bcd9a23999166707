import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateSecretCommand, DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';
import { cli } from '../services/cli';
import { jwt } from '../services/fill';
import type { MadeAssembly } from '../services/manifest';
import { assembly, hubspot } from '../services/manifest';
import { ACCOUNT, Moto, REGION } from '../services/moto';
import { temporary } from '../services/temporary';

const moto = Moto.use();

interface Finding {
  readonly id: string;
  readonly profile: string;
  readonly secret: string;
  readonly key?: string;
  readonly message: string;
  readonly cure: string;
}

const TOKENS = { clientId: 'client', clientSecret: 'client-secret', accessToken: 'access-token', refreshToken: 'refresh-token' };
const ENVIRONMENT = `aws://${ACCOUNT}/${REGION}`;
const reference = (id: string, rest = '::') => (key: string) => `{{resolve:secretsmanager:${id}:SecretString:${key}${rest}}}`;

function oneStack(resource: object, environment = ENVIRONMENT): MadeAssembly {
  return { stacks: [{ name: 'Prod', environment, template: { Resources: { HubSpot: resource } } }] };
}

function salesforce(credentials: object, properties: object = { InstanceUrl: 'https://acme.my.salesforce.com' }): object {
  return {
    Type: 'AWS::AppFlow::ConnectorProfile',
    Properties: {
      ConnectorType: 'Salesforce',
      ConnectorProfileConfig: { ConnectorProfileProperties: { Salesforce: properties }, ConnectorProfileCredentials: { Salesforce: credentials } },
    },
  };
}

interface Verified {
  readonly code: number | null;
  readonly findings: Finding[];
  readonly notes: Array<{ message: string; secret: string }>;
  readonly stderr: string;
}

async function verify(made: MadeAssembly, ...args: string[]): Promise<Verified> {
  const { code, stdout, stderr } = await cli(['verify', '--app', assembly(made), '--output', 'json', ...args], moto.env());
  const { findings = [], notes = [] } = JSON.parse(stdout);
  return { code, findings, notes, stderr };
}

const LOGIN = 'appflow-credentials login hubspot --secret appflow/hubspot --region eu-west-1';

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
    const { code, findings, stderr } = await verify(oneStack(hubspot(reference('appflow/hubspot'))));
    expect(stderr).toMatch(/^Checking 1 secret of 1 connector profile in \S+ \(Ctrl-C stops\)\n$/);
    expect(findings.map(({ id, key, message }) => [id, key, message])).toEqual(expected);
    expect(findings.every(({ profile, secret }) => profile === 'Prod/HubSpot' && secret === 'appflow/hubspot')).toBe(true);
    expect(findings.map(({ cure }) => cure)).toEqual(expected.map(([id]) => id === 'secretMissing' ? `${LOGIN} --create` : LOGIN));
    expect(code).toBe(expected.length === 0 ? 0 : 1);
  });

  test('deleted', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    await moto.client.send(new DeleteSecretCommand({ SecretId: 'appflow/hubspot' }));
    const { findings } = await verify(oneStack(hubspot(reference('appflow/hubspot'))));
    expect(findings).toEqual([expect.objectContaining({ id: 'secretDeleted', cure: 'aws secretsmanager restore-secret --secret-id appflow/hubspot --region eu-west-1' })]);
  });

  test.each([
    ['a version that is not there', ':::11111111-1111-1111-1111-111111111111', 'the secret has no version 11111111-1111-1111-1111-111111111111'],
    ['a label that is not there', '::BLUE:', 'the secret has no version BLUE'],
  ])('%s', async (_, rest, message) => {
    await moto.create('appflow/hubspot', TOKENS);
    const { findings } = await verify(oneStack(hubspot(reference('appflow/hubspot', rest.slice(1)))));
    expect(findings).toEqual([expect.objectContaining({ id: 'versionMissing', message })]);
  });

  test('the version that is named is the one that is read', async () => {
    await moto.create('appflow/hubspot', { ...TOKENS, refreshToken: '' });
    const version = await moto.put('appflow/hubspot', TOKENS);
    await moto.put('appflow/hubspot', { ...TOKENS, refreshToken: '' });
    expect((await verify(oneStack(hubspot(reference('appflow/hubspot', `::${version}`))))).findings).toEqual([]);
    expect((await verify(oneStack(hubspot(reference('appflow/hubspot', ':AWSPREVIOUS:'))))).findings).toEqual([]);
    expect((await verify(oneStack(hubspot(reference('appflow/hubspot'))))).findings).toHaveLength(1);
  });

  test('JSON keys of other names are cured by a login that writes them', async () => {
    await moto.create('appflow/hubspot', { ...TOKENS, refreshToken: undefined });
    const { findings } = await verify(oneStack(hubspot((key) => reference('appflow/hubspot')(key === 'refreshToken' ? 'renewal' : key))));
    expect(findings).toEqual([expect.objectContaining({ id: 'keyMissing', key: 'renewal', cure: `${LOGIN} --field-name refreshToken=renewal` })]);
  });

  test('an unreachable AWS is not a finding', async () => {
    const { code, stdout } = await cli(['verify', '--app', assembly(oneStack(hubspot(reference('appflow/hubspot'))))], { ...moto.env(), AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(5);
    expect(stdout).toBe('');
  });
});

describe('Salesforce', () => {
  const app = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:appflow/app`;
  const profile = salesforce({ AccessToken: reference('appflow/sf')('accessToken'), ClientCredentialsArn: app });
  const key = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-1111-1111-1111-111111111111';

  test('the connected app has the client, under a key of its own', async () => {
    await moto.create('appflow/sf', { accessToken: 'access-token' });
    await moto.create('appflow/app', { clientId: 'id', clientSecret: 'secret' }, { KmsKeyId: key });
    expect(await verify(oneStack(profile))).toMatchObject({ code: 0, findings: [] });
  });

  test('problems of the connected app', async () => {
    await moto.create('appflow/app', { clientId: 'id' });
    const { findings } = await verify(oneStack(profile));
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
    const { findings } = await verify(oneStack(salesforce({ JwtToken: reference('appflow/sf')('jwtToken'), OAuth2GrantType: 'JWT_BEARER' })));
    expect(findings.map(({ message }) => message)).toEqual(messages);
    expect(findings.every(({ cure }) => cure === 'appflow-credentials jwt --secret appflow/sf --region eu-west-1 --instance https://acme.my.salesforce.com --username <user> --key-file <key.pem>')).toBe(true);
  });
});

describe('where a stack is', () => {
  test('another account and another region', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    const account = await verify(oneStack(hubspot(reference('appflow/hubspot')), 'aws://999999999999/eu-west-1'));
    expect(account.findings).toEqual([expect.objectContaining({
      id: 'otherAccount', cure: 'run verify with credentials for account 999999999999, and with --stack Prod',
    })]);
    const region = await verify(oneStack(hubspot(reference(`arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:appflow/hubspot-AbCdEf`))));
    expect(region.findings).toEqual([expect.objectContaining({
      id: 'otherRegion', message: 'the secret is in us-east-1, but the stack is in eu-west-1, and CloudFormation reads only secrets in the region of the stack',
    })]);
  });

  test('the secret is read in the region of the stack', async () => {
    const client = moto.clientFor('ap-southeast-2');
    await client.send(new CreateSecretCommand({ Name: 'appflow/hubspot', SecretString: JSON.stringify(TOKENS) }));
    client.destroy();
    expect((await verify(oneStack(hubspot(reference('appflow/hubspot')), `aws://${ACCOUNT}/ap-southeast-2`))).code).toBe(0);
    expect((await verify(oneStack(hubspot(reference('appflow/hubspot'))))).code).toBe(1);
  });

  test('a stack without an environment is checked where the caller is', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    const arn = (key: string) => ({
      'Fn::Join': ['', ['{{resolve:secretsmanager:arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, `:secret:appflow/hubspot:SecretString:${key}::}}`]],
    });
    expect(await verify(oneStack(hubspot(arn), 'aws://unknown-account/unknown-region'))).toMatchObject({ code: 0, findings: [] });
    const sub = (key: string) => ({ 'Fn::Sub': `{{resolve:secretsmanager:arn:\${AWS::Partition}:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:appflow/hubspot:SecretString:${key}::}}` });
    expect(await verify(oneStack(hubspot(sub), 'aws://unknown-account/unknown-region'))).toMatchObject({ code: 0, findings: [] });
  });
});

describe('values that are only known at deployment', () => {
  const joined = (logicalId: string) => (key: string) => ({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: logicalId }, `:SecretString:${key}::}}`]] });

  test('a secret that the stack creates is a note, not a finding', async () => {
    const { code, notes } = await verify({
      stacks: [{ name: 'Prod', environment: ENVIRONMENT, template: { Resources: { HubSpot: hubspot(joined('Tokens')), Tokens: { Type: 'AWS::SecretsManager::Secret', Properties: {} } } } }],
    });
    expect(code).toBe(0);
    expect(notes).toEqual([{ profile: 'Prod/HubSpot', secret: '${Tokens}', message: 'created by this stack; after the deployment, `status` shows its keys' }]);
  });

  test('one of another stack, too; a connected app under the AWS managed key is a finding', async () => {
    const profile = salesforce({ ClientCredentialsArn: { 'Fn::ImportValue': 'Shared:App' } });
    const shared = (properties: object) => ({
      name: 'Shared', environment: ENVIRONMENT, template: { Resources: { App: { Type: 'AWS::SecretsManager::Secret', Properties: properties } }, Outputs: { Out: { Value: { Ref: 'App' }, Export: { Name: 'Shared:App' } } } },
    });
    const crm = { name: 'Crm', environment: ENVIRONMENT, template: { Resources: { Salesforce: profile } } };
    const managed = await verify({ stacks: [shared({}), crm] });
    expect(managed.findings).toEqual([expect.objectContaining({ id: 'managedKey', profile: 'Crm/Salesforce' })]);
    const own = await verify({ stacks: [shared({ KmsKeyId: 'key' }), crm] }, '--stack', 'Crm');
    expect(own).toMatchObject({ code: 0, notes: [{ message: 'created by stack Shared; after the deployment, `status` shows its keys' }] });
  });

  test('an unknown secret', async () => {
    const { findings } = await verify(oneStack(hubspot(joined('Parameter'))));
    expect(findings).toEqual([expect.objectContaining({ id: 'unknownSecret', message: 'the secret ${Parameter} is only known at deployment, so it can\'t be checked' })]);
  });

  test('the default of a parameter, and what a nested stack is given', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    const template = { Parameters: { Name: { Type: 'String', Default: 'appflow/hubspot' } }, Resources: { HubSpot: hubspot(joined('Name')) } };
    expect((await verify({ stacks: [{ name: 'Prod', environment: ENVIRONMENT, template }] })).findings).toEqual([]);
    const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Name: 'appflow/other' } }, Metadata: { 'aws:asset:path': 'nested.json', 'aws:cdk:path': 'Prod/Nested/Resource' } };
    const { findings } = await verify({ stacks: [{ name: 'Prod', environment: ENVIRONMENT, template: { Resources: { Nested: nested } } }], files: { 'nested.json': template } });
    expect(findings).toEqual([expect.objectContaining({ id: 'secretMissing', profile: 'Prod/Nested/HubSpot', secret: 'appflow/other' })]);
  });
});

test('the construct path comes from the metadata, in nested assemblies, too', async () => {
  const stack = { name: 'ProdCrm', displayName: 'Prod/Crm (acme-crm)', stackName: 'acme-crm', environment: ENVIRONMENT, template: { Resources: { HubSpot1234: hubspot(reference('appflow/hubspot')) } }, metadata: { '/Prod/Crm/HubSpot/Resource': [{ type: 'aws:cdk:logicalId', data: 'HubSpot1234' }] } };
  const made = { stages: { Prod: { stacks: [stack] } } };
  for (const glob of ['Prod/*', 'acme-crm', 'Prod/Cr?']) {
    expect((await verify(made, '--stack', glob)).findings).toEqual([expect.objectContaining({ profile: 'Prod/Crm/HubSpot' })]);
  }
  const none = await cli(['verify', '--app', assembly(made), '--stack', 'Test/*'], moto.env());
  expect(none).toEqual({ code: 2, stdout: '', stderr: 'error: no stack matches Test/*\n  the stacks are Prod/Crm\n' });
});

test('keys with the names of JavaScript properties', async () => {
  await moto.create('appflow/hubspot', TOKENS);
  const { findings } = await verify(oneStack(hubspot((field) => reference('appflow/hubspot')(field === 'refreshToken' ? 'constructor' : field))));
  expect(findings.map(({ id, key }) => [id, key])).toEqual([['keyMissing', 'constructor']]);
  const parameter = { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'constructor' }, ':SecretString:clientId::}}']] };
  expect((await verify(oneStack(hubspot(() => parameter)))).findings.map(({ id }) => id)).toEqual(['unknownSecret']);
});

test('a cure names the AWS profile, and quotes everything that comes from the app', async () => {
  const config = join(temporary(), 'config');
  writeFileSync(config, '[profile prod]\naws_access_key_id = testing\naws_secret_access_key = testing\n');
  const template = { Resources: { HubSpot: hubspot(reference('a;b $(c)')) } };
  const { stdout } = await cli(
    ['verify', '--app', assembly({ stacks: [{ name: 'Prod', environment: ENVIRONMENT, template }] }), '--profile', 'prod', '--output', 'json'],
    { ...moto.env(), AWS_CONFIG_FILE: config },
  );
  expect(JSON.parse(stdout).findings[0].cure).toBe('appflow-credentials login hubspot --secret \'a;b $(c)\' --region eu-west-1 --profile prod --create');
});

test('--offline makes no call', async () => {
  const { code, stdout } = await cli(['verify', '--app', assembly(oneStack(hubspot(reference('appflow/hubspot', '::some-version')))), '--offline'], {});
  expect(code).toBe(0);
  expect(stdout).toBe('Prod/HubSpot (hubspot, eu-west-1)\n  secret appflow/hubspot, version some-version: clientId, clientSecret, accessToken, refreshToken\n1 connector profile\n');
});

test.each([
  ['no cloud assembly', ['--app', '/nowhere'], 'error: /nowhere is not a cloud assembly: it has no manifest.json\n  run `npx cdk synth --quiet` first, or name its output with --app\n'],
  ['an unknown option', ['--apps', 'x'], 'error: unknown option \'--apps\'\n(Did you mean --app?)\n(add --help for the options)\n'],
])('%s is a usage error', async (_, args, stderr) => {
  expect(await cli(['verify', ...args])).toEqual({ code: 2, stdout: '', stderr });
});

test('each secret is read once', async () => {
  await moto.create('appflow/hubspot', TOKENS);
  const template = { Resources: { One: hubspot(reference('appflow/hubspot')), Two: hubspot(reference('appflow/hubspot')) } };
  const { code, stderr } = await cli(['verify', '--app', assembly({ stacks: [{ name: 'Prod', environment: ENVIRONMENT, template }] }), '--debug'], moto.env());
  expect(code).toBe(0);
  expect(stderr.match(/action=secretsmanager:GetSecretValue/g)).toHaveLength(1);
});

test.each([
  ['Pardot', { InstanceUrl: 'https://pi.pardot.com', IsSandboxEnvironment: true, BusinessUnitId: '0UvB00000000001AAA' }, ' --sandbox --client-secret-id <secret of the app> --create'],
  ['Zendesk', { InstanceUrl: 'https://acme.zendesk.com' }, ' --instance https://acme.zendesk.com --create'],
  ['Slack', { InstanceUrl: 'https://acme.slack.com' }, ' --create'],
  ['SAPOData', { OAuthProperties: { TokenUrl: 'https://sap.example.com/t', AuthCodeUrl: 'https://sap.example.com/a', OAuthScopes: ['A', 'B'] } }, ' --auth-url https://sap.example.com/a --token-url https://sap.example.com/t --scope \'A B\' --create'],
  ['SAPOData', { OAuthProperties: { TokenUrl: { Ref: 'Url' } } }, ' --auth-url <url> --token-url <url> --scope <scopes> --create'],
])('%s: the login that fills a secret has the options that it needs', async (connector, properties, options) => {
  const { findings } = await verify(oneStack({
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
