import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Duration, SecretValue } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  ConnectorProfile, CustomConnectorCredentials, CustomConnectorProfile, FieldFilter, FieldMapping, FieldTransform, FilterValue, FlowSchedule,
  OAuth2GrantType, SalesforceCredentials, SapODataConnectorProfile, SapODataCredentials, ServiceNowConnectorProfile,
  ServiceNowCredentials, SnowflakeConnectorProfile, SnowflakeCredentials, WriteOperation,
} from '../src';
import { onDemand, scheduled, SomeDestination, SomeSource, WritingDestination } from './support/flow-ends';
import { errorOf, newStack, salesforce, secretIn, serviceNow, stored, untyped } from './support/util';
import { ERRORS, FINDING_IDS, WARNINGS } from '../src/private/finding-ids';

const ROOT = join(__dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The first column of the table with this head. */
function firstColumn(head: string): string[] {
  const lines = readme.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head}`));
  const end = lines.findIndex((line, index) => index > start && line === '');
  return lines.slice(start + 2, end).map((line) => line.slice(2).split(' | ')[0]);
}

const quoted = (cells: string[]) => cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text));

test('the warnings in the README are those of the library', () => {
  const raised = readdirSync(join(ROOT, 'src'), { recursive: true }).map(String)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('checks/'))
    .flatMap((file) => [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/(?:\.warning\(|addWarning\([^'`;{]*|warning: \{\s*id: )'(\w+)'/g)])
    .map(([, id]) => id);
  expect(quoted(firstColumn('warning')).sort()).toEqual([...new Set(raised)].sort());
});

test('the findings of AppFlowChecks in the README are all there are, each as what it is', () => {
  const [errors, warnings, ofConstructs] = ['`AppFlowChecks` error', '`AppFlowChecks` warning', 'warning'].map((head) => quoted(firstColumn(head)));
  expect(errors).toEqual([...ERRORS]);
  expect(warnings.filter((id) => ofConstructs.includes(id))).toEqual([]);
  expect([...warnings, ...ofConstructs.filter((id) => FINDING_IDS.includes(id))].sort()).toEqual([...WARNINGS]);
});

const custom = (stack: Stack, credentials: CustomConnectorCredentials, profileProperties = {}) =>
  new CustomConnectorProfile(stack, 'Profile', { connectorLabel: 'Label', credentials, profileProperties });

const MISTAKES: Array<(stack: Stack) => unknown> = [
  (stack) => serviceNow(stack, {
    instanceUrl: untyped(undefined), credentials: untyped(SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r') })),
  }),
  (stack) => serviceNow(stack, {
    instanceUrl: 'acme', credentials: ServiceNowCredentials.basic({ username: 'x'.repeat(600), password: untyped('p') }),
  }),
  (stack) => serviceNow(stack, { connectorProfileName: '{{resolve:secretsmanager:name}}' }),
  (stack) => serviceNow(stack, { credentials: ServiceNowCredentials.basic({ username: 'u', password: SecretValue.ssmSecure('/p', '1') }) }),
  (stack) => serviceNow(stack, {
    credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), {
      fields: ['user'], fieldNames: { user: 'u' }, versionId: 'one', versionStage: 'two',
    }),
  }),
  (stack) => serviceNow(stack, {
    credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped({
      fields: ['password'], fieldNames: { username: 'u' }, password: stored('p'),
    })),
  }),
  (stack) => new SnowflakeConnectorProfile(stack, 'Profile', {
    warehouse: 'WH',
    database: 'SALES',
    stage: 'HR.PUBLIC.STAGE',
    bucket: new Bucket(stack, 'Bucket'),
    credentials: SnowflakeCredentials.basicFromSecret(secretIn(stack)),
  }),
  (stack) => salesforce(stack, { connectionMode: untyped('Both'), usePrivateLinkForMetadataAndAuthorization: true }),
  (stack) => salesforce(stack, { usePrivateLinkForMetadataAndAuthorization: true }),
  (stack) => salesforce(stack, {
    credentials: SalesforceCredentials.oauth2({ grantType: OAuth2GrantType.JWT_BEARER, accessToken: stored('a') }),
  }),
  (stack) => ConnectorProfile.fromConnectorProfileAttributes(stack, 'Profile', {}),
  (stack) => custom(stack, CustomConnectorCredentials.apiKey({ apiKey: stored('k') }),
    Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key${index}`, 'v']))),
  (stack) => new SapODataConnectorProfile(stack, 'Profile', {
    applicationHostUrl: 'https://sap.example.com',
    applicationServicePath: '/sap/opu/odata/sap',
    clientNumber: '100',
    credentials: SapODataCredentials.oauth2TokensFromSecret(secretIn(stack), {
      tokenUrl: 'https://sap.example.com/token', authCodeUrl: 'https://sap.example.com/code', oauthScopes: ['read', 'read'],
    }),
  }),
  (stack) => serviceNow(stack, {
    credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), { versionId: 'one' }),
  }).refreshOnSecretChange(),
  (stack) => serviceNow(stack, {
    credentials: ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: 'https://example.com' }),
  }).refreshOnSecretChange(),
  (stack) => onDemand(stack, { mappings: untyped(undefined) }),
  (stack) => onDemand(stack, { mappings: [FieldMapping.fields('a', 'a')] }),
  (stack) => onDemand(stack, { filters: [FieldFilter.equalTo('a', FilterValue.anyOf('b,c'))] }),
  (stack) => onDemand(stack, { filters: [FieldFilter.between('a', FilterValue.fromNumber(2), FilterValue.fromNumber(1))] }),
  (stack) => onDemand(stack, { source: new SomeSource({ connectorType: 'Slack' }), filters: [FieldFilter.lessThan('a', FilterValue.fromNumber(1))] }),
  (stack) => onDemand(stack, { source: new SomeSource({ connectorType: 'Amplitude' }), mappings: [FieldMapping.fields('a')] }),
  (stack) => onDemand(stack, { source: new SomeSource({ connectorType: 'Amplitude' }), transforms: [FieldTransform.mask('a')] }),
  (stack) => scheduled(stack, { source: new SomeSource({ connectorType: 'Marketo' }), schedule: FlowSchedule.rate(Duration.minutes(1)) }),
  (stack) => onDemand(stack, { destination: new WritingDestination(WriteOperation.upsert()) }),
  (stack) => onDemand(stack, { destination: new WritingDestination(WriteOperation.upsert('Id')), mappings: [FieldMapping.fields('a')] }),
  (stack) => onDemand(stack, { destination: new SomeDestination({ connectorType: 'LookoutMetrics' }) }),
  (stack) => {
    for (const [id, memorySize] of Object.entries({ One: 512, Two: 1024 })) {
      new ServiceNowConnectorProfile(stack, id, {
        instanceUrl: 'https://acme.service-now.com', credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack, `${id}Secret`)),
      }).refreshOnSecretChange({ memorySize });
    }
  },
];

describe('the errors in the README', () => {
  const texts = quoted(firstColumn('error'));
  const isLike = (problem: string, text: string) => new RegExp(`^${
    text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  }$`).test(problem);
  const problems = MISTAKES.flatMap((make) => errorOf(() => make(newStack())).split('\n  - ').slice(1));

  test.each(texts)('%s is one of the library\'s', (text) => {
    expect(problems.filter((problem) => isLike(problem, text))).not.toEqual([]);
  });

  test('include all of these mistakes', () => {
    expect(problems.filter((problem) => !texts.some((text) => isLike(problem, text)))).toEqual([]);
  });
});
