import { Lazy, SecretValue } from 'aws-cdk-lib';
import { requiredText, text } from '../../../src/private/checks/text';
import type { Limit } from '../../../src/private/limits';
import { Problems } from '../../../src/private/problems';
import { errorOf, newStack } from '../../support/util';

const LIMIT: Limit = { min: 2, max: 5, pattern: /^[a-z]+$/, allowed: '2 to 5 lower case letters' };

let v: Problems;

beforeEach(() => {
  v = new Problems('Thing', newStack(), 'One', {});
});

/** The problems so far. */
function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('text', () => {
  test.each<[string, unknown, string]>([
    ['too long', 'abcdef', 'p must be at most 5 characters, got 6 characters'],
    ['too short', 'a', 'p must be 2 to 5 lower case letters, got "a"'],
    ['empty', '', 'p must be 2 to 5 lower case letters, got ""'],
    ['against the pattern', 'aB', 'p must be 2 to 5 lower case letters, got "aB"'],
    ['ending in a line break', 'abc\n', 'p must be 2 to 5 lower case letters, got "abc\\n"'],
    ['a number', 1, 'p must be a string, got a number'],
    ['a boolean', true, 'p must be a string, got a boolean'],
    ['an object', {}, 'p must be a string, got an object'],
    ['an array', ['a'], 'p must be a string, got an array'],
    ['a function', () => 1, 'p must be a string, got a function'],
    ['an entry of a list that is a token', Lazy.list({ produce: () => ['ab'] })[0], 'p must be a single value, got a token for a whole list; use Fn.select for each entry'],
    ['a SecretValue', SecretValue.unsafePlainText('x'), 'p must be a string, got a SecretValue'],
  ])('%s', (_, value, problem) => {
    text(v, 'p', value, LIMIT);
    expect(problems()).toEqual([problem]);
  });

  test.each(['ab', 'abcde'])('%s is allowed', (value) => {
    expect(text(v, 'p', value, LIMIT)).toBe(value);
    v.throwIfInvalid();
  });

  test.each([undefined, null])('%s is absent', (value) => {
    expect(text(v, 'p', value, LIMIT)).toBeUndefined();
    v.throwIfInvalid();
  });

  test.each([undefined, null])('%s is not enough if it is required', (value) => {
    expect(requiredText(v, 'p', value, LIMIT, { example: 'abc', cure: 'give it' })).toBe('');
    expect(problems()).toEqual(['p is required (e.g. "abc"); give it']);
  });

  test('shows example and cure', () => {
    text(v, 'p', 'A', LIMIT, { example: 'abc', cure: 'write it small' });
    expect(problems()).toEqual(['p must be 2 to 5 lower case letters (e.g. "abc"), got "A"; write it small']);
  });

  test('shows at most 80 characters of a value', () => {
    text(v, 'p', 'A'.repeat(81), { ...LIMIT, max: 100 });
    text(v, 'p', 'A'.repeat(80), { ...LIMIT, max: 100 });
    expect(problems()).toEqual([
      `p must be 2 to 5 lower case letters, got "${'A'.repeat(80)}..."`,
      `p must be 2 to 5 lower case letters, got "${'A'.repeat(80)}"`,
    ]);
  });

  test.each([
    ['jdbc://user:hunter2@host:1 x', 'jdbc://***@host:1 x'],
    [`jdbc://user:${'h'.repeat(100)}@host:1 x`, 'jdbc://***@host:1 x'],
    ['jdbc:redshift://host?user=u&Password=hunter2;pwd=hunter2 x', 'jdbc:redshift://host?user=u&Password=***;pwd=***'],
    ['https://host/?api_key=hunter2 x&apikey=hunter2', 'https://host/?api_key=***&apikey=***'],
    ['https://host?access_token=hunter2&client_secret=hunter2', 'https://host?access_token=***&client_secret=***'],
    ['https://user:hun/t@er2@host x', 'https://***@host x'],
    ['https://host?pass=hunter2&sig=hunter2 x', 'https://host?pass=***&sig=***'],
  ])('removes passwords from the shown value: case %#', (value, shown) => {
    text(v, 'p', value, { ...LIMIT, max: 500 });
    expect(problems()).toEqual([`p must be 2 to 5 lower case letters, got "${shown}"`]);
  });
});
