import { Token } from 'aws-cdk-lib';
import { OAuth2GrantType } from '../../../src';
import * as field from '../../../src/private/factory/fields';
import { readStruct, structMode } from '../../../src/private/factory/mode';
import { LIMITS } from '../../../src/private/limits';
import { oauthRequest } from '../../../src/private/modes/common-modes';
import type { GrantRules } from '../../../src/private/modes/grants';
import { followsGrant } from '../../../src/private/modes/grants';
import { ProfileProblems } from '../../../src/private/profile/profile-problems';
import { errorOf, newStack, warning, warningsOf } from '../../support/util';

type Name = 'token' | 'jwt' | 'key' | 'authCode' | 'redirectUri';

const RULES: GrantRules<Name> = {
  AUTHORIZATION_CODE: { needs: [['token'], ['authCode', 'redirectUri']], refuses: ['jwt'] },
  JWT_BEARER: { needs: [['jwt', 'key']], refuses: ['token', 'authCode'] },
  CLIENT_CREDENTIALS: { needs: [[]], refuses: [], warns: ({ v }) => v.warning('someWarning', 'is not wise') },
};

const value = field.text(LIMITS.Username);
const FIELDS = { token: value, jwt: value, key: value, authCode: value, redirectUri: value, accessToken: value, refreshToken: value, other: value };

/** Modes with a grant type have a separate field for it. */
const ANY = structMode({
  name: 'Acme.oauth2',
  fields: { ...FIELDS, grantType: field.oneOf(OAuth2GrantType) },
  rules: [followsGrant(RULES)],
  render: (values) => values,
});

function problems(grantType: string | undefined, ...given: string[]): string[] {
  const v = new ProfileProblems('Thing', newStack(), 'One', {});
  readStruct(v, 'credentials', ANY, { grantType, ...Object.fromEntries(given.map((name) => [name, 'x'])) });
  return errorOf(() => {
    v.problem('end');
    v.throwIfInvalid();
  }).split('\n  - ').slice(1, -1);
}

test.each<[string | undefined, string[], string[]]>([
  [undefined, ['token'], []],
  [undefined, [], ['credentials: grantType AUTHORIZATION_CODE (the default) requires token or authCode with redirectUri']],
  ['AUTHORIZATION_CODE', ['authCode', 'redirectUri', 'other'], []],
  ['AUTHORIZATION_CODE', ['token', 'authCode'], ['credentials: authCode requires redirectUri']],
  ['AUTHORIZATION_CODE', ['token', 'redirectUri'], ['credentials: redirectUri requires authCode']],
  ['AUTHORIZATION_CODE', ['token', 'accessToken', 'redirectUri'], []],
  ['AUTHORIZATION_CODE', ['token', 'refreshToken', 'redirectUri'], []],
  ['AUTHORIZATION_CODE', ['token', 'refreshToken', 'authCode'], ['credentials: authCode requires redirectUri']],
  ['AUTHORIZATION_CODE', ['token', 'jwt'], ['credentials: grantType AUTHORIZATION_CODE does not allow jwt']],
  ['JWT_BEARER', ['jwt', 'key'], []],
  ['JWT_BEARER', ['jwt'], ['credentials: grantType JWT_BEARER requires jwt with key']],
  ['JWT_BEARER', ['jwt', 'key', 'token', 'authCode'],
    ['credentials: grantType JWT_BEARER does not allow token', 'credentials: grantType JWT_BEARER does not allow authCode']],
  ['CLIENT_CREDENTIALS', [], []],
  ['no such grant', ['token', 'jwt', 'authCode'],
    ['credentials: grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "no such grant"']],
  ['toString', ['authCode'], ['credentials: grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "toString"']],
])('grantType %s with %j', (grantType, given, expected) => {
  expect(problems(grantType, ...given)).toEqual(expected);
});

test('a grant type that is a token has no rule', () => {
  expect(problems(Token.asString({ Ref: 'Grant' }), 'token', 'jwt', 'authCode')).toEqual([]);
});

test('a rule may have a warning', () => {
  const stack = newStack();
  const v = new ProfileProblems('Thing', stack, 'One', {});
  readStruct(v, 'credentials', ANY, { grantType: OAuth2GrantType.CLIENT_CREDENTIALS, accessToken: 'x' });
  v.warnOn(stack);
  expect(warningsOf(stack)).toEqual([{ path: '/Stack', text: warning('someWarning', 'is not wise') }]);
});

test('the grant may be fixed', () => {
  const v = new ProfileProblems('Thing', newStack(), 'One', {});
  const fixed = structMode({ name: 'Acme.jwt', fields: FIELDS, rules: [followsGrant(RULES, OAuth2GrantType.JWT_BEARER)], render: () => true });
  readStruct(v, 'credentials', fixed, { token: 'x' });
  expect(errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1)).toEqual([
    'credentials: grantType JWT_BEARER does not allow token',
    'credentials: grantType JWT_BEARER requires jwt with key',
  ]);
});

test('a missing required grant has no default', () => {
  const v = new ProfileProblems('Thing', newStack(), 'One', {});
  const demanding = structMode({
    name: 'Acme.oauth2', fields: { ...FIELDS, grantType: field.oneOf(OAuth2GrantType) }, required: ['grantType'], rules: [followsGrant(RULES)], render: () => true,
  });
  readStruct(v, 'credentials', demanding, { jwt: 'x' });
  expect(errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1)).toEqual(['credentials: grantType is required']);
});

test('a table with a name that isn\'t a field does not compile', () => {
  // @ts-expect-error
  const rules: GrantRules<Name> = { ...RULES, JWT_BEARER: { needs: [['jtw']], refuses: [] } };
  expect(Object.keys(rules)).toEqual(Object.keys(RULES));
});

test.each<[object, object | undefined]>([
  [{}, undefined],
  [{ accessToken: 'a' }, undefined],
  [{ authCode: 'c', redirectUri: 'r', accessToken: 'a' }, { authCode: 'c', redirectUri: 'r' }],
])('oauthRequest of %j', (values, expected) => {
  expect(oauthRequest(values)).toEqual(expected);
});
