import { DeleteSecretCommand, DescribeSecretCommand, PutSecretValueCommand, UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import { SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { REQUEST_ID, Services } from './services';
import { eventsOf, testStack } from './templates';
import {
  CustomConnectorCredentials,
  CustomConnectorProfile,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
} from '../../src';
import type { RefreshEvent } from '../../src/private/refresh/refresh-event';

const services = Services.forTests();

/** The input of the function from the rule of a ServiceNow profile. */
function serviceNowEvent(secretName: string): RefreshEvent {
  const stack = testStack();
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    connectorProfileName: 'desk',
    instanceUrl: 'https://acme.service-now.com',
    credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', secretName)),
  }).refreshOnSecretChange();
  return eventsOf(stack)[0];
}

const login = (username: string, password: string) => JSON.stringify({ username, password });

/** The configuration that AppFlow should get. */
const config = (username: string, password: string) => ({
  connectorProfileProperties: { ServiceNow: { instanceUrl: 'https://acme.service-now.com' } },
  connectorProfileCredentials: { ServiceNow: { username, password } },
});

test('a rotation reaches the profile when it is finished, and not before', async () => {
  const name = await services.newSecret(login('appflow', 'first-Password'));
  const event = serviceNowEvent(name);
  expect((await services.invoke(event)).failed).toBe(false);

  const { VersionId: pending } = await services.secrets.send(new PutSecretValueCommand({
    SecretId: name, SecretString: login('appflow', 'second-Password'), VersionStages: ['AWSPENDING'],
  }));
  expect((await services.invoke(event)).failed).toBe(false);

  const { VersionIdsToStages: stages = {} } = await services.secrets.send(new DescribeSecretCommand({ SecretId: name }));
  const [previous] = Object.entries(stages).find(([, labels]) => labels.includes('AWSCURRENT')) ?? [];
  await services.secrets.send(new UpdateSecretVersionStageCommand({
    SecretId: name, VersionStage: 'AWSCURRENT', MoveToVersionId: pending, RemoveFromVersionId: previous,
  }));
  const last = await services.invoke(event);

  const requests = await services.requests();
  expect(requests.map(({ problems }) => problems)).toEqual([[], [], []]);
  expect(requests.map(({ body }) => body.connectorProfileConfig)).toEqual([
    config('appflow', 'first-Password'), config('appflow', 'first-Password'), config('appflow', 'second-Password'),
  ]);
  const [{ body: first }] = requests;
  expect(first).toMatchObject({ connectorProfileName: 'desk', connectionMode: 'Public' });
  expect(requests.map(({ body }) => body.clientToken === first.clientToken)).toEqual([true, true, false]);
  expect(last.log).toEqual([expect.objectContaining({
    level: 'INFO',
    message: "the credentials of connector profile 'desk' were refreshed",
    ConnectorProfile: 'desk',
    RefreshSucceeded: 1,
    secrets: [{ id: expect.stringContaining(name), versionId: pending }],
  })]);
  expect(last.output).not.toContain('Password');
});

test('two simultaneous events send the same request, and AppFlow treats the second as a repetition', async () => {
  const event = serviceNowEvent(await services.newSecret(login('appflow', 'hunter-two')));
  const [one, other] = await Promise.all([services.invoke(event), services.invoke(event)]);
  expect([one.failed, other.failed]).toEqual([false, false]);

  const [first, second] = await services.requests();
  expect(second.body).toEqual(first.body);
  expect([first.repeated, second.repeated]).toEqual([false, true]);
});

test('another property changes the client token', async () => {
  const event = serviceNowEvent(await services.newSecret(login('appflow', 'hunter-two')));
  await services.invoke(event, { ...event, connectionMode: 'Private' });
  const [first, second] = await services.requests();
  expect(second.body.connectionMode).toBe('Private');
  expect(second.body.clientToken).not.toBe(first.body.clientToken);
});

test('is throttled twice, and then goes on', async () => {
  const throttled = { status: 429, type: 'ThrottlingException', message: 'Rate exceeded' };
  await services.reset(throttled, throttled);
  const { failed } = await services.invoke(serviceNowEvent(await services.newSecret(login('appflow', 'hunter-two'))));
  expect(failed).toBe(false);
  const requests = await services.requests();
  expect(requests).toHaveLength(3);
  expect(new Set(requests.map(({ body }) => body.clientToken)).size).toBe(1);
});

test('an internal error of AppFlow is retried', async () => {
  await services.reset({ status: 500, type: 'InternalServerException', message: 'try again later' });
  const { failed } = await services.invoke(serviceNowEvent(await services.newSecret(login('appflow', 'hunter-two'))));
  expect(failed).toBe(false);
  expect(await services.requests()).toHaveLength(2);
});

test.each([
  { status: 401, type: 'ConnectorAuthenticationException', meaning: 'the application refuses the credentials' },
  { status: 400, type: 'ValidationException', meaning: 'Amazon AppFlow finds a property or a credential invalid' },
])('$type is reported, and not retried', async ({ status, type, meaning }) => {
  await services.reset({ status, type, message: 'https://acme refuses user appflow-user' });
  const { failed, output, log } = await services.invoke(serviceNowEvent(await services.newSecret(login('appflow-user', 'hunter-two'))));
  expect(failed).toBe(true);
  expect(await services.requests()).toHaveLength(1);
  const message = 'the credentials of connector profile \'desk\' were not refreshed: '
    + `UpdateConnectorProfile of 'desk' failed with ${type}: ${meaning} (request ${REQUEST_ID})`;
  expect(log).toEqual([expect.objectContaining({
    level: 'ERROR', message, operation: 'UpdateConnectorProfile', errorCode: type, requestId: REQUEST_ID, ConnectorProfile: 'desk', RefreshFailed: 1,
  })]);
  expect(output).toContain(`Error: ${message}`);
});

test('the metric is in the embedded metric format', async () => {
  const { log } = await services.invoke(serviceNowEvent('appflow/not-there'));
  expect(log[0]._aws).toEqual({
    Timestamp: expect.any(Number),
    CloudWatchMetrics: [{
      Namespace: 'AppFlowCredentialRefresh',
      Dimensions: [['ConnectorProfile']],
      Metrics: [{ Name: 'RefreshFailed', Unit: 'Count' }],
    }],
  });
});

describe('problems with the secret are reported without its content', () => {
  test.each([
    ['a missing key', '{"username":"appflow","passwort":"hunter-two"}', "has no JSON key 'password'"],
    ['a null', '{"username":"appflow","password":null}', "JSON key 'password' of secret '.*' is not a string"],
    ['an object', '{"username":"appflow","password":{"old":"hunter-two"}}', "JSON key 'password' of secret '.*' is not a string"],
    ['an inherited key', '{"username":"appflow","__proto__":{"password":"hunter-two"}}', "has no JSON key 'password'"],
    ['plain text', 'hunter-two', "is not a JSON object, and has no key 'password'"],
    ['a JSON string', '"hunter-two"', "is not a JSON object, and has no key 'password'"],
    ['a list', '["hunter-two"]', "is not a JSON object, and has no key 'password'"],
    ['binary data', Buffer.from('hunter-two'), 'holds binary data'],
  ])('%s', async (_what, content, expected) => {
    const name = await services.newSecret(content);
    const { failed, output, log } = await services.invoke(serviceNowEvent(name));
    expect(failed).toBe(true);
    expect(log[0].message).toMatch(new RegExp(`connector profile 'desk' were not refreshed: .*${expected}`));
    expect(output).not.toContain('hunter');
    expect(await services.requests()).toEqual([]);
  });

  test('a deleted secret', async () => {
    const name = await services.newSecret(login('appflow', 'hunter-two'));
    await services.secrets.send(new DeleteSecretCommand({ SecretId: name }));
    const { failed, log } = await services.invoke(serviceNowEvent(name));
    expect(failed).toBe(true);
    expect(log[0].message).toMatch(/connector profile 'desk' were not refreshed: GetSecretValue of secret '.*' failed with InvalidRequestException: .*marked for deletion/);
    expect(await services.requests()).toEqual([]);
  });

  test('no such secret', async () => {
    const { failed, log } = await services.invoke(serviceNowEvent('appflow/not-there'));
    expect(failed).toBe(true);
    expect(log[0].message).toMatch(/connector profile 'desk' were not refreshed: GetSecretValue of secret '.*' failed with ResourceNotFoundException: there is no such secret/);
  });
});

test('the map of a custom authentication', async () => {
  const stack = testStack();
  const secret = Secret.fromSecretNameV2(stack, 'Secret', await services.newSecret('{"id":"4711","key":"hunter-two","port":8443,"other":"x"}'));
  new CustomConnectorProfile(stack, 'Profile', {
    connectorLabel: 'MyConnector',
    profileProperties: { connectorOAuthRequest: 'as-it-is' },
    credentials: CustomConnectorCredentials.customFromSecret(secret, {
      customAuthenticationType: 'HMAC', fields: ['id', 'disableSso', 'port'], fieldNames: { disableSso: 'key' },
    }),
  }).refreshOnSecretChange();
  expect((await services.invoke(...eventsOf(stack))).failed).toBe(false);
  expect(await services.requests()).toEqual([expect.objectContaining({
    problems: [],
    body: expect.objectContaining({
      connectorProfileConfig: {
        connectorProfileProperties: { CustomConnector: { profileProperties: { connectorOAuthRequest: 'as-it-is' } } },
        connectorProfileCredentials: {
          CustomConnector: {
            authenticationType: 'CUSTOM',
            custom: { customAuthenticationType: 'HMAC', credentialsMap: { id: '4711', disableSso: 'hunter-two', port: '8443' } },
          },
        },
      },
    }),
  })]);
});

test('fields of several secrets, a whole secret, and a part of a text', async () => {
  const stack = testStack();
  const client = await services.newSecret('{"id":"4711"}');
  const whole = await services.newSecret('hunter-two');
  new CustomConnectorProfile(stack, 'Profile', {
    connectorLabel: 'MyConnector',
    profileProperties: { host: `https://${SecretValue.secretsManager(client, { jsonField: 'id' }).unsafeUnwrap()}.example.com` },
    credentials: CustomConnectorCredentials.oauth2ClientCredentials({
      tokenUrl: 'https://example.com/token',
      clientId: SecretValue.secretsManager(client, { jsonField: 'id' }),
      clientSecret: SecretValue.secretsManager(whole),
    }),
  }).refreshOnSecretChange();
  expect((await services.invoke(eventsOf(stack)[0])).failed).toBe(false);
  expect(await services.requests()).toEqual([expect.objectContaining({
    problems: [],
    body: expect.objectContaining({
      connectorProfileConfig: {
        connectorProfileProperties: {
          CustomConnector: {
            profileProperties: { host: 'https://4711.example.com' },
            oAuth2Properties: { tokenUrl: 'https://example.com/token', oAuth2GrantType: 'CLIENT_CREDENTIALS' },
          },
        },
        connectorProfileCredentials: {
          CustomConnector: { authenticationType: 'OAUTH2', oauth2: { clientId: '4711', clientSecret: 'hunter-two' } },
        },
      },
    }),
  })]);
});
