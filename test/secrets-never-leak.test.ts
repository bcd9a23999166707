import type { Stack } from 'aws-cdk-lib';
import { App, SecretValue } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { OAuth2GrantType, SalesforceCredentials, ServiceNowCredentials } from '../src';
import { errorOf, newStack, REDIRECT_URI, salesforce, serviceNow, untyped } from './support/util';
import { secretMap } from '../src/private/checks/map';
import { ProfileProblems } from '../src/private/profile/profile-problems';

/** A part of every plaintext secret in this file. */
const MARKER = 'hunter2';
/** A unique length. */
const LENGTH = 4973;
const CONSOLE = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

let stack: Stack;
let printed: unknown[][];

beforeEach(() => {
  stack = newStack();
  printed = [];
  for (const method of CONSOLE) {
    jest.spyOn(console, method).mockImplementation((...values) => void printed.push(values));
  }
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((...values) => printed.push(values) > 0);
  }
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** A secret with invalid whitespace. */
const spaced = (field: string) => SecretValue.unsafePlainText(`${MARKER} ${field}`);
/** A secret that is too long. */
const long = (field: string) => SecretValue.unsafePlainText(`${MARKER}${field}`.padEnd(LENGTH, 'x'));
/** A valid secret. */
const good = (field: string) => SecretValue.unsafePlainText(`${MARKER}.${field}.x`);
/** A secret that an untyped caller passes as a string. */
const bare = (field: string) => untyped<SecretValue>(`${MARKER}${field}`);
/** A secret next to an ssm-secure reference. */
const referring = (field: string) => SecretValue.unsafePlainText(`${MARKER}${field}{{resolve:ssm-secure:/a}}`);
/** A secret inside another value. */
const wrapped = (field: string) => untyped<SecretValue>({ [field]: MARKER, value: [MARKER] });

const FACTORIES: Array<[string, (secret: typeof spaced) => SalesforceCredentials | ServiceNowCredentials]> = [
  ['SalesforceCredentials.oauth2Tokens',
    (secret) => SalesforceCredentials.oauth2Tokens({ accessToken: secret('accessToken'), refreshToken: secret('refreshToken') })],
  ['SalesforceCredentials.oauth2AuthorizationCode',
    (secret) => SalesforceCredentials.oauth2AuthorizationCode({ authCode: secret('authCode'), redirectUri: REDIRECT_URI })],
  ['SalesforceCredentials.oauth2JwtBearer', (secret) => SalesforceCredentials.oauth2JwtBearer({ jwtToken: secret('jwt') })],
  ['SalesforceCredentials.oauth2ClientCredentials',
    (secret) => SalesforceCredentials.oauth2ClientCredentials({ clientCredentials: untyped(secret('clientCredentials')) })],
  ...[undefined, ...Object.values(OAuth2GrantType)].map((grantType): [string, (secret: typeof spaced) => SalesforceCredentials] => [
    `SalesforceCredentials.oauth2 with ${grantType}`, (secret) => SalesforceCredentials.oauth2({
      grantType,
      accessToken: secret('accessToken'),
      refreshToken: secret('refreshToken'),
      authCode: secret('authCode'),
      jwtToken: secret('jwtToken'),
      clientCredentials: untyped(secret('clientCredentials')),
    }),
  ]),
  ['ServiceNowCredentials.basic', (secret) => ServiceNowCredentials.basic({ username: 'u', password: secret('password') })],
  ['ServiceNowCredentials.oauth2Tokens', (secret) => ServiceNowCredentials.oauth2Tokens({
    clientId: secret('clientId'), clientSecret: secret('clientSecret'), accessToken: secret('accessToken'),
  })],
  ['ServiceNowCredentials.oauth2AuthorizationCode', (secret) => ServiceNowCredentials.oauth2AuthorizationCode({
    clientId: secret('clientId'), clientSecret: secret('clientSecret'), authCode: secret('authCode'), redirectUri: '',
  })],
  ['a FromSecret twin given the secret itself', (secret) => ServiceNowCredentials.basicFromSecret(untyped(secret('password')))],
];

const FORMS: Array<[string, typeof spaced]> = [
  ['whitespace', spaced],
  ['too many characters', long],
  ['a string', bare],
  ['an ssm-secure reference', referring],
  ['an object', wrapped],
  ['nothing wrong', good],
];

/** Creates a profile with the credentials, and returns all messages about it. */
function everythingSaid(credentials: SalesforceCredentials | ServiceNowCredentials): string {
  let thrown: string[] = [];
  try {
    if (credentials instanceof SalesforceCredentials) {
      salesforce(stack, { credentials, instanceUrl: 'http://wrong' });
    } else {
      serviceNow(stack, { credentials, instanceUrl: 'http://wrong' });
    }
  } catch (error) {
    const { message, stack: trace } = error as Error;
    thrown = [message, trace ?? '', JSON.stringify(error), String(error)];
  }
  return JSON.stringify([thrown, printed]);
}

describe.each(FACTORIES)('%s', (_, credentials) => {
  test.each(FORMS)('reveals nothing of a secret with %s', (_form, secret) => {
    const said = everythingSaid(credentials(secret));
    expect(said).toContain('instanceUrl must be');
    expect(said).not.toContain(MARKER);
    expect(said).not.toContain(String(LENGTH));
  });

  test.each(FORMS)('reveals nothing of a secret with %s if the credentials are for another connector', (_form, secret) => {
    const made = credentials(secret);
    const error = made instanceof SalesforceCredentials
      ? errorOf(() => serviceNow(stack, { credentials: untyped(made) }))
      : errorOf(() => salesforce(stack, { credentials: untyped(made) }));
    expect(error).toContain('credentials must be created by a factory of');
    expect(error).not.toContain(MARKER);
    expect(error).not.toContain(String(LENGTH));
  });
});

test.each<[string, unknown]>([
  ['a string', MARKER],
  ['a SecretValue', SecretValue.unsafePlainText(MARKER)],
  ['an object', { password: SecretValue.unsafePlainText(MARKER), refreshToken: MARKER }],
  ['an array', [MARKER]],
])('reveals nothing of credentials that are %s', (_, credentials) => {
  const said = everythingSaid(untyped(credentials));
  expect(said).toContain('credentials must be created by a factory of ServiceNowCredentials');
  expect(said).not.toContain(MARKER);
});

test.each(['instanceUrl', 'connectorProfileName', 'sandbox', 'connectionMode', 'encryptionKey'])('reveals nothing of a SecretValue in %s', (prop) => {
  const error = errorOf(() => salesforce(stack, { [prop]: SecretValue.unsafePlainText(MARKER) }));
  expect(error).toContain(prop);
  expect(error).not.toContain(MARKER);
});

test('reveals nothing of secrets in a map', () => {
  const v = new ProfileProblems('Thing', stack, 'One', {});
  secretMap(v, 'p', { a: spaced('a'), b: long('b'), c: bare('c'), d: referring('d'), e: wrapped('e') });
  const error = errorOf(() => v.throwIfInvalid());
  expect(error.split('\n')).toHaveLength(6);
  expect(error).not.toContain(MARKER);
  expect(error).not.toContain(String(LENGTH));
});

test('reveals nothing of the plain text that it warns about', () => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basic({ username: 'u', password: good('password') }) });
  salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ accessToken: good('accessToken') }) }, 'Other');
  const assembly = (stack.node.root as App).synth();
  const messages = JSON.stringify(assembly.getStackByName('Stack').messages.map(({ id, entry, level }) => [id, entry.data, level]));
  expect(messages.match(/\[ack: cdk-appflow-constructs:plaintextSecret\]/g)).toHaveLength(2);
  expect(messages).not.toContain(MARKER);
  expect(JSON.stringify(assembly.manifest)).not.toContain(MARKER);
  expect(JSON.stringify(printed)).not.toContain(MARKER);
});

test('a template with FromSecret credentials contains only references', () => {
  const secret = new Secret(stack, 'Secret', { secretObjectValue: {} });
  const twins = [
    SalesforceCredentials.oauth2TokensFromSecret(secret),
    SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    SalesforceCredentials.oauth2JwtBearerFromSecret(secret),
    SalesforceCredentials.oauth2FromSecret(secret, { fields: ['refreshToken'] }),
  ];
  twins.forEach((credentials, index) => salesforce(stack, { credentials }, `Salesforce${index}`));
  const others = [
    ServiceNowCredentials.basicFromSecret(secret),
    ServiceNowCredentials.oauth2TokensFromSecret(secret),
    ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
  ];
  others.forEach((credentials, index) => serviceNow(stack, { credentials }, `ServiceNow${index}`));
  const secretFields = /^(AccessToken|RefreshToken|AuthCode|JwtToken|Username|Password|ClientId|ClientSecret)$/;
  const values: unknown[] = [];
  JSON.stringify(Template.fromStack(stack).toJSON(), (key, value) => {
    if (secretFields.test(key)) {
      values.push(value);
    }
    return value;
  });
  expect(values).toHaveLength(14);
  for (const value of values) {
    expect(value).toEqual({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: expect.any(String) }, expect.stringMatching(/^:SecretString:\w+::\}\}$/)]],
    });
  }
});
