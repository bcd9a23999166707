import type { Stack } from 'aws-cdk-lib';
import { SecretValue } from 'aws-cdk-lib';
import { secretValue } from '../../../src/private/checks/secret-value';
import type { Limit } from '../../../src/private/limits';
import { ProfileProblems } from '../../../src/private/profile/profile-problems';
import { newStack, stored, warning, warningsOf } from '../../support/util';

const LIMIT: Limit = { min: 2, max: 5, pattern: /^[a-z]+$/, allowed: '2 to 5 lower case letters' };

let stack: Stack;
let v: ProfileProblems;

beforeEach(() => {
  stack = newStack();
  v = new ProfileProblems('Thing', stack, 'One', {});
});

test('a secret is counted as plain text only if it is', () => {
  secretValue(v, 'one', stored('x'), LIMIT);
  secretValue(v, 'two', SecretValue.unsafePlainText('abc'), LIMIT);
  secretValue(v, 'three', SecretValue.unsafePlainText('abc'), LIMIT);
  secretValue(v, 'four', SecretValue.unsafePlainText('{{resolve:secretsmanager:x}}'), LIMIT);
  v.throwIfInvalid();
  v.warnOn(stack);
  expect(v.dynamicReferences).toBe(2);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([warning('plaintextSecret',
    'two, three: the template contains this secret in plain text. '
    + 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory')]);
});
