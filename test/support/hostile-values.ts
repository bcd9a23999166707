import { SecretValue, Stack } from 'aws-cdk-lib';

class Throws {
  public toString(): string {
    throw new Error('toString was called');
  }
}

/** Texts that often cause bugs. */
export const STRANGE_TEXTS: ReadonlyArray<readonly [string, string]> = [
  ['an empty text', ''],
  ['a space', ' '],
  ['a line break at the end', 'https://acme.example.com\n'],
  ['a null character', 'a\u0000b'],
  ['control characters', '\u0001\u001b[31m\u007f\u0085'],
  ['an emoji', '\ud83d\ude80'],
  ['half of an emoji', '\ud83d'],
  ['text from right to left', '\u202eabc'],
  ['letters with marks', 'e\u0301\u0323'],
  ['a byte order mark', '\ufeff'],
  ['line separators', '\u2028\u2029'],
  ['a name of Object.prototype', 'constructor'],
  ['__proto__', '__proto__'],
  ['markup', '"><script>${x}</script>\\'],
  ['an intrinsic function as text', '{"Ref":"AWS::AccountId"}'],
  ['half of a dynamic reference', '{{resolve:'],
  ['half of a token', '${Token['],
];

/** Values that callers without a type checker may pass. */
export const STRANGE_VALUES: ReadonlyArray<readonly [string, unknown]> = [
  ['null', null], ['undefined', undefined], ['true', true], ['zero', 0], ['minus one', -1], ['NaN', NaN], ['a bigint', 1n], ['a symbol', Symbol('x')],
  ['a function', () => 'x'], ['a class', Stack], ['an empty object', {}], ['an object without a prototype', Object.create(null)], ['a list', []],
  ['a list of lists', [[['x']]]], ['a date', new Date(0)], ['a regular expression', /x/], ['a map', new Map([['a', 'b']])], ['a buffer', Buffer.from('x')],
  ['a boxed text', Object('x')], ['a promise', Promise.resolve('x')], ['an object that can not be a text', new Throws()], ['an error', new Error('x')],
  ['a SecretValue', SecretValue.secretsManager('x')],
];
