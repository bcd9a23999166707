import { Aws } from 'aws-cdk-lib';
import { checkPlace } from '../../../src/private/flow/place';
import { Problems } from '../../../src/private/problems';
import { errorOf, newStack } from '../../support/util';

const OURS = { region: 'eu-west-1', account: '111111111111' };

/** The problems of a profile with this environment for a flow in a stack with that of `ours`. */
function problemsOf(env: { readonly region?: string; readonly account?: string } | undefined, ours: object = OURS): string {
  const v = new Problems('OnDemandFlow', newStack(ours), 'Flow', {});
  checkPlace(v, 'source: profile', 'profile', { env });
  return v.problemCount === 0 ? '' : errorOf(() => v.throwIfInvalid());
}

test('another region and another account are problems', () => {
  expect(problemsOf({ region: 'us-east-1', account: '222222222222' }).split('\n  - ').slice(1)).toEqual([
    'source: profile must be in the region of the flow, eu-west-1, got a profile in us-east-1',
    'source: profile must be in the account of the flow, 111111111111, got a profile in 222222222222',
  ]);
});

test.each([
  ['the same', OURS, OURS],
  ['none', undefined, OURS],
  ['an empty one, as in the environment of an ARN without region and account', { region: '', account: '' }, OURS],
  ['tokens', { region: Aws.REGION, account: Aws.ACCOUNT_ID }, OURS],
  ['any, for a stack without an environment', { region: 'us-east-1', account: '222222222222' }, {}],
])('no problem: %s', (_, env, ours) => {
  expect(problemsOf(env, ours)).toBe('');
});
