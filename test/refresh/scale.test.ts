import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { bundle } from './services';
import type { Json } from './templates';
import { ACCOUNT, deployed, ofType, REGION, resourcesOf, testStack } from './templates';
import { ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';

beforeAll(bundle);
jest.setTimeout(120_000);

/** The limits in docs/rotation.md. */
const PROFILES = 100;
const NAME_WITH_KEYS = 256;
const NAME_WITHOUT_KEYS = 400;
const LIMITS = {
  /** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html */
  queue: { bytes: 8192, statements: 20 },
  /** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
  function: 20_480,
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  role: { inline: 10_240, managed: 6144, policies: 10 },
  /** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
  pattern: 2048,
};

interface Sizes {
  readonly queue: { readonly bytes: number; readonly statements: number };
  readonly function: number;
  readonly inline: number;
  readonly managed: number[];
  readonly patterns: number[];
}

/** The size of a value in the template after deployment, with real lengths of ARNs. */
function sizeOf(stack: Stack, value: Json, secretName = ''): number {
  const resources = resourcesOf(stack);
  const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
  const text = JSON.stringify(deployed(stack, value))
    .replace(/\{"Fn::ImportValue":"Resources:ExportsOutput(?:Ref|FnGetAtt)([A-Za-z]+)\w*"\}/g, (_match, id: string) =>
      JSON.stringify(id === 'Secret' ? arn('secretsmanager', `secret:${secretName}-AbCdEf`) : arn('kms', `key/${'0'.repeat(36)}`)))
    .replace(/<(\w+?)(?:\.(\w+))?>/g, (_match, id: string, attribute = 'Ref') => {
      const { Type: type, Properties: { ConnectorProfileName: profileName } } = resources[id];
      switch (`${type}.${attribute}`) {
        case 'AWS::AppFlow::ConnectorProfile.ConnectorProfileArn': return arn('appflow', `connectorprofile/${profileName}`);
        case 'AWS::AppFlow::ConnectorProfile.CredentialsArn': return arn('secretsmanager', `secret:appflow!${ACCOUNT}-${profileName}-AbCdEf`);
        default: return arn('service', 'x'.repeat(96));
      }
    });
  expect(text).not.toContain('Fn::');
  return text.replace(/\s/g, '').length;
}

function documentOf(properties: { [name: string]: Json }): Json {
  return properties.PolicyDocument;
}

function statementsIn(document: Json): Json[] {
  return typeof document === 'object' && document !== null && !Array.isArray(document) && Array.isArray(document.Statement) ? document.Statement : [];
}

function sizesOf(stack: Stack, nameLength: number): Sizes {
  const secretName = 'x'.repeat(nameLength);
  const [queue] = ofType(stack, 'AWS::SQS::QueuePolicy').map(documentOf);
  // Each permission becomes a statement of the function's policy, with an ID and operators around the values in the template.
  const permissions = ofType(stack, 'AWS::Lambda::Permission').map((permission) => sizeOf(stack, permission) + 200);
  return {
    queue: { bytes: sizeOf(stack, queue), statements: statementsIn(queue).length },
    function: permissions.reduce((sum, size) => sum + size, 0),
    inline: ofType(stack, 'AWS::IAM::Policy').reduce((sum, policy) => sum + sizeOf(stack, documentOf(policy), secretName), 0),
    managed: ofType(stack, 'AWS::IAM::ManagedPolicy').map((policy) => sizeOf(stack, documentOf(policy), secretName)),
    patterns: ofType(stack, 'AWS::Events::Rule').map(({ EventPattern: pattern }) => sizeOf(stack, pattern, secretName)),
  };
}

type Kind = 'created' | 'imported';

/** Keys and created secrets are in a separate stack, because a stack has at most 500 resources. */
function refreshed(nameLength: number, kind: Kind, keys: boolean, profiles = PROFILES): Stack {
  const stack = testStack();
  const resources = new Stack(stack.node.root, 'Resources', { env: { account: ACCOUNT, region: REGION } });
  for (let index = 0; index < profiles; index++) {
    const name = `${index}/`.padEnd(nameLength, 'x').slice(0, nameLength);
    const encryptionKey = keys ? new Key(resources, `SecretKey${index}`) : undefined;
    const secret = kind === 'created'
      ? new Secret(resources, `Secret${index}`, { secretName: name, encryptionKey })
      : Secret.fromSecretNameV2(stack, `Secret${index}`, name);
    new ServiceNowConnectorProfile(stack, `Profile${index}`, {
      instanceUrl: 'https://acme.service-now.com',
      encryptionKey: keys ? new Key(resources, `ProfileKey${index}`) : undefined,
      credentials: ServiceNowCredentials.basicFromSecret(secret),
    }).refreshOnSecretChange({ secretEncryptionKey: kind === 'imported' ? encryptionKey : undefined });
  }
  return stack;
}

test.each<[number, Kind, boolean]>([
  [NAME_WITH_KEYS, 'created', true],
  [NAME_WITH_KEYS, 'imported', true],
  [NAME_WITHOUT_KEYS, 'imported', false],
])('100 profiles whose secrets have names of %p characters, %s, each under customer managed keys: %p', (nameLength, kind, keys) => {
  const sizes = sizesOf(refreshed(nameLength, kind, keys), nameLength);
  expect(sizes.queue.statements).toBe(2);
  expect(sizes.queue.bytes).toBeLessThanOrEqual(LIMITS.queue.bytes);
  expect(sizes.function).toBeLessThanOrEqual(LIMITS.function);
  expect(sizes.inline).toBeLessThanOrEqual(LIMITS.role.inline);
  expect(sizes.managed.length).toBeLessThanOrEqual(LIMITS.role.policies);
  expect(Math.max(0, ...sizes.managed)).toBeLessThanOrEqual(LIMITS.role.managed);
  expect(sizes.patterns).toHaveLength(PROFILES);
  expect(Math.max(...sizes.patterns)).toBeLessThanOrEqual(LIMITS.pattern);
});

test('the guide has these numbers', () => {
  const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'rotation.md'), 'utf8').replace(/\s+/g, ' ');
  expect(guide).toContain(`One function supports ${PROFILES} profiles in a stack if the names of their secrets have at most ${NAME_WITH_KEYS} characters and each secret `
    + `and each profile has its own customer managed key, or if the names have at most ${NAME_WITHOUT_KEYS} characters and there are no such keys.`);
});

test('each resource is granted once, and none is missing', () => {
  const stack = refreshed(64, 'imported', true);
  const statements = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => ofType(stack, type).flatMap((policy) => statementsIn(documentOf(policy))));
  const resourcesFor = (action: string) => statements.flatMap((statement) => {
    const { Action: actions = [], Resource: resources = [] } = typeof statement === 'object' && statement !== null && !Array.isArray(statement) ? statement : {};
    return [actions].flat().includes(action) ? [resources].flat().map((resource) => JSON.stringify(deployed(stack, resource))) : [];
  });
  for (const action of ['secretsmanager:GetSecretValue', 'kms:Decrypt', 'appflow:UpdateConnectorProfile', 'kms:CreateGrant']) {
    const resources = resourcesFor(action);
    expect([action, resources.length, new Set(resources).size]).toEqual([action, PROFILES, PROFILES]);
  }
});

test('an empty policy isn\'t in the template', () => {
  const stack = refreshed(64, 'created', true, 2);
  expect(ofType(stack, 'AWS::IAM::ManagedPolicy')).toEqual([]);
  expect(ofType(stack, 'AWS::IAM::Policy')).toHaveLength(2);
});

test('too many policies for a role are an error', () => {
  expect(() => resourcesOf(refreshed(512, 'created', true))).toThrow(
    /refreshOnSecretChange: access to the secrets, keys and profiles of this stack needs 1\d policies, but a role can have at most 11; split the profiles across stacks/);
});

describe('the event pattern', () => {
  test.each([[1], [256], [257], [512]])('fits for a name of %p characters', (length) => {
    for (const kind of ['created', 'imported'] as const) {
      const [pattern] = sizesOf(refreshed(length, kind, false, 1), length).patterns;
      expect(pattern).toBeLessThanOrEqual(LIMITS.pattern);
    }
  });

  test('is an error if it is too long', () => {
    const stack = testStack();
    new ServiceNowConnectorProfile(stack, 'Desk', {
      instanceUrl: 'https://acme.service-now.com',
      credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', 'x'.repeat(512)), { versionStage: 'L'.repeat(256) }),
    }).refreshOnSecretChange();
    expect(() => resourcesOf(stack)).toThrow(
      /\[Test\/Desk\/CredentialRefresh\] refreshOnSecretChange: the event pattern for a secret must be at most 2048 characters, got about 2\d{3}; give the secret/);
  });
});
