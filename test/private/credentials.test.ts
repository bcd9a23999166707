import { Token } from 'aws-cdk-lib';
import type { CredentialsMode, CredentialsValues } from '../../src/private/credentials';
import { readCredentials } from '../../src/private/credentials';
import { LIMITS } from '../../src/private/limits';
import { ProfileProblems } from '../../src/private/profile-problems';
import { errorOf, newStack, reference, secretIn, stored } from '../support/util';

/** A mode with a field of each kind that no grant rules are for. */
const MODE: CredentialsMode<CredentialsValues> = {
  factory: 'AcmeCredentials.everything',
  fields: {
    user: { kind: 'text', limit: LIMITS.Username, inSecret: true },
    scopes: { kind: 'texts', limit: LIMITS.OAuthScope, example: 'api' },
    properties: { kind: 'map' },
    secrets: { kind: 'secretMap' },
    key: { kind: 'secret', limit: LIMITS.ApiKey },
  },
  required: ['key', 'scopes'],
  render: (values) => values,
};

let v: ProfileProblems;

beforeEach(() => {
  v = new ProfileProblems('Thing', newStack(), 'One', {});
});

function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

test('each kind of field is read', () => {
  const key = stored('key');
  const secret = stored('secret');
  const read = readCredentials(v, 'credentials', 'AcmeCredentials', {
    _source: { mode: MODE, options: { user: 'u', scopes: ['a', 'b'], properties: { p: 'q' }, secrets: { s: secret }, key, unknown: 1 } },
  });
  v.throwIfInvalid();
  expect(read?.block).toBe(read?.values);
  expect({ ...read?.values }).toEqual({
    texts: { user: 'u', key: key.unsafeUnwrap() },
    lists: { scopes: ['a', 'b'] },
    maps: { properties: { p: 'q' }, secrets: { s: secret.unsafeUnwrap() } },
  });
  expect(v.dynamicReferences).toBe(2);
});

test('each kind of field is checked', () => {
  readCredentials(v, 'credentials', 'AcmeCredentials', {
    _source: { mode: MODE, options: { user: 'u v', scopes: 'a', properties: { p: 1 }, secrets: { s: 'text' }, key: 'text' } },
  });
  expect(problems()).toEqual([
    'credentials: user must be 1 to 512 characters without whitespace, got "u v"',
    'credentials: scopes must be a list of strings (e.g. "api"), got a string',
    'credentials: properties["p"] must be a string, got a number',
    'credentials: secrets["s"] must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string',
    'credentials: key must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string',
  ]);
});

test('what is required is named with its example', () => {
  readCredentials(v, 'credentials', 'AcmeCredentials', { _source: { mode: MODE, options: {} } });
  expect(problems()).toEqual(['credentials: key is required', 'credentials: scopes is required (e.g. "api")']);
});

test('the twin reads required fields that can be in a secret, and the others from its options', () => {
  const stack = newStack();
  v = new ProfileProblems('Thing', stack, 'One', {});
  const options = { scopes: [Token.asString({ Ref: 'Scope' })] };
  const read = readCredentials(v, 'credentials', 'AcmeCredentials', { _source: { mode: MODE, options, secret: secretIn(stack) } });
  v.throwIfInvalid();
  expect({ ...read?.values }).toEqual({ texts: { key: reference('key') }, lists: options, maps: {} });
  expect(v.dynamicReferences).toBe(1);
});

test('a field that is named twice is read and counted once', () => {
  const stack = newStack();
  v = new ProfileProblems('Thing', stack, 'One', {});
  const options = { fields: ['key', 'user', 'key'], scopes: ['a'] };
  const read = readCredentials(v, 'credentials', 'AcmeCredentials', { _source: { mode: MODE, options, secret: secretIn(stack) } });
  v.throwIfInvalid();
  expect(read?.values.texts).toEqual({ key: reference('key'), user: reference('user') });
  expect(v.dynamicReferences).toBe(2);
});

test('the fields that a secret may hold are those that are secret, and text that is marked so', () => {
  const stack = newStack();
  v = new ProfileProblems('Thing', stack, 'One', {});
  readCredentials(v, 'credentials', 'AcmeCredentials', { _source: { mode: MODE, options: { fields: ['scopes'] }, secret: secretIn(stack) } });
  expect(problems()).toEqual([
    'credentials: fields must name fields of AcmeCredentials.everythingFromSecret (user, key), got "scopes"',
    'credentials: scopes is required (e.g. "api")',
  ]);
});

test('a class whose name begins like another one is not taken for it', () => {
  readCredentials(v, 'credentials', 'Acme', { _source: { mode: MODE, options: {} } });
  expect(problems()).toEqual(['credentials must be made with one of the factories of Acme, got AcmeCredentials.everything']);
});
