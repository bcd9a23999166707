import type { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  AmazonRdsPostgreSqlConnectorProfile, CustomConnectorCredentials, CustomConnectorProfile, DatabaseCredentials, GoogleAdsConnectorProfile,
  GoogleCredentials, JdbcConnectorProfile, JdbcDriver, RedshiftConnectorProfile, RedshiftEndpoint, ServiceNowCredentials,
} from '../src';
import { newStack, secretIn, serviceNow, stored, warning, warningsOf } from './support/util';

let stack: Stack;
let secret: string;

beforeEach(() => {
  stack = newStack();
  // Safe usage: it must raise a warning.
  secret = stored('s').unsafeUnwrap();
});

const jdbc = (databaseUrl: string) => new RedshiftConnectorProfile(stack, 'Profile', {
  bucket: new Bucket(stack, 'Bucket'),
  endpoint: RedshiftEndpoint.jdbc({ databaseUrl, username: 'u', password: stored('p') }),
});

test.each<[string, string, () => unknown]>([
  ['an instance URL', 'instanceUrl', () => serviceNow(stack, { instanceUrl: secret })],
  ['a part of an instance URL', 'instanceUrl', () => serviceNow(stack, { instanceUrl: `https://${secret}.service-now.com` })],
  ['a JDBC URL', 'endpoint: databaseUrl', () => jdbc(`jdbc:redshift://h:5439/dev?password=${secret}`)],
  ['a password that is written out in a JDBC URL', 'endpoint: databaseUrl', () => jdbc('jdbc:redshift://h:5439/dev?user=u&password=hunter2')],
  ['a token URL', 'credentials: tokenUrl', () => new CustomConnectorProfile(stack, 'Profile', {
    connectorLabel: 'Label',
    credentials: CustomConnectorCredentials.oauth2Tokens({ refreshToken: stored('r'), tokenUrl: `https://x?key=${secret}` }),
  })],
  ['a property of a connector authored by AWS', 'managerId', () => new GoogleAdsConnectorProfile(stack, 'Profile', {
    apiVersion: 'v17',
    managerId: secret,
    developerToken: stored('d'),
    credentials: GoogleCredentials.oauth2TokensFromSecret(secretIn(stack)),
  })],
  ['a property of a custom connector, under a name such as password', 'profileProperties["password"]', () => new CustomConnectorProfile(stack, 'Profile', {
    connectorLabel: 'Label',
    profileProperties: { zone: '1', password: 'hunter2' },
    credentials: CustomConnectorCredentials.apiKey({ apiKey: stored('k') }),
  })],
  ['a property of the token request', 'credentials: tokenUrlCustomProperties["api_key"]', () => new CustomConnectorProfile(stack, 'Profile', {
    connectorLabel: 'Label',
    credentials: CustomConnectorCredentials.oauth2Tokens({
      refreshToken: stored('r'),
      tokenUrl: 'https://example.com/token',
      tokenUrlCustomProperties: { api_key: 'hunter2' },
    }),
  })],
])('a secret in %s raises a warning', (_, prop, make) => {
  make();
  expect(warningsOf(stack).map(({ text }) => text))
    .toContain(warning('readableSecret', `${prop} contains a secret that anyone allowed to call appflow:DescribeConnectorProfiles can read`));
});

test('properties under harmless names raise none', () => {
  new CustomConnectorProfile(stack, 'Profile', {
    connectorLabel: 'Label',
    profileProperties: { instanceUrl: 'https://example.com', tokenUrl: 'https://example.com/token', token_type: 'bearer' },
    credentials: CustomConnectorCredentials.apiKey({ apiKey: stored('k') }),
  });
  expect(warningsOf(stack)).toEqual([]);
});

test.each<[string, (hostname: string) => unknown]>([
  ['JDBC', (hostname) => new JdbcConnectorProfile(stack, 'Profile', {
    driver: JdbcDriver.MYSQL, hostname, database: hostname, credentials: DatabaseCredentials.basicFromSecret(secretIn(stack)),
  })],
  ['Amazon RDS', (hostname) => new AmazonRdsPostgreSqlConnectorProfile(stack, 'Profile', {
    hostname, database: hostname, credentials: DatabaseCredentials.basicFromSecret(secretIn(stack)),
  })],
])('host and database of %s from a secret are among the credentials', (_, make) => {
  make(secret);
  expect(warningsOf(stack)).toEqual([]);
});

test('a user name from a secret is among the credentials', () => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basic({ username: secret, password: stored('p') }) });
  expect(warningsOf(stack)).toEqual([]);
});
