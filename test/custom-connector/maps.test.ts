import { Annotations, CfnParameter, Lazy, SecretValue, Token } from 'aws-cdk-lib';
import { custom, TOKEN_URL } from './util';
import type { CustomConnectorProfileProps } from '../../src';
import { CustomConnectorCredentials } from '../../src';
import { invalid, newStack, secretIn, stored, storedReference, untyped, warning, warningsOf } from '../support/util';

const MAPS: ReadonlyArray<readonly [prop: string, shown: string, props: (map: unknown) => Partial<CustomConnectorProfileProps>, path: string[]]> = [
  ['profileProperties', 'profileProperties', (map) => ({ profileProperties: untyped(map) }),
    ['ConnectorProfileProperties', 'CustomConnector', 'ProfileProperties']],
  ['tokenUrlCustomProperties', 'credentials: tokenUrlCustomProperties', (map) => ({
    credentials: CustomConnectorCredentials.oauth2Tokens({ tokenUrl: TOKEN_URL, refreshToken: stored('r'), tokenUrlCustomProperties: untyped(map) }),
  }), ['ConnectorProfileProperties', 'CustomConnector', 'OAuth2Properties', 'TokenUrlCustomProperties']],
];

function entries(count: number, value: (index: number) => unknown = () => 'x'): { [key: string]: any } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, value(index)]));
}

const KEY_RULE = 'must have a key of 1 to 128 letters, digits or underscores';
const VALUE_RULE = 'must be 1 to 2048 characters without whitespace';
const RESERVED = 'has a key that JavaScript reserves; use another key';
const NO_SECRET_VALUE = 'must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got';

describe.each(MAPS)('%s', (_, shown, props, path) => {
  test.each<[string, unknown, string[]]>([
    ['51 entries', entries(51), [`${shown} must have at most 50 entries, got 51`]],
    ['a key with a dash', { 'a-b': 'x' }, [`${shown}["a-b"] ${KEY_RULE}`]],
    ['a key with a space', { 'a b': 'x' }, [`${shown}["a b"] ${KEY_RULE}`]],
    ['an empty key', { '': 'x' }, [`${shown}[""] ${KEY_RULE}`]],
    ['a long key', { ['k'.repeat(129)]: 'x' }, [`${shown}["${'k'.repeat(80)}..."] ${KEY_RULE}`]],
    ['the key __proto__', JSON.parse('{ "__proto__": "x" }'), [`${shown}["__proto__"] ${RESERVED}`]],
    ['whitespace in a value', { a: 'x y' }, [`${shown}["a"] ${VALUE_RULE}, got "x y"`]],
    ['an empty value', { a: '' }, [`${shown}["a"] ${VALUE_RULE}, got ""`]],
    ['a long value', { a: 'x'.repeat(2049) }, [`${shown}["a"] must be at most 2048 characters, got 2049 characters`]],
    ['a number', { a: 1 }, [`${shown}["a"] must be a string, got a number`]],
    ['a SecretValue', { a: SecretValue.unsafePlainText('hunter2') }, [`${shown}["a"] must be a string, got a SecretValue`]],
    ['null and undefined', { a: null, b: undefined }, [`${shown}["a"] is required`, `${shown}["b"] is required`]],
    ['several mistakes', { 'a-b': 'x y', 'c': 1 }, [`${shown}["a-b"] ${KEY_RULE}`, `${shown}["a-b"] ${VALUE_RULE}, got "x y"`, `${shown}["c"] must be a string, got a number`]],
  ])('refuses %s', (__, map, problems) => {
    expect(custom.error(props(map))).toBe(invalid('CustomConnectorProfile', ...problems));
  });

  test.each<[string, unknown, string]>([['a string', 'a=b', 'a string'], ['an array', ['a'], 'an array'], ['a number', 1, 'a number']])(
    'refuses %s in its place', (__, map, got) => {
      expect(custom.error(props(map))).toBe(invalid('CustomConnectorProfile', `${shown} must be a map, got ${got}`));
    });

  test('accepts 50 entries, a key of 128 and a value of 2048 characters', () => {
    const map = { ...entries(49), ['k'.repeat(128)]: 'x'.repeat(2048) };
    expect(custom.properties(() => props(map)).ConnectorProfileConfig).toHaveProperty(path, map);
  });

  test('takes tokens for values', () => {
    const rendered = custom.properties((stack) => props({
      parameter: new CfnParameter(stack, 'Parameter').valueAsString, late: Lazy.string({ produce: () => 'two words' }),
    }));
    expect(rendered.ConnectorProfileConfig).toHaveProperty(path, { parameter: { Ref: 'Parameter' }, late: 'two words' });
  });

  test.each([undefined, null])('%s is none', (map) => {
    expect(custom.properties(() => props(map)).ConnectorProfileConfig).not.toHaveProperty(path);
  });

  test.each<[string, () => string]>([
    ['a secret', () => stored('s').unsafeUnwrap()],
    ['a secret as a token', () => Token.asString(stored('s'))],
    ['a literal reference', () => '{{resolve:secretsmanager:my-secret:SecretString:s::}}'],
    ['text around a secret', () => `key-${stored('s').unsafeUnwrap()}`],
  ])('warns of %s, which anyone could read', (__, value) => {
    const readable = warning('readableSecret', `${shown}["a"] contains a secret that anyone allowed to call appflow:DescribeConnectorProfiles can read`);
    const stack = newStack();
    const profile = custom.make(stack, props({ a: value(), b: 'x', c: '{{resolve:ssm:/c}}' }));
    expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: readable }]);
    Annotations.of(profile).acknowledgeWarning('cdk-appflow-constructs:readableSecret', 'it is no longer valid');
    expect(warningsOf(stack)).toEqual([]);
  });

  test('warns of nothing without a secret', () => {
    expect(custom.warnings(() => props({ a: 'x', b: '{{resolve:ssm:/b}}', c: Lazy.string({ produce: () => 'x' }) }))).toEqual([]);
  });
});

describe('credentialsMap', () => {
  const shown = 'credentials: credentialsMap';
  const credentials = (map: unknown) => CustomConnectorCredentials.custom({ customAuthenticationType: 'Signature', credentialsMap: untyped(map) });

  test.each<[string, unknown, string[]]>([
    ['51 entries', entries(51, () => stored('x')), [`${shown} must have at most 50 entries, got 51`]],
    ['a key with a dash', { 'a-b': stored('x') }, [`${shown}["a-b"] ${KEY_RULE}`]],
    ['an empty key', { '': stored('x') }, [`${shown}[""] ${KEY_RULE}`]],
    ['the key __proto__', Object.defineProperty({}, '__proto__', { value: stored('x'), enumerable: true }), [`${shown}["__proto__"] ${RESERVED}`]],
    ['a string', { a: 'hunter2' }, [`${shown}["a"] ${NO_SECRET_VALUE} a string`]],
    ['whitespace', { a: SecretValue.unsafePlainText('hunter two') }, [`${shown}["a"] ${VALUE_RULE}`]],
    ['a long value', { a: SecretValue.unsafePlainText('x'.repeat(2049)) }, [`${shown}["a"] must be at most 2048 characters`]],
    ['null', { a: null }, [`${shown}["a"] is required`]],
    ['a string in its place', 'hunter2', [`${shown} must be a map, got a string`]],
    ['an array in its place', [stored('x')], [`${shown} must be a map, got an array`]],
    ['a SecretValue in its place', stored('x'), [`${shown} must be a map, got a SecretValue`]],
  ])('refuses %s', (_, map, problems) => {
    expect(custom.error({ credentials: credentials(map) })).toBe(invalid('CustomConnectorProfile', ...problems));
  });

  test('takes 50 entries', () => {
    expect(custom.properties(() => ({ credentials: credentials(entries(50, (index) => stored(`s${index}`))) }))
      .ConnectorProfileConfig.ConnectorProfileCredentials.CustomConnector.Custom.CredentialsMap)
      .toEqual(entries(50, (index) => storedReference(`s${index}`)));
  });

  test.each<[string, string[], string[]]>([
    ['51 fields', Object.keys(entries(51)), [`${shown} must have at most 50 entries, got 51`]],
    ['the field __proto__', ['a', '__proto__'], [`${shown}["__proto__"] ${RESERVED}`]],
    ['a field with a dash', ['a-b'], ['credentials: fields[0] must be 1 to 128 letters, digits or underscores, got "a-b"; '
      + 'map it to a key of the secret with fieldNames']],
    ['a long field', ['k'.repeat(129)], ['credentials: fields[0] must be at most 128 characters, got 129 characters; '
      + 'map it to a key of the secret with fieldNames']],
    ['an empty list', [], ['credentials: fields must list at least one field for CustomConnectorCredentials.customFromSecret to read from the secret']],
  ])('customFromSecret refuses %s', (_, fields, problems) => {
    const made = CustomConnectorCredentials.customFromSecret(secretIn(newStack()), { customAuthenticationType: 'Signature', fields });
    expect(custom.error({ credentials: made })).toBe(invalid('CustomConnectorProfile', ...problems));
  });
});
