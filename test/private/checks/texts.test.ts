import { Lazy, Token } from 'aws-cdk-lib';
import { listedTexts, texts } from '../../../src/private/checks/texts';
import type { Limit } from '../../../src/private/limits';
import { ProfileProblems } from '../../../src/private/profile/profile-problems';
import { errorOf, newStack } from '../../support/util';

const LIMIT: Limit = { min: 2, max: 5, pattern: /^[a-z]+$/, allowed: '2 to 5 lower case letters' };

let v: ProfileProblems;

beforeEach(() => {
  v = new ProfileProblems('Thing', newStack(), 'One', {});
});

/** The problems so far. */
function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('texts', () => {
  test('returns the list, with its tokens', () => {
    const token = Token.asString({ Ref: 'Scope' });
    expect(texts(v, 'p', ['ab', token, '{{resolve:ssm:/scope}}'], LIMIT)).toEqual(['ab', token, '{{resolve:ssm:/scope}}']);
    v.throwIfInvalid();
    expect(v.dynamicReferences).toBe(1);
  });

  test('returns a list that is a token', () => {
    const list = Lazy.list({ produce: () => ['not', 'looked', 'at'] });
    expect(texts(v, 'p', list, LIMIT)).toBe(list);
    v.throwIfInvalid();
  });

  test('must not be a token where it becomes part of a text', () => {
    listedTexts(v, 'p', Lazy.list({ produce: () => ['ab', 'cd'] }), LIMIT);
    expect(problems()).toEqual(['p[0] must be a single value, got a token for a whole list; use Fn.select for each entry']);
  });

  test.each([undefined, null])('%s is absent', (value) => {
    expect(texts(v, 'p', value, LIMIT)).toBeUndefined();
    v.throwIfInvalid();
  });

  test.each<[string, unknown, string[]]>([
    ['a string', 'ab', ['p must be a list of strings (e.g. "ab"), got a string']],
    ['an object', { 0: 'ab' }, ['p must be a list of strings (e.g. "ab"), got an object']],
    ['bad entries', ['ab', 'A', 'abcdef', 1, null], [
      'p[1] must be 2 to 5 lower case letters, got "A"',
      'p[2] must be at most 5 characters, got 6 characters',
      'p[3] must be a string, got a number',
      'p[4] is required',
    ]],
    ['a value twice', ['ab', 'cd', 'ab'], ['p must not contain the same value twice']],
  ])('refuses %s', (_, value, expected) => {
    texts(v, 'p', value, LIMIT, { example: 'ab' });
    expect(problems()).toEqual(expected);
  });
});
