import * as fc from 'fast-check';
import type { Invocation } from './runtime';
import { REQUEST_ID, Services } from './services';
import { failureOf, refused } from '../../assets/refresh-handler/failure';
import { reportFailure } from '../../assets/refresh-handler/report';
import type { RefreshEvent } from '../../src/private/refresh/refresh-event';

/** The forms in which a service may quote a request. */
const FORMS: ReadonlyArray<(secret: string) => string> = [
  (secret) => secret,
  (secret) => JSON.stringify(secret).slice(1, -1),
  (secret) => JSON.stringify(JSON.stringify(secret)),
  encodeURIComponent,
  (secret) => encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  (secret) => new URLSearchParams({ secret }).toString().slice('secret='.length),
  (secret) => secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(secret).toString('base64url'),
  (secret) => `Basic ${Buffer.from(`appflow:${secret}`).toString('base64')}`,
  (secret) => Buffer.from(secret).toString('hex'),
  (secret) => [...secret].reverse().join(''),
];

/** Whole code points, since half of one has no form in a URL. */
const secretText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

const services = Services.forTests();

async function eventAbout(content: string): Promise<RefreshEvent> {
  const name = await services.newSecret(content);
  return {
    profile: 'desk',
    connectionMode: 'Public',
    secrets: [{ id: name, stage: 'AWSCURRENT' }],
    config: {
      connectorProfileProperties: { ServiceNow: { instanceUrl: 'https://acme.service-now.com' } },
      connectorProfileCredentials: { ServiceNow: { username: { $secret: 0, key: 'username' }, password: { $secret: 0, key: 'password' } } },
    },
  };
}

const FRAME = /^[ ']*at (?:\w+ \(\S+\/refresh-handler\/index\.js:\d+:\d+\)|process\.processTicksAndRejections \(\S+\)|async run \(\[eval\]:\d+:\d+\))(?:\\n' \+|',)?( \{)?$/;

/** The output without times and stack frames, and with each line once. */
function linesOf({ output }: Invocation): string[] {
  const lines = output.replace(/"Timestamp":\d+/g, '"Timestamp":0').replace(/secret-\d+/g, 'secret-N').split('\n');
  return [...new Set(lines.filter((line) => line !== '' && line !== '}' && !FRAME.test(line)))];
}

/** Node.js 22 and later show the stack of an error from elsewhere as an accessor. */
const SHOWS_STACK = Number(process.versions.node.split('.')[0]) < 22;

/** The log entry of a failed refresh, and the error that the function throws. */
const reported = (reason: string, details: object) => [
  `Error: ${reason}`,
  SHOWS_STACK ? `  [stack]: "Error: ${reason}\\n" +` : '  [stack]: [Getter/Setter],',
  `  [message]: "${reason}"`,
  JSON.stringify({
    level: 'ERROR',
    message: reason,
    ...details,
    ConnectorProfile: 'desk',
    RefreshFailed: 1,
    _aws: {
      Timestamp: 0,
      CloudWatchMetrics: [{
        Namespace: 'AppFlowCredentialRefresh', Dimensions: [['ConnectorProfile']], Metrics: [{ Name: 'RefreshFailed', Unit: 'Count' }],
      }],
    },
  }),
];

const NOT_REFRESHED = 'the credentials of connector profile \'desk\' were not refreshed: ';

test('a refusal that quotes a secret of any length in any form is logged without it', async () => {
  const secrets = ['a', ' ', '"', '0', 'hunter&two', ...fc.sample(secretText, 25)];
  const events = await Promise.all(secrets.map((secret) => eventAbout(JSON.stringify({ username: secret, password: secret }))));
  await services.reset(...secrets.map((secret) => ({
    status: 400,
    type: 'ValidationException',
    message: FORMS.map((form) => form(secret)).join(' and '),
  })));
  const { log, ...invocation } = await services.invoke(...events);
  expect(log).toHaveLength(secrets.length);
  const reason = `${NOT_REFRESHED}UpdateConnectorProfile of 'desk' failed with ValidationException: `
    + `Amazon AppFlow finds a property or a credential invalid (request ${REQUEST_ID})`;
  expect(linesOf({ log, ...invocation }).sort()).toEqual(reported(reason, {
    operation: 'UpdateConnectorProfile', errorCode: 'ValidationException', requestId: REQUEST_ID,
  }).sort());
});

test('an unknown code could be the secret, and isn\'t logged', async () => {
  const secrets = ['Hunter', 'a', 'hunterException', '__proto__', 'constructor'];
  const events = await Promise.all(secrets.map((secret) => eventAbout(JSON.stringify({ username: secret, password: secret }))));
  await services.reset(...secrets.map((secret) => ({ status: 400, type: secret, message: secret })));
  const reason = `${NOT_REFRESHED}UpdateConnectorProfile of 'desk' failed with an error that this function does not know; `
    + `AWS CloudTrail has its code (request ${REQUEST_ID})`;
  expect(linesOf(await services.invoke(...events)).sort()).toEqual(reported(reason, {
    operation: 'UpdateConnectorProfile', requestId: REQUEST_ID,
  }).sort());
});

test('a secret without the fields isn\'t shown', async () => {
  const secrets = ['a', '1', '[', '{"username":{"a":1}}', '{"x":"username"}', ...fc.sample(secretText.filter((text) => text.trim() !== ''), 25)];
  const reasons = [
    'secret \'appflow/secret-N\' is not a JSON object, and has no key \'username\'', 'JSON key \'username\' of secret \'appflow/secret-N\' is not a string',
    'secret \'appflow/secret-N\' has no JSON key \'username\'',
  ];
  const allowed = [...new Set(reasons.flatMap((reason) => reported(`${NOT_REFRESHED}${reason}`, {})))];
  const lines = linesOf(await services.invoke(...await Promise.all(secrets.map(eventAbout))));
  expect(lines.filter((line) => !allowed.includes(line))).toEqual([]);
  expect(lines.sort()).toEqual(allowed.sort());
});

describe('whatever is thrown', () => {
  const written = jest.spyOn(process.stdout, 'write');
  beforeEach(() => {
    written.mockReset();
    written.mockImplementation(() => true);
  });
  afterAll(() => written.mockRestore());

  /** An error with the secret in all its texts. */
  const errorWith = (text: string) => Object.assign(new Error(text, { cause: text }), {
    name: text,
    code: text,
    Code: text,
    Error: { Code: text, Message: text },
    $metadata: { requestId: text, httpStatusCode: 400 },
    $response: { body: text },
  });

  /** The log entry and the error for it. */
  const shown = (error: unknown) => {
    written.mockClear();
    const thrown = reportFailure('desk', failureOf(error));
    return [thrown, ...written.mock.calls.map(([line]) => String(line).replace(/"Timestamp":\d+/, ''))];
  };

  test.each(FORMS.map((form) => [form('a b&c"d'), form] as const))('%s', (_sample, form) => {
    const expected = shown(refused('UpdateConnectorProfile', '\'desk\'', errorWith('?')));
    expect(expected).toHaveLength(2);
    fc.assert(fc.property(secretText, (secret) => {
      expect(shown(refused('UpdateConnectorProfile', '\'desk\'', errorWith(form(secret))))).toEqual(expected);
      expect(shown(errorWith(form(secret)))).toEqual(shown(errorWith('?')));
      expect(shown(form(secret))).toEqual(shown('?'));
    }));
  });
});

describe('an event of another kind is answered in our own words', () => {
  const CURE = 'and not with what a rule of refreshOnSecretChange hands to it, so nothing was refreshed. '
    + 'Invoke the function with the input of the profile\'s rule, which "aws events list-targets-by-rule" shows.';
  const whole = {
    profile: 'hunter', connectionMode: 'Public', secrets: [{ id: 'hunter', stage: 'AWSCURRENT' }], config: { connectorProfileCredentials: {} },
  };

  test.each<[string, unknown, string]>([
    ['a dead letter of EventBridge', { 'version': '0', 'detail-type': 'AWS API Call via CloudTrail', 'detail': { requestParameters: { secretId: 'hunter' } } },
      'an event of Amazon EventBridge as it came in, such as a dead letter with the attribute RULE_ARN'],
    ['messages of SQS', { Records: [{ body: JSON.stringify(whole) }] }, 'messages of a queue or a topic'],
    ['nothing', null, 'no object'],
    ['a text', JSON.stringify(whole), 'no object'],
    ['a list', [whole], 'no object'],
    ['an empty object', {}, 'another object'],
    ['no profile', { ...whole, profile: undefined }, 'another object'],
    ['no secrets', { ...whole, secrets: 'hunter' }, 'another object'],
    ['a secret without a label', { ...whole, secrets: [{ id: 'hunter' }] }, 'another object'],
    ['a secret that is none', { ...whole, secrets: ['hunter'] }, 'another object'],
    ['no configuration', { ...whole, config: 'hunter' }, 'another object'],
    ['a connection mode that is none', { ...whole, connectionMode: { hunter: 1 } }, 'another object'],
  ])('%s', async (_what, event, kind) => {
    const { failed, log, output } = await services.invoke(event);
    const message = `the function was invoked with ${kind}, ${CURE}`;
    expect(failed).toBe(true);
    expect(log).toEqual([{ level: 'ERROR', message }]);
    expect(output).toContain(`Error: ${message}`);
    expect(output).not.toContain('hunter');
    expect(await services.requests()).toEqual([]);
  });

  test('a placeholder for a secret that the event doesn\'t list', async () => {
    const { failed, log } = await services.invoke({ ...whole, secrets: [], config: { password: { $secret: 0, key: 'hunter' } } });
    expect(failed).toBe(true);
    expect(log).toEqual([expect.objectContaining({
      message: 'the credentials of connector profile \'hunter\' were not refreshed: the event names a secret that it does not list',
    })]);
  });
});
