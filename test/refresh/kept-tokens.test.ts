import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Invocation } from './runtime';
import { Services } from './services';
import { eventsOf, logicalIdOf, testStack } from './templates';
import { CustomConnectorCredentials, CustomConnectorProfile, OAuth2TokensOnRefresh, ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';
import type { RefreshEvent } from '../../src/private/refresh/refresh-event';

const TOKENS = ['accessToken', 'refreshToken'];
const ALL = ['clientId', 'clientSecret', ...TOKENS];

const tokens = (name: string) => ({ accessToken: `${name}-access`, refreshToken: `${name}-refresh` });
const client = (name: string) => ({ clientId: '4711', clientSecret: `${name}-secret` });

const services = Services.forTests();
const secretWith = async (content: object) => services.newSecret(JSON.stringify(content));

async function contentOf(name: string): Promise<unknown> {
  return JSON.parse((await services.secrets.send(new GetSecretValueCommand({ SecretId: name }))).SecretString ?? '');
}

/** The event of a profile whose client comes from one secret, and whose tokens are in AppFlow's own secret. */
function eventFor(source: string, own: string): RefreshEvent {
  const stack = testStack();
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    connectorProfileName: 'desk',
    instanceUrl: 'https://acme.service-now.com',
    credentials: ServiceNowCredentials.oauth2TokensFromSecret(Secret.fromSecretNameV2(stack, 'Secret', source)),
  }).refreshOnSecretChange({ oauth2Tokens: OAuth2TokensOnRefresh.KEEP });
  return eventsOf(stack, { [`${logicalIdOf(stack, 'AWS::AppFlow::ConnectorProfile')}.CredentialsArn`]: own })[0];
}

/** The credentials sent to AppFlow, one update after another. */
async function sent(): Promise<unknown[]> {
  const requests = await services.requests();
  expect(requests.flatMap(({ problems }) => problems)).toEqual([]);
  return requests.map(({ body }) => body.connectorProfileConfig)
    .map((config) => JSON.parse(JSON.stringify(config)).connectorProfileCredentials.ServiceNow.oAuth2Credentials);
}

const messages = ({ log }: Invocation) => log.map(({ message }) => message);
const DONE = 'the credentials of connector profile \'desk\' were refreshed';
const RESTORED = `${DONE}, and tokens that AppFlow renewed meanwhile were put back`;

test('the tokens come from AppFlow\'s own secret, and not from the other', async () => {
  const source = await secretWith({ ...client('new'), ...tokens('old') });
  const own = await secretWith(tokens('renewed'));
  await services.keepIn({ secretId: own, keys: TOKENS, renewals: [] });
  const invocation = await services.invoke(eventFor(source, own));
  expect(messages(invocation)).toEqual([DONE]);
  expect(invocation.output).not.toMatch(/renewed|old-|new-/);
  expect(await sent()).toEqual([{ ...client('new'), ...tokens('renewed') }]);
  expect(await contentOf(own)).toEqual(tokens('renewed'));
});

describe('an update without changes isn\'t sent', () => {
  test('all fields are in its secret', async () => {
    const source = await secretWith({ ...client('same'), ...tokens('old') });
    const own = await secretWith({ ...client('same'), ...tokens('renewed') });
    const { failed, log } = await services.invoke(eventFor(source, own));
    expect(failed).toBe(false);
    expect(log).toEqual([expect.objectContaining({
      level: 'INFO', message: 'the credentials of connector profile \'desk\' have not changed, so nothing was sent', RefreshSucceeded: 1,
    })]);
    expect(await services.requests()).toEqual([]);
  });

  test.each([
    ['one field is another', { ...client('former'), ...tokens('renewed') }],
    ['one field isn\'t in it', { clientId: '4711', ...tokens('renewed') }],
  ])('but it is if %s', async (_what, ownContent) => {
    const source = await secretWith({ ...client('new'), ...tokens('old') });
    const own = await secretWith(ownContent);
    await services.keepIn({ secretId: own, keys: ALL, renewals: [] });
    const event = eventFor(source, own);
    await services.invoke(event);
    expect(await sent()).toEqual([{ ...client('new'), ...tokens('renewed') }]);

    // From now on AppFlow has all fields.
    await services.invoke(event);
    expect(await services.requests()).toHaveLength(1);
  });

  test('and it is if only a part of a text comes from a secret', async () => {
    const stack = testStack();
    const source = await secretWith({ ...client('same'), host: 'acme', ...tokens('old') });
    const own = await secretWith({ ...client('same'), ...tokens('renewed') });
    const field = (jsonField: string) => SecretValue.secretsManager(source, { jsonField });
    new CustomConnectorProfile(stack, 'Profile', {
      connectorLabel: 'MyConnector',
      profileProperties: { host: `https://${field('host').unsafeUnwrap()}.example.com` },
      credentials: CustomConnectorCredentials.oauth2Tokens({
        tokenUrl: 'https://example.com/token',
        clientId: field('clientId'),
        clientSecret: field('clientSecret'),
        accessToken: field('accessToken'),
        refreshToken: field('refreshToken'),
      }),
    }).refreshOnSecretChange({ oauth2Tokens: OAuth2TokensOnRefresh.KEEP });
    const { failed } = await services.invoke(
      ...eventsOf(stack, { [`${logicalIdOf(stack, 'AWS::AppFlow::ConnectorProfile')}.CredentialsArn`]: own }),
    );
    expect(failed).toBe(false);
    expect(await services.requests()).toHaveLength(1);
  });
});

describe('AppFlow renews its tokens', () => {
  let source: string;
  let own: string;

  beforeEach(async () => {
    source = await secretWith({ ...client('new'), ...tokens('old') });
    own = await secretWith(tokens('first'));
    // AppFlow's secret has older versions, which must not be restored.
    await services.secrets.send(new PutSecretValueCommand({ SecretId: own, SecretString: JSON.stringify(tokens('read')) }));
  });

  test.each<[string, Array<object | null>, string[]]>([
    ['never', [], ['read']],
    ['between the reading and the update', [tokens('renewed')], ['read', 'renewed']],
    ['and while they are put back', [tokens('renewed'), tokens('again')], ['read', 'renewed', 'again']],
    ['only an access token', [{ accessToken: 'renewed-access', refreshToken: 'read-refresh' }], ['read', 'mixed']],
  ])('%s', async (_when, renewals, updates) => {
    await services.keepIn({ secretId: own, keys: TOKENS, renewals });
    const invocation = await services.invoke(eventFor(source, own));
    expect(messages(invocation)).toEqual([updates.length === 1 ? DONE : RESTORED]);
    const expected = updates.map((name) => name === 'mixed' ? { accessToken: 'renewed-access', refreshToken: 'read-refresh' } : tokens(name));
    expect(await sent()).toEqual(expected.map((pair) => ({ ...client('new'), ...pair })));
    expect(await contentOf(own)).toEqual(expected.at(-1));
  });

  test('immediately after the update: the new tokens stay', async () => {
    await services.keepIn({ secretId: own, keys: TOKENS, renewals: [], renewalAfter: tokens('later') });
    expect(messages(await services.invoke(eventFor(source, own)))).toEqual([DONE]);
    expect(await sent()).toEqual([{ ...client('new'), ...tokens('read') }]);
    expect(await contentOf(own)).toEqual(tokens('later'));
  });

  test('each time: the function gives up and reports it', async () => {
    await services.keepIn({ secretId: own, keys: TOKENS, renewals: ['one', 'two', 'three'].map(tokens) });
    const { failed, log } = await services.invoke(eventFor(source, own));
    expect(failed).toBe(true);
    expect(log).toEqual([expect.objectContaining({
      message: 'the credentials of connector profile \'desk\' were not refreshed: AppFlow renewed its tokens during each of 3 updates, '
        + 'so it may hold old ones now; if flows fail, connect the profile anew',
      RefreshFailed: 1,
    })]);
    expect(await services.requests()).toHaveLength(3);
  });

  test('while it throttles: each attempt sends AppFlow\'s current tokens', async () => {
    const throttled = { status: 429, type: 'ThrottlingException', message: 'Rate exceeded' };
    await services.reset(throttled, throttled);
    await services.keepIn({ secretId: own, keys: TOKENS, renewals: [tokens('renewed'), null] });
    expect(messages(await services.invoke(eventFor(source, own)))).toEqual([DONE]);
    expect(await sent()).toEqual(['read', 'renewed', 'renewed'].map((name) => ({ ...client('new'), ...tokens(name) })));
    expect(await contentOf(own)).toEqual(tokens('renewed'));
  });

  test('a secret of AppFlow that doesn\'t change with the update is left alone', async () => {
    expect(messages(await services.invoke(eventFor(source, own)))).toEqual([DONE]);
    expect(await services.requests()).toHaveLength(1);
    expect(await contentOf(own)).toEqual(tokens('read'));
  });

  test('refused credentials aren\'t sent again', async () => {
    await services.reset({ status: 401, type: 'ConnectorAuthenticationException', message: 'no' });
    expect((await services.invoke(eventFor(source, own))).failed).toBe(true);
    expect(await services.requests()).toHaveLength(1);
  });
});

test('without its tokens in AppFlow\'s secret nothing is sent', async () => {
  const source = await secretWith({ ...client('new'), ...tokens('old') });
  const own = await secretWith({ access_token: 'renewed-access' });
  const { failed, log } = await services.invoke(eventFor(source, own));
  expect(failed).toBe(true);
  expect(log[0].message).toBe(`the credentials of connector profile 'desk' were not refreshed: secret '${own}' has no JSON key 'accessToken'`);
  expect(await services.requests()).toEqual([]);
});
