import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role } from 'aws-cdk-lib/aws-iam';
import { BUCKET_ROLE_ARN, CLUSTER, DATA_API_ROLE_ARN, DATABASE_URL, redshift, SERVERLESS } from './util';
import { RedshiftEndpoint } from '../../src';
import { nativeProfile } from '../support/connectors-util';
import { invalid, newStack, reference, secretIn, stored, storedReference, untyped, warningsOf } from '../support/util';

const SHARED = { BucketName: 'staging', RoleArn: BUCKET_ROLE_ARN };

test('cluster renders the cluster, its database and its user, and no password', () => {
  expect(redshift.properties()).toEqual(nativeProfile('Redshift', { Redshift: { Username: 'appflow' } }, {
    Redshift: { ...SHARED, ClusterIdentifier: 'cluster', DatabaseName: 'dev', DataApiRoleArn: DATA_API_ROLE_ARN },
  }));
});

test('serverless renders the workgroup and its database, and no credentials', () => {
  expect(redshift.properties((stack) => ({
    endpoint: RedshiftEndpoint.serverless({ ...SERVERLESS, dataApiRole: Role.fromRoleArn(stack, 'Role', DATA_API_ROLE_ARN) }),
  }))).toEqual(nativeProfile('Redshift', undefined, {
    Redshift: { ...SHARED, IsRedshiftServerless: true, WorkgroupName: 'workgroup', DatabaseName: 'dev', DataApiRoleArn: DATA_API_ROLE_ARN },
  }));
});

test('jdbc renders the URL, user name and password', () => {
  expect(redshift.properties(() => ({
    endpoint: RedshiftEndpoint.jdbc({ databaseUrl: DATABASE_URL, username: 'appflow', password: stored('pw') }),
  }))).toEqual(nativeProfile('Redshift', { Redshift: { Username: 'appflow', Password: storedReference('pw') } }, {
    Redshift: { ...SHARED, DatabaseUrl: DATABASE_URL },
  }));
});

test('jdbcFromSecret renders the URL, and reads user name and password', () => {
  expect(redshift.properties((stack) => ({
    endpoint: RedshiftEndpoint.jdbcFromSecret(secretIn(stack), { databaseUrl: DATABASE_URL }),
  }))).toEqual(nativeProfile('Redshift', { Redshift: { Username: reference('username'), Password: reference('password') } }, {
    Redshift: { ...SHARED, DatabaseUrl: DATABASE_URL },
  }));
});

test('jdbcFromSecret reads other keys of another version', () => {
  expect(redshift.properties((stack) => ({
    endpoint: RedshiftEndpoint.jdbcFromSecret(secretIn(stack), { databaseUrl: DATABASE_URL, fieldNames: { username: 'user' }, versionId: 'f00d' }),
  })).ConnectorProfileConfig.ConnectorProfileCredentials)
    .toEqual({ Redshift: { Username: reference('user', ':f00d'), Password: reference('password', ':f00d') } });
});

test('jdbc has no role for the Data API', () => {
  const stack = newStack();
  const profile = redshift.make(stack, {
    endpoint: RedshiftEndpoint.jdbc({ databaseUrl: DATABASE_URL, username: 'appflow', password: stored('pw') }),
  });
  expect(profile).toHaveProperty('dataApiRole', undefined);
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 0);
});

test.each<[string, boolean, (stack: Stack) => RedshiftEndpoint]>([
  ['jdbc', true, () => RedshiftEndpoint.jdbc({ databaseUrl: DATABASE_URL, username: 'appflow', password: stored('pw') })],
  ['jdbcFromSecret', true, (stack) => RedshiftEndpoint.jdbcFromSecret(secretIn(stack), { databaseUrl: DATABASE_URL })],
  ['cluster', false, () => RedshiftEndpoint.cluster(CLUSTER)],
  ['serverless', false, () => RedshiftEndpoint.serverless(SERVERLESS)],
])('%s warns of a refusal: %s', (_name, warns, endpoint) => {
  const stack = newStack();
  redshift.make(stack, { endpoint: endpoint(stack) });
  expect(warningsOf(stack).filter(({ text }) => text.includes('redshiftJdbc'))).toEqual(warns ? [{
    path: '/Stack/Profile',
    text: 'endpoint: AppFlow reportedly rejects RedshiftEndpoint.jdbc because it requires a role for the Data API, and AWS plans to discontinue JDBC; '
      + 'use RedshiftEndpoint.cluster or RedshiftEndpoint.serverless [ack: cdk-appflow-constructs:redshiftJdbc]',
  }] : []);
});

test.each<[string, () => RedshiftEndpoint, string[]]>([
  ['nothing for cluster', () => RedshiftEndpoint.cluster(untyped({})), [
    'endpoint: clusterIdentifier is required',
    'endpoint: databaseName is required (e.g. "dev")',
    'endpoint: username is required',
  ]],
  ['nothing for serverless', () => RedshiftEndpoint.serverless(untyped(undefined)), [
    'endpoint: workgroupName is required',
    'endpoint: databaseName is required (e.g. "dev")',
  ]],
  ['nothing for jdbc', () => RedshiftEndpoint.jdbc(untyped({})), [
    'endpoint: username is required',
    'endpoint: password is required',
    'endpoint: databaseUrl is required (e.g. "jdbc:redshift://...:5439/dev")',
  ]],
  ['a secret without the URL', () => RedshiftEndpoint.jdbcFromSecret(secretIn(newStack()), untyped(undefined)),
    ['endpoint: databaseUrl is required (e.g. "jdbc:redshift://...:5439/dev")']],
  ['an ARN for the role', () => RedshiftEndpoint.cluster({ ...CLUSTER, dataApiRole: untyped(DATA_API_ROLE_ARN) }),
    ['endpoint: dataApiRole must be an IAM role (IRole), got a string']],
  ['an object for the role', () => RedshiftEndpoint.serverless({ ...SERVERLESS, dataApiRole: untyped({ roleArn: DATA_API_ROLE_ARN }) }),
    ['endpoint: dataApiRole must be an IAM role (IRole), got an object']],
  ['a role of another partition',
    () => RedshiftEndpoint.cluster({ ...CLUSTER, dataApiRole: Role.fromRoleArn(newStack(), 'Role', 'arn:aws-cn:iam::111111111111:role/data-api') }),
    ['endpoint: dataApiRole must be an ARN of the form arn:aws:iam:..., got "arn:aws-cn:iam::111111111111:role/data-api"']],
])('an error: %s', (_, endpoint, problems) => {
  expect(redshift.error({ endpoint: endpoint() })).toBe(invalid('RedshiftConnectorProfile', ...problems));
});

test('a password in the URL is not shown', () => {
  expect(redshift.error({
    endpoint: RedshiftEndpoint.jdbc({ databaseUrl: 'jdbc:redshift://user:hunter2@host:5439/d ev?password=hunter2', username: 'appflow', password: stored('pw') }),
  })).toBe(invalid('RedshiftConnectorProfile', 'endpoint: databaseUrl must be 1 to 512 characters without whitespace '
    + '(e.g. "jdbc:redshift://...:5439/dev"), got "jdbc:redshift://***@host:5439/d ev?password=***"'));
});
