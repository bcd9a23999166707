import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Services } from './services';
import type { Json } from './templates';
import { deployed, ofType, testStack } from './templates';
import { ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:appflow/desk-AbCdEf';
const PARTIAL_ARN = ARN.slice(0, -7);

const services = Services.forTests();

/** The pattern of the rule for a profile that uses the secret. */
function patternFor(kind: 'name' | 'arn', versionStage?: string): Json {
  const stack = testStack();
  const secret = kind === 'name' ? Secret.fromSecretNameV2(stack, 'Secret', 'appflow/desk') : Secret.fromSecretCompleteArn(stack, 'Secret', ARN);
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl: 'https://acme.service-now.com',
    credentials: ServiceNowCredentials.basicFromSecret(secret, { versionStage }),
  }).refreshOnSecretChange();
  const [{ EventPattern: pattern }] = ofType(stack, 'AWS::Events::Rule');
  return deployed(stack, pattern);
}

function apiCall(eventName: string, detail: object): object {
  return {
    'source': 'aws.secretsmanager',
    'detail-type': 'AWS API Call via CloudTrail',
    'detail': { eventSource: 'secretsmanager.amazonaws.com', eventName, ...detail },
  };
}

const rotated = (secretId: string) => ({
  'source': 'aws.secretsmanager',
  'detail-type': 'AWS Service Event via CloudTrail',
  'detail': {
    eventSource: 'secretsmanager.amazonaws.com',
    eventName: 'RotationSucceeded',
    requestParameters: null,
    responseElements: null,
    additionalEventData: { SecretId: secretId },
  },
});

// From https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html and public issues.
const EVENTS: Array<[string, boolean, object]> = [
  ['a finished rotation', true, rotated(ARN)],
  ['a new value, by ARN', true, apiCall('PutSecretValue', { requestParameters: { secretId: ARN }, responseElements: { arn: ARN } })],
  ['a new value, by name', true, apiCall('PutSecretValue', { requestParameters: { secretId: 'appflow/desk' }, responseElements: null })],
  ['a new value, by a part of the ARN', true, apiCall('PutSecretValue', { requestParameters: { secretId: PARTIAL_ARN }, responseElements: { arn: ARN } })],
  ['a new value with its label', true, apiCall('PutSecretValue', { requestParameters: { secretId: ARN, versionStages: ['AWSCURRENT'] } })],
  ['an update', true, apiCall('UpdateSecret', { requestParameters: { secretId: ARN }, responseElements: { arn: ARN } })],
  ['a moved label', true, apiCall('UpdateSecretVersionStage', { requestParameters: { secretId: ARN, versionStage: 'AWSCURRENT' } })],
  ['a rotation in progress', false, apiCall('PutSecretValue', { requestParameters: { secretId: ARN, versionStages: ['AWSPENDING'] } })],
  ['another label', false, apiCall('UpdateSecretVersionStage', { requestParameters: { secretId: ARN, versionStage: 'AWSPENDING' } })],
  ['a failed call', false, apiCall('PutSecretValue', { requestParameters: { secretId: ARN }, errorCode: 'AccessDenied' })],
  ['a reader', false, apiCall('GetSecretValue', { requestParameters: { secretId: ARN } })],
  ['another secret', false, apiCall('PutSecretValue', { requestParameters: { secretId: 'appflow/other' }, responseElements: { arn: ARN.replace('desk', 'other') } })],
  ['a secret whose name ends like this one, by name', false, apiCall('PutSecretValue', { requestParameters: { secretId: 'team/appflow/desk' } })],
  ['a secret whose name ends like this one, by ARN', false, apiCall('PutSecretValue', { requestParameters: { secretId: ARN.replace(':appflow', ':team/appflow') } })],
  ['a secret whose name begins like this one', false, apiCall('PutSecretValue', { requestParameters: { secretId: ARN.replace('desk', 'desk2') } })],
  ['another rotation', false, rotated(ARN.replace('desk', 'other'))],
  ['another service', false, { ...rotated(ARN), source: 'aws.ssm' }],
];

describe.each(['name', 'arn'] as const)('a secret by its %s', (kind) => {
  test.each(EVENTS)('%s starts a refresh: %p', async (_what, expected, event) => {
    expect(await services.matches(patternFor(kind), event)).toBe(expected);
  });
});

test('a custom label is followed together with AWSCURRENT, because a new version moves AWSPREVIOUS, too', async () => {
  const pattern = patternFor('arn', 'AWSPREVIOUS');
  const moved = (versionStage: string) => apiCall('UpdateSecretVersionStage', { requestParameters: { secretId: ARN, versionStage } });
  expect(await services.matches(pattern, moved('AWSPREVIOUS'))).toBe(true);
  expect(await services.matches(pattern, moved('AWSCURRENT'))).toBe(true);
  expect(await services.matches(pattern, moved('AWSPENDING'))).toBe(false);
});

test('a long name is matched by its end, in every form of a caller', async () => {
  const name = 'x'.repeat(512);
  const stack = testStack();
  new ServiceNowConnectorProfile(stack, 'ServiceNow', {
    instanceUrl: 'https://acme.service-now.com',
    credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', name)),
  }).refreshOnSecretChange();
  const [{ EventPattern: pattern }] = ofType(stack, 'AWS::Events::Rule');
  const [partial, whole] = ['', '-AbCdEf'].map((suffix) => `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}${suffix}`);
  for (const event of [name, partial, whole].map((secretId) => apiCall('PutSecretValue', { requestParameters: { secretId } })).concat(rotated(whole))) {
    expect(await services.matches(deployed(stack, pattern), event)).toBe(true);
  }
  expect(await services.matches(deployed(stack, pattern), rotated(whole.replace('x-', 'y-')))).toBe(false);
});

test('the pattern fits in EventBridge\'s limit', () => {
  expect(JSON.stringify(patternFor('name')).length).toBeLessThan(2048);
});
