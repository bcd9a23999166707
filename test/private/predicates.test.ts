import { Duration, Lazy, SecretValue } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { isAbsent, isOneOf, isReadableSecret, isRole, isSchedule, isSecret, unmetRequirement } from '../../src/private/predicates';
import { findReferences } from '../../src/private/secrets/dynamic-references';
import { showsSecret } from '../../src/private/secrets/visible-secrets';
import { newStack } from '../support/util';

test('only undefined and null are absent', () => {
  expect([undefined, null, '', 0, false, {}].map(isAbsent)).toEqual([true, true, false, false, false, false]);
});

test('a token counts as allowed', () => {
  expect(['a', 'A', 1, Lazy.string({ produce: () => 'c' })].map((value) => isOneOf(value, ['a', 'b']))).toEqual([true, false, false, true]);
});

test('the requirement that a value does not meet', () => {
  const limit = { min: 2, max: 3, pattern: /^[a-z]+$/, allowed: '2 or 3 small letters' };
  expect(['ab', 'abc', 'a', 'AB', 'abcd'].map((value) => unmetRequirement(value, limit)))
    .toEqual([undefined, undefined, limit.allowed, limit.allowed, 'at most 3 characters']);
});

test('the short cut for plain words misses no text that shows a secret', () => {
  const texts = ['', '{"', '//', 'https://', '?', 'x;'].flatMap((before) => ['password', 'user', 'hunter2'].flatMap((name) =>
    ['"', '":"', ':', '=', '@', ' '].flatMap((between) => ['hunter2', 'host', ''].flatMap((value) =>
      ['', '"}', '@host', '&v=1'].map((after) => `${before}${name}${between}${value}${after}`)))));
  const missed = (key?: string) => texts.filter((text) => isReadableSecret(text, findReferences(text), key) !== showsSecret(text, key));
  expect([missed(), missed('password'), missed('zone')]).toEqual([[], [], []]);
});

// A second copy of aws-cdk-lib would have other classes.
test.each<[string, (value: unknown) => boolean, () => object, object]>([
  ['a schedule', isSchedule, () => Schedule.rate(Duration.days(1)), { expressionString: 'rate(1 day)' }],
  ['a role', isRole, () => new Role(newStack(), 'Role', { assumedBy: new ServicePrincipal('appflow.amazonaws.com') }), { roleArn: 'arn', grantPrincipal: {} }],
  ['a secret', isSecret, () => new Secret(newStack(), 'Secret'), { secretArn: 'arn', addToResourcePolicy: () => undefined }],
])('%s is recognized by its members', (_, is, real, alike) => {
  expect([real(), alike].map(is)).toEqual([true, true]);
  expect([undefined, null, 'text', 1, {}, SecretValue.unsafePlainText('x')].map(is)).toEqual([false, false, false, false, false, false]);
});
