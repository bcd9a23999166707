import { SecretValue } from 'aws-cdk-lib';
import { SalesforceCredentials, ServiceNowCredentials } from '../../src';
import { text } from '../../src/private/checks/text';
import type { Limit } from '../../src/private/limits';
import { LIMITS, MAX_MAP_ENTRIES, PORT_NUMBER } from '../../src/private/limits';
import { ProfileProblems } from '../../src/private/profile/profile-problems';
import { expectForEach } from '../support/expect-for-each';
import { processorTime } from '../support/processor-time';
import { PROFILES } from '../support/profiles-table';
import { errorOf, invalid, newStack, propertiesOf, REDIRECT_URI, salesforce, serviceNow, stored, untyped } from '../support/util';

type Shape = keyof typeof LIMITS;

/** Whether the shape accepts the value. */
function accepts(limit: Limit, value: string): boolean {
  const v = new ProfileProblems('Thing', newStack(), 'One', {});
  text(v, 'p', value, limit);
  try {
    v.throwIfInvalid();
    return true;
  } catch {
    return false;
  }
}

/** The maximum lengths in the service model and the CloudFormation schema, each with a character that the shape allows. */
const LENGTHS: { readonly [shape in Shape]: [prefix: string, max: number] } = {
  ConnectorProfileName: ['', 256],
  ConnectorLabel: ['', 256],
  ConnectorDescription: ['', 1024],
  LambdaArn: ['arn:aws:lambda:eu-west-1:111111111111:function:', 512],
  ConnectorProfileArn: ['arn:aws:appflow:eu-west-1:111111111111:connectorprofile/', 512],
  KMSArn: ['arn:aws:kms:eu-west-1:111111111111:key/', 2048],
  ClientCredentialsArn: ['arn:aws:secretsmanager:eu-west-1:111111111111:secret:', 2048],
  RoleArn: ['arn:aws:iam::111111111111:role/', 512],
  DataApiRoleArn: ['arn:aws:iam::111111111111:role/', 512],
  InstanceUrl: ['', 256],
  ApplicationHostUrl: ['https://', 256],
  ApplicationServicePath: ['', 512],
  ClientNumber: ['11', 3],
  LogonLanguage: ['', 2],
  TokenUrl: ['http://', 256],
  AuthCodeUrl: ['https://', 256],
  OAuthScope: ['', 128],
  BusinessUnitId: ['', 18],
  PrivateLinkServiceName: ['com.amazonaws.vpce.', 512],
  Warehouse: ['', 512],
  Stage: ['', 512],
  AccountName: ['', 512],
  Region: ['', 64],
  DatabaseUrl: ['', 512],
  ClusterIdentifier: ['', 512],
  WorkgroupName: ['', 512],
  DatabaseName: ['', 512],
  BucketName: ['', 63],
  BucketPrefix: ['', 128],
  ExternalId: ['', 1224],
  AccessToken: ['', 4096],
  RefreshToken: ['', 4096],
  AuthCode: ['', 4096],
  RedirectUri: ['', 512],
  ClientId: ['', 512],
  ClientSecret: ['', 512],
  JwtToken: ['a.b.', 8000],
  Username: ['', 512],
  Password: ['', 512],
  ApiKey: ['', 256],
  SecretKey: ['', 256],
  ApiSecretKey: ['', 256],
  ApiToken: ['', 256],
  ApplicationKey: ['', 512],
  AccessKeyId: ['', 256],
  Key: ['', 512],
  CustomAuthenticationType: ['', 256],
  MapKey: ['', 128],
  MapValue: ['', 2048],
};

test('every shape is in the table', () => {
  expect(Object.keys(LENGTHS).sort()).toEqual(Object.keys(LIMITS).sort());
});

describe.each(Object.entries(LENGTHS))('%s', (shape, [prefix, max]) => {
  const limit: Limit = LIMITS[shape as Shape];
  const longest = prefix.padEnd(max, '1');

  test(`accepts at most ${max} characters`, () => {
    expect(accepts(limit, longest)).toBe(true);
    const v = new ProfileProblems('Thing', newStack(), 'One', {});
    text(v, 'p', `${longest}1`, limit);
    expect(errorOf(() => v.throwIfInvalid())).toBe(`invalid Thing at 'Stack/One':\n  - p must be at most ${max} characters, got ${max + 1} characters`);
  });

  test('does not accept an empty string', () => {
    expect(accepts(limit, '')).toBe(limit.min === 0);
  });

  test('is matched whole, up to a line break at the end', () => {
    expect(accepts(limit, `${longest.slice(0, -1)}\n`)).toBe(['Warehouse', 'ConnectorDescription'].includes(shape));
  });

  test('is fast for long values', () => {
    const fillers = ['1', ':', '.', '/', 'a1', ' ', '=', '-'];
    const time = processorTime(() => fillers.forEach((filler) => limit.pattern?.test(`${prefix}${filler.repeat(100_000)}\n`)));
    expect(time).toBeLessThan(500);
  });
});

test.each<[Shape, string[], string[]]>([
  ['ConnectorProfileName', ['crm', 'a/b', '_!@#+=.-'], ['a b', 'a:b', 'é', 'a\\b', 'a,b']],
  ['ConnectorLabel', ['ab', '1.@#!-_'], ['a', '-ab', 'a b', 'a/b']],
  ['ConnectorProfileArn', ['arn:aws-cn:appflow:r:1:connectorprofile/a/b'],
    ['arn:aws:s3:::b', 'arn:aws:appflow:r:1:flow/a', 'arn:aws:appflow:r:1:connectorprofile/', 'arn:aws:appflow:r::connectorprofile/a', 'crm']],
  ['KMSArn', ['arn:aws:kms:r:1:key/abcdef'], ['arn:aws-cn:kms:r:1:key/abcdef', 'alias/abcdefghijklmnopqrstu', 'arn:aws:kms:r:1:k']],
  ['ClientCredentialsArn', ['arn:aws:secretsmanager:r:1:secret:x'], ['arn:aws:ssm:eu-west-1:1:parameter/x', 'my-secret']],
  ['RoleArn', ['arn:aws:iam::1:role/x'], ['arn:aws:sts::1:assumed-role/x', 'role']],
  ['TokenUrl', ['https://a.b/c?d=e', 'http://a'], ['ftp://a', 'https://a b', 'https://a?', 'a.b', 'https://']],
  ['ClientNumber', ['001', '999'], ['1', '12a', '0001']],
  ['LogonLanguage', ['', 'E', 'EN'], ['E-', 'ENG']],
  ['PrivateLinkServiceName', ['com.amazonaws.vpce.eu-west-1.vpce-svc-0a'], ['com.example', 'vpce-svc-0a', 'com.amazonaws.vpce.a b']],
  ['Warehouse', ['MY WH', 'a/b'], ['a;b', 'a\'b']],
  ['InstanceUrl', ['https://a', 'a'], ['https://a b', 'a\tb', ' a', '\u00a0']],
  ['JwtToken', ['a.b.c', 'a-_=.b-_=.c-_+/=', 'a.b.'], ['a.b', 'a.b.c.d', '.b.c', 'a.b.c d', 'a b.c.d', 'a+.b.c', '..']],
  ['Password', ['a b', ' a '], [' ', '   ', 'a\nb']],
  ['AccessToken', ['a!b.c'], ['a b', 'a\n', '\t']],
  ['MapKey', ['a_1'], ['a-b', 'a b', 'a.b']],
  ['BucketPrefix', ['a b/c'], ['a\nb']],
])('%s is matched by its pattern', (shape, good, bad) => {
  expect(good.filter((value) => !accepts(LIMITS[shape], value))).toEqual([]);
  expect(bad.filter((value) => accepts(LIMITS[shape], value))).toEqual([]);
});

test('ports and entries of maps', () => {
  expect(PORT_NUMBER).toEqual({ min: 1, max: 65535 });
  expect(MAX_MAP_ENTRIES).toBe(50);
});

describe('the name of every profile', () => {
  test('may have 256 characters', () => {
    expectForEach(PROFILES, ({ make }) => {
      const stack = newStack();
      make(stack, { connectorProfileName: 'n'.repeat(256) });
      return [propertiesOf(stack).ConnectorProfileName, 'n'.repeat(256)];
    }, ({ name }) => name);
  });

  test.each<[string, unknown, string]>([
    ['257 characters', 'n'.repeat(257), 'be at most 256 characters (e.g. "crm-production"), got 257 characters'],
    ['a space', 'my crm', 'be 1 to 256 letters, digits or characters of _/!@#+=.- (e.g. "crm-production"), got "my crm"'],
    ['nothing in it', '', 'be 1 to 256 letters, digits or characters of _/!@#+=.- (e.g. "crm-production"), got ""'],
    ['another type', 7, 'be a string (e.g. "crm-production"), got a number'],
  ])('must not have %s', (_, connectorProfileName, problem) => {
    expectForEach(PROFILES, ({ name, make }) => [
      errorOf(() => make(newStack(), { connectorProfileName })), invalid(name, `connectorProfileName must ${problem}`),
    ], ({ name }) => name);
  });
});

const plain = (length: number) => SecretValue.unsafePlainText('x'.repeat(length));
const client = { clientId: stored('i'), clientSecret: stored('s') };

test.each<[string, number, (value: SecretValue) => ServiceNowCredentials]>([
  ['password', 512, (password) => ServiceNowCredentials.basic({ username: 'u', password })],
  ['clientId', 512, (clientId) => ServiceNowCredentials.oauth2Tokens({ ...client, clientId, refreshToken: stored('r') })],
  ['clientSecret', 512, (clientSecret) => ServiceNowCredentials.oauth2Tokens({ ...client, clientSecret, refreshToken: stored('r') })],
  ['accessToken', 4096, (accessToken) => ServiceNowCredentials.oauth2Tokens({ ...client, accessToken })],
  ['refreshToken', 4096, (refreshToken) => ServiceNowCredentials.oauth2Tokens({ ...client, refreshToken })],
  ['authCode', 4096, (authCode) => ServiceNowCredentials.oauth2AuthorizationCode({ ...client, authCode, redirectUri: REDIRECT_URI })],
])('the secret field %s of ServiceNow accepts %i characters, and the length of a longer one isn\'t shown', (field, max, credentials) => {
  serviceNow(newStack(), { credentials: credentials(plain(max)) });
  expect(errorOf(() => serviceNow(newStack(), { credentials: credentials(plain(max + 5)) })))
    .toBe(invalid('ServiceNowConnectorProfile', `credentials: ${field} must be at most ${max} characters`));
});

test.each<[string, string, (value: SecretValue) => SalesforceCredentials]>([
  ['accessToken', '1 to 4096 characters without whitespace', (accessToken) => SalesforceCredentials.oauth2Tokens({ accessToken })],
  ['refreshToken', '1 to 4096 characters without whitespace', (refreshToken) => SalesforceCredentials.oauth2Tokens({ refreshToken })],
  ['authCode', '1 to 4096 characters without whitespace',
    (authCode) => SalesforceCredentials.oauth2AuthorizationCode({ authCode, redirectUri: REDIRECT_URI })],
  ['jwtToken', 'a JSON Web Token: three base64url parts joined by dots, at most 8000 characters',
    (jwtToken) => SalesforceCredentials.oauth2JwtBearer({ jwtToken })],
])('an invalid secret field %s of Salesforce is not shown', (field, allowed, credentials) => {
  for (const value of ['', 'a b']) {
    expect(errorOf(() => salesforce(newStack(), { credentials: credentials(SecretValue.unsafePlainText(value)) })))
      .toBe(invalid('SalesforceConnectorProfile', `credentials: ${field} must be ${allowed}`));
  }
});

test.each<[string, unknown, string]>([
  ['whitespace', 'a b', '1 to 512 characters without whitespace, got "a b"'],
  ['513 characters', 'u'.repeat(513), 'at most 512 characters, got 513 characters'],
  ['a SecretValue', stored('u'), 'a string, got a SecretValue'],
])('username must not be %s', (_, username, problem) => {
  expect(errorOf(() => serviceNow(newStack(), { credentials: ServiceNowCredentials.basic({ username: untyped(username), password: stored('p') }) })))
    .toBe(invalid('ServiceNowConnectorProfile', `credentials: username must be ${problem}`));
});
