import { Token } from 'aws-cdk-lib';
import { OAuth2GrantType } from '../../../src';
import { integer, oneOf, trueOrFalse } from '../../../src/private/checks/values';
import { PORT_NUMBER } from '../../../src/private/limits';
import { Problems } from '../../../src/private/problems';
import { errorOf, newStack } from '../../support/util';

let v: Problems;

beforeEach(() => {
  v = new Problems('Thing', newStack(), 'One', {});
});

/** The problems so far. */
function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('trueOrFalse, integer and oneOf', () => {
  test.each<[string, (value: unknown) => unknown, unknown[]]>([
    ['trueOrFalse', (value) => trueOrFalse(v, 'p', value), [true, false]],
    ['integer', (value) => integer(v, 'p', value, PORT_NUMBER), [1, 443, 65535, Token.asNumber({ Ref: 'Port' })]],
    ['oneOf', (value) => oneOf(v, 'p', value, OAuth2GrantType), ['JWT_BEARER', Token.asString({ Ref: 'Grant' })]],
  ])('%s returns an allowed value, and undefined for no value', (_, check, values) => {
    expect(values.map(check)).toEqual(values);
    expect([undefined, null].map(check)).toEqual([undefined, undefined]);
    v.throwIfInvalid();
  });

  test.each<[string, () => unknown, string]>([
    ['0', () => integer(v, 'p', 0, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got 0'],
    ['65536', () => integer(v, 'p', 65536, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got 65536'],
    ['a fraction', () => integer(v, 'p', 4.5, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got 4.5'],
    ['NaN', () => integer(v, 'p', NaN, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got NaN'],
    ['digits in a string', () => integer(v, 'p', '443', PORT_NUMBER), 'p must be a whole number from 1 to 65535, got a string'],
    ['another value', () => oneOf(v, 'p', 'X', { A: 'a', B: 'b' }), 'p must be one of a, b, got "X"'],
    ['the name of a member', () => oneOf(v, 'p', 'A', { A: 'a', B: 'b' }), 'p must be one of a, b, got "A"'],
    ['an array', () => oneOf(v, 'p', ['a'], { A: 'a', B: 'b' }), 'p must be one of a, b, got an array'],
    ['a text for a boolean', () => trueOrFalse(v, 'p', 'true'), 'p must be true or false, got a string'],
  ])('%s is refused', (_, check, problem) => {
    expect(check()).toBeUndefined();
    expect(problems()).toEqual([problem]);
  });
});
