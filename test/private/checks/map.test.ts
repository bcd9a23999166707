import { CfnDynamicReference, CfnDynamicReferenceService, SecretValue, Token } from 'aws-cdk-lib';
import { secretMap, textMap } from '../../../src/private/checks/map';
import { ProfileProblems } from '../../../src/private/profile/profile-problems';
import { errorOf, newStack, stored } from '../../support/util';

let v: ProfileProblems;

beforeEach(() => {
  v = new ProfileProblems('Thing', newStack(), 'One', {});
});

/** The problems so far. */
function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('map', () => {
  test('returns the map, with tokens for keys and values', () => {
    const token = Token.asString({ Ref: 'Key' });
    expect(textMap(v, 'p', { a: 'x', b: token, [token]: 'y' })).toEqual({ a: 'x', b: token, [token]: 'y' });
    v.throwIfInvalid();
  });

  test('returns the secrets as the values to render', () => {
    const a = SecretValue.cfnDynamicReference(new CfnDynamicReference(CfnDynamicReferenceService.SECRETS_MANAGER, 'x'));
    const b = stored('b');
    expect(secretMap(v, 'p', { a, b })).toEqual({ a: a.unsafeUnwrap(), b: b.unsafeUnwrap() });
    v.throwIfInvalid();
    expect(v.dynamicReferences).toBe(2);
  });

  test.each([undefined, null])('%s is absent', (value) => {
    expect(textMap(v, 'p', value)).toBeUndefined();
    v.throwIfInvalid();
  });

  test.each([50, 0])('%i entries are allowed', (count) => {
    expect(Object.keys(textMap(v, 'p', entries(count)) ?? {})).toHaveLength(count);
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
    ['a key of JavaScript', JSON.parse('{"__proto__": "x"}'), ['p["__proto__"] has a key that JavaScript reserves; use another key']],
    ['an absent value', { a: undefined, b: null }, ['p["a"] is required', 'p["b"] is required']],
    ['whitespace in a value', { a: 'x y' }, ['p["a"] must be 1 to 2048 characters without whitespace, got "x y"']],
    ['a value of 2049 characters', { a: 'x'.repeat(2049) }, ['p["a"] must be at most 2048 characters, got 2049 characters']],
    ['whitespace in a value that may be a secret, and shows nothing of it', { client_secret: 'x y' },
      ['p["client_secret"] must be 1 to 2048 characters without whitespace']],
    ['2049 characters that may be a secret, and shows nothing of them', { password: 'x'.repeat(2049) }, ['p["password"] must be at most 2048 characters']],
    ['a SecretValue in plain text', { a: SecretValue.unsafePlainText('x') }, ['p["a"] must be a string, got a SecretValue']],
  ])('refuses %s', (_, value, expected) => {
    textMap(v, 'p', value);
    expect(problems()).toEqual(expected);
  });

  test.each<[string, unknown, string[]]>([
    ['a string', { a: 'text' },
      ['p["a"] must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string']],
    ['whitespace', { a: SecretValue.unsafePlainText('x y') }, ['p["a"] must be 1 to 2048 characters without whitespace']],
    ['2049 characters', { a: SecretValue.unsafePlainText('x'.repeat(2049)) }, ['p["a"] must be at most 2048 characters']],
    ['null', { a: null }, ['p["a"] is required']],
  ])('refuses %s as a secret, and shows nothing of it', (_, value, expected) => {
    secretMap(v, 'p', value);
    expect(problems()).toEqual(expected);
  });
});

function entries(count: number): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'x']));
}
