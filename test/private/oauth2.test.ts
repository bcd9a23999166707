import { OAuth2GrantType } from '../../src';
import { CredentialsValues } from '../../src/private/credentials';
import type { GrantRules } from '../../src/private/oauth2';
import { checkGrant, oauthRequest } from '../../src/private/oauth2';
import { ProfileProblems } from '../../src/private/profile-problems';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

const RULES: GrantRules = {
  AUTHORIZATION_CODE: { needs: [['token'], ['authCode', 'redirectUri']], refuses: ['jwt'] },
  JWT_BEARER: { needs: [['jwt', 'key']], refuses: ['token', 'authCode'] },
  CLIENT_CREDENTIALS: { needs: [[]], refuses: [], warning: { id: 'someWarning', text: 'is not wise' } },
};

function problems(grantType: string | undefined, ...given: string[]): string[] {
  const v = new ProfileProblems('Thing', newStack(), 'One', {});
  checkGrant(v, 'credentials', RULES, untyped(grantType), new Set(given));
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
  ['AUTHORIZATION_CODE', ['token', 'jwt'], ['credentials: grantType AUTHORIZATION_CODE does not allow jwt']],
  ['JWT_BEARER', ['jwt', 'key'], []],
  ['JWT_BEARER', ['jwt'], ['credentials: grantType JWT_BEARER requires jwt with key']],
  ['JWT_BEARER', ['jwt', 'key', 'token', 'authCode'],
    ['credentials: grantType JWT_BEARER does not allow token', 'credentials: grantType JWT_BEARER does not allow authCode']],
  ['CLIENT_CREDENTIALS', [], []],
  ['no such grant', ['token', 'jwt', 'authCode'], []],
  ['toString', ['authCode'], []],
])('grantType %s with %j', (grantType, given, expected) => {
  expect(problems(grantType, ...given)).toEqual(expected);
});

test('a rule may have a warning', () => {
  const stack = newStack();
  const v = new ProfileProblems('Thing', stack, 'One', {});
  checkGrant(v, 'credentials', RULES, OAuth2GrantType.CLIENT_CREDENTIALS, new Set());
  v.warnOn(stack);
  expect(warningsOf(stack)).toEqual([{ path: '/Stack', text: warning('someWarning', 'is not wise') }]);
});

test.each<[{ [name: string]: string }, object | undefined]>([
  [{}, undefined],
  [{ accessToken: 'a' }, undefined],
  [{ authCode: 'c', redirectUri: 'r', accessToken: 'a' }, { authCode: 'c', redirectUri: 'r' }],
])('oauthRequest of %j', (texts, expected) => {
  const values = new CredentialsValues();
  Object.assign(values.texts, texts);
  expect(oauthRequest(values)).toEqual(expected);
});
