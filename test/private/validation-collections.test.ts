import { CfnDynamicReference, CfnDynamicReferenceService, Lazy, SecretValue, Token } from 'aws-cdk-lib';
import type { Limit } from '../../src/private/limits';
import { Validation } from '../../src/private/validation';
import { errorOf, newStack, stored } from '../support/util';

const LIMIT: Limit = { min: 2, max: 5, pattern: /^[a-z]+$/, allowed: '2 to 5 lower case letters' };

let v: Validation;

beforeEach(() => {
  v = new Validation('Thing', newStack(), 'One', {});
});

function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('strings', () => {
  test('gives the list, with the tokens in it', () => {
    const token = Token.asString({ Ref: 'Scope' });
    expect(v.strings('p', ['ab', token, '{{resolve:ssm:/scope}}'], LIMIT)).toEqual(['ab', token, '{{resolve:ssm:/scope}}']);
    v.throwIfInvalid();
    expect(v.dynamicReferences).toBe(1);
  });

  test('gives a list that is a token', () => {
    const list = Lazy.list({ produce: () => ['not', 'looked', 'at'] });
    expect(v.strings('p', list, LIMIT)).toBe(list);
    v.throwIfInvalid();
  });

  test.each([undefined, null])('%s is absent', (value) => {
    expect(v.strings('p', value, LIMIT)).toBeUndefined();
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
    ['a value twice', ['ab', 'cd', 'ab'], ['p must not hold the same value twice']],
  ])('refuses %s', (_, value, expected) => {
    v.strings('p', value, LIMIT, { example: 'ab' });
    expect(problems()).toEqual(expected);
  });
});

describe('map', () => {
  test('gives the map, with tokens for keys and values', () => {
    const token = Token.asString({ Ref: 'Key' });
    expect(v.map('p', { a: 'x', b: token, [token]: 'y' }, 'readable')).toEqual({ a: 'x', b: token, [token]: 'y' });
    v.throwIfInvalid();
  });

  test('gives the secrets as what is to be rendered', () => {
    const a = SecretValue.cfnDynamicReference(new CfnDynamicReference(CfnDynamicReferenceService.SECRETS_MANAGER, 'x'));
    const b = stored('b');
    expect(v.map('p', { a, b }, 'secret')).toEqual({ a: a.unsafeUnwrap(), b: b.unsafeUnwrap() });
    v.throwIfInvalid();
    expect(v.dynamicReferences).toBe(2);
  });

  test.each([undefined, null])('%s is absent', (value) => {
    expect(v.map('p', value, 'readable')).toBeUndefined();
    v.throwIfInvalid();
  });

  test.each([50, 0])('%i entries are allowed', (count) => {
    expect(Object.keys(v.map('p', entries(count), 'readable') ?? {})).toHaveLength(count);
    v.throwIfInvalid();
  });

  test.each<[string, unknown, string[]]>([
    ['a string', 'ab', ['p must be a map, got a string']],
    ['an array', ['ab'], ['p must be a map, got an array']],
    ['51 entries', entries(51), ['p must have at most 50 entries, got 51']],
    ['an empty key', { '': 'x' }, ['p[""] must have a key of 1 to 128 letters, digits or underscores']],
    ['a key with a dash', { 'a-b': 'x' }, ['p["a-b"] must have a key of 1 to 128 letters, digits or underscores']],
    ['a key of 129 characters', { ['k'.repeat(129)]: 'x' },
      [`p["${'k'.repeat(80)}..."] must have a key of 1 to 128 letters, digits or underscores`]],
    ['a key of JavaScript', JSON.parse('{"__proto__": "x"}'), ['p["__proto__"] has a key that JavaScript keeps for itself; a template can\'t hold it']],
    ['an absent value', { a: undefined, b: null }, ['p["a"] is required', 'p["b"] is required']],
    ['white space in a value', { a: 'x y' }, ['p["a"] must be 1 to 2048 characters without whitespace, got "x y"']],
    ['a value of 2049 characters', { a: 'x'.repeat(2049) }, ['p["a"] must be at most 2048 characters, got 2049 characters']],
    ['a SecretValue in plain text', { a: SecretValue.unsafePlainText('x') }, ['p["a"] must be a string, got a SecretValue']],
  ])('refuses %s', (_, value, expected) => {
    v.map('p', value, 'readable');
    expect(problems()).toEqual(expected);
  });

  test.each<[string, unknown, string[]]>([
    ['a string', { a: 'text' },
      ['p["a"] must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string']],
    ['white space', { a: SecretValue.unsafePlainText('x y') }, ['p["a"] must be 1 to 2048 characters without whitespace']],
    ['2049 characters', { a: SecretValue.unsafePlainText('x'.repeat(2049)) }, ['p["a"] must be at most 2048 characters']],
    ['null', { a: null }, ['p["a"] is required']],
  ])('refuses %s as a secret, and shows nothing of it', (_, value, expected) => {
    v.map('p', value, 'secret');
    expect(problems()).toEqual(expected);
  });
});

function entries(count: number): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'x']));
}
