import { Token } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ConnectionMode } from '../../../src';
import type { RuleInput } from '../../../src/private/factory/definition';
import * as field from '../../../src/private/factory/fields';
import { mode, readCall, readStruct, structMode } from '../../../src/private/factory/mode';
import { LIMITS } from '../../../src/private/limits';
import { ProfileProblems } from '../../../src/private/profile/profile-problems';
import { errorOf, newStack, reference, SECRET_ARN, secretIn, stored, untyped, warning, warningsOf } from '../../support/util';

const TEXTS = {
  user: field.text(LIMITS.Username, { inSecret: true }),
  scopes: field.texts(LIMITS.OAuthScope, { example: 'api' }),
  properties: field.map(),
};
const STRINGS = { ...TEXTS, key: field.secret(LIMITS.ApiKey) };

const MODE = mode({
  name: 'AcmeCredentials.everything',
  fields: { ...STRINGS, secrets: field.secretMap() },
  required: ['key', 'scopes'],
  render: (values) => values,
});

/** The same without a map that accepts any key of a secret. */
const CLOSED = mode({ name: 'AcmeCredentials.closed', fields: STRINGS, required: ['key', 'scopes'], render: (values) => values });

const render = jest.fn((values: object) => values);

/** A struct with a field of each kind in the props of constructs. */
const STRUCT = structMode({
  name: 'AcmeSource',
  fields: {
    entity: field.text(LIMITS.ConnectorLabel, { visible: true, example: 'Contact' }),
    pageSize: field.integer({ min: 1, max: 10 }),
    deleted: field.boolean(),
    connection: field.oneOf(ConnectionMode),
    bucket: field.bucket(),
    role: field.role(LIMITS.RoleArn),
    app: field.secretToRead(LIMITS.ClientCredentialsArn),
  },
  required: ['entity'],
  render,
});

let v: ProfileProblems;

beforeEach(() => {
  v = new ProfileProblems('Thing', newStack(), 'One', {});
  render.mockClear();
});

function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('a factory', () => {
  test('each kind of field is read', () => {
    const key = stored('key');
    const secret = stored('secret');
    const options = { user: 'u', scopes: ['a', 'b'], properties: { p: 'q' }, secrets: { s: secret }, key, unknown: 1 };
    const read = readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: MODE, options } });
    v.throwIfInvalid();
    expect(read).toEqual({
      user: 'u', scopes: ['a', 'b'], properties: { p: 'q' }, secrets: { s: secret.unsafeUnwrap() }, key: key.unsafeUnwrap(),
    });
    expect(v.dynamicReferences).toBe(2);
  });

  test('each kind of field is checked', () => {
    const options = { user: 'u v', scopes: 'a', properties: { p: 1 }, secrets: { s: 'text' }, key: 'text' };
    expect(readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: MODE, options } })).toBeUndefined();
    expect(problems()).toEqual([
      'credentials: user must be 1 to 512 characters without whitespace, got "u v"',
      'credentials: scopes must be a list of strings (e.g. "api"), got a string',
      'credentials: properties["p"] must be a string, got a number',
      'credentials: key must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string',
      'credentials: secrets["s"] must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got a string',
    ]);
  });

  test('a required field is reported with its example', () => {
    readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: MODE, options: {} } });
    expect(problems()).toEqual(['credentials: key is required', 'credentials: scopes is required (e.g. "api")']);
  });

  test('a class whose name begins like another one is not confused with it', () => {
    readCall(v, 'credentials', 'Acme', { _call: { mode: MODE, options: {} } });
    expect(problems()).toEqual(['credentials must be created by a factory of Acme, got AcmeCredentials.everything']);
  });
});

describe('the twin', () => {
  test('reads required fields that can be in a secret, and the others from its options', () => {
    const options = { scopes: [Token.asString({ Ref: 'Scope' })] };
    const read = readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: CLOSED, options, secret: secretIn(newStack()) } });
    v.throwIfInvalid();
    expect(read).toEqual({ key: reference('key'), ...options });
    expect(v.dynamicReferences).toBe(1);
  });

  test('reads and counts a repeated field once', () => {
    const options = { fields: ['key', 'user', 'key'], scopes: ['a'] };
    const read = readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: CLOSED, options, secret: secretIn(newStack()) } });
    v.throwIfInvalid();
    expect(read).toEqual({ key: reference('key'), user: reference('user'), scopes: ['a'] });
    expect(v.dynamicReferences).toBe(2);
  });

  test('reads secret fields, and text fields that are marked as such', () => {
    readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: CLOSED, options: { fields: ['scopes'] }, secret: secretIn(newStack()) } });
    expect(problems()).toEqual([
      'credentials: fields must contain only fields of AcmeCredentials.closedFromSecret (user, key), got "scopes"',
      'credentials: scopes is required (e.g. "api")',
    ]);
  });

  test('adds any key to a map of secrets', () => {
    const open = mode({ name: 'AcmeCredentials.open', fields: { secrets: field.secretMap() }, required: ['secrets'], render: (values) => values.secrets });
    const read = readCall(v, 'credentials', 'AcmeCredentials', { _call: { mode: open, options: { fields: ['a', 'b'] }, secret: secretIn(newStack()) } });
    v.throwIfInvalid();
    expect(read).toEqual({ a: reference('a'), b: reference('b') });
  });
});

describe('a struct', () => {
  const stack = newStack();
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'lake');
  const role = Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111111111111:role/acme');
  const app = secretIn(stack);

  test('is read by its fields', () => {
    const struct = { entity: 'Contact', pageSize: 3, deleted: false, connection: ConnectionMode.PRIVATE, bucket, role, app };
    expect(readStruct(v, 'source', STRUCT, struct)).toEqual({ ...struct, app: { secret: app, arn: SECRET_ARN } });
    v.throwIfInvalid();
  });

  test('may leave out optional fields, also as null', () => {
    expect(readStruct(v, 'source', STRUCT, { entity: 'Contact', pageSize: null, bucket: undefined })).toEqual({ entity: 'Contact' });
    v.throwIfInvalid();
  });

  const WRONG = { pageSize: 11, deleted: 'no', connection: 'BOTH', bucket: {}, role: 'arn', app: 1 };
  const PROBLEMS = [
    'pageSize must be a whole number from 1 to 10, got 11',
    'deleted must be true or false, got a string',
    'connection must be one of Public, Private, got "BOTH"',
    'bucket must be an Amazon S3 bucket (IBucket), got an object',
    'role must be an IAM role (IRole), got a string',
    'app must be a Secrets Manager secret (ISecret), got a number',
    'entity is required (e.g. "Contact")',
  ];

  test.each([['source', 'source: '], ['', '']])('is checked; each problem begins with the prop %j', (prop, prefix) => {
    expect(readStruct(v, prop, STRUCT, WRONG)).toBeUndefined();
    expect(problems()).toEqual(PROBLEMS.map((problem) => prefix + problem));
    expect(render).not.toHaveBeenCalled();
  });

  test('an unknown option raises a warning', () => {
    const target = newStack();
    readStruct(v, 'source', STRUCT, { entity: 'Contact', page: 3 });
    v.warnOn(target);
    expect(warningsOf(target)).toEqual([{
      path: '/Stack',
      text: warning('unusedOption', 'source: AcmeSource ignores "page"; its options are entity, pageSize, deleted, connection, bucket, role, app'),
    }]);
  });

  test('is rendered even if another prop has a problem', () => {
    v.problem('other');
    expect(readStruct(v, 'source', STRUCT, { entity: 'Contact' })).toEqual({ entity: 'Contact' });
  });

  test.each([['nothing', undefined], ['a text', 'Contact'], ['a number', 5]])('%s in place of it has no fields', (_, struct) => {
    readStruct(v, 'source', STRUCT, untyped(struct));
    expect(problems()).toEqual(['source: entity is required (e.g. "Contact")']);
  });
});

describe('rules', () => {
  const rule = jest.fn<void, [RuleInput<string>]>();
  const RULED = structMode({ name: 'AcmeSource', fields: TEXTS, required: ['scopes'], rules: [rule], render });

  test('know the given fields and the invalid ones', () => {
    rule.mockImplementation(({ has, reported, valueOf }) => {
      expect(['user', 'scopes', 'properties', 'other'].map(has)).toEqual([true, false, true, false]);
      expect(['user', 'scopes', 'properties', 'other'].map(reported)).toEqual([false, true, true, false]);
      expect([valueOf('user'), valueOf('properties')]).toEqual(['u', undefined]);
    });
    readStruct(v, 'source', RULED, { user: 'u', properties: 1 });
    expect(rule).toHaveBeenCalledTimes(1);
  });

  test('prevent the mode from being rendered', () => {
    rule.mockImplementation(({ v: found, prop }) => found.problem(`${prop}: no`));
    expect(readStruct(v, 'source', RULED, { scopes: ['a'] })).toBeUndefined();
    expect(render).not.toHaveBeenCalled();
  });

  test('one of several fields may be required', () => {
    const either = structMode({ name: 'AcmeSource', fields: TEXTS, anyOf: ['user', 'properties'], render });
    readStruct(v, 'source', either, { scopes: ['a'] });
    expect(problems()).toEqual(['source: AcmeSource requires user or properties']);
  });
});

/** Compiled but never run: each of the names below must be a compiler error. */
export function misspelt(): unknown[] {
  return [
    // @ts-expect-error
    mode({ name: 'Acme.a', fields: STRINGS, required: ['usr'], render }),
    // @ts-expect-error
    mode({ name: 'Acme.a', fields: STRINGS, anyOf: ['usr', 'key'], render }),
    // @ts-expect-error
    mode({ name: 'Acme.a', fields: STRINGS, fromSecret: ['usr'], render }),
    // @ts-expect-error
    mode({ name: 'Acme.a', fields: STRINGS, required: ['user'], render: (values) => values.usr }),
    // @ts-expect-error: a struct has no record of secrets
    structMode({ name: 'Acme', fields: STRINGS, render }),
    // @ts-expect-error: it may be missing
    mode<{ user: string }, string>({ name: 'Acme.a', fields: { user: STRINGS.user }, render: (values) => values.user }),
    mode<{ user: string }, string, 'user'>({ name: 'Acme.a', fields: { user: STRINGS.user }, required: ['user'], render: (values) => values.user }),
  ];
}
