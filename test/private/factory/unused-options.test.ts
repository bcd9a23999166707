import type { Stack } from 'aws-cdk-lib';
import { GitHubConnectorProfile, GitHubCredentials, ServiceNowCredentials } from '../../../src';
import { errorOf, invalid, newStack, secretIn, serviceNow, stored, untyped, warning, warningsOf } from '../../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

test('an unknown option of a factory raises a warning', () => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basic(untyped({ username: 'u', password: stored('p'), jwtToken: stored('j'), token: undefined })) });
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Profile',
    text: warning('unusedOption', 'credentials: ServiceNowCredentials.basic ignores "jwtToken"; its options are username, password'),
  }]);
});

test('so does an unknown option of its twin', () => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped({ field_names: { username: 'login' }, versionID: 'one' })) });
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Profile',
    text: warning('unusedOption', 'credentials: ServiceNowCredentials.basicFromSecret ignores "field_names", "versionID"; its options are '
      + 'username, password, fields, fieldNames, versionId, versionStage'),
  }]);
});

test('so does another name for an unread field', () => {
  new GitHubConnectorProfile(stack, 'Profile', {
    credentials: GitHubCredentials.oauth2TokensFromSecret(secretIn(stack), { fieldNames: { clientId: 'consumerKey', accessToken: 'token' }, fields: ['accessToken', 'refreshToken'] }),
  });
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Profile',
    text: warning('unusedOption', 'credentials: fieldNames has "clientId", which isn\'t read from the secret; add it to fields'),
  }]);
});

test('a string in place of the options reveals nothing, not even its length', () => {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped('hunter2')) });
  expect(warningsOf(stack)).toEqual([]);
});

test('only the first of many are shown', () => {
  const options = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`option${index}`, 1]));
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped(options)) });
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([
    expect.stringContaining('ignores "option0", "option1", "option2", "option3", "option4", ...; its options are username'),
  ]);
});

test('a field that is both read and given is an error', () => {
  const credentials = ServiceNowCredentials.basicFromSecret(secretIn(stack), untyped({ username: 'appflow' }));
  expect(errorOf(() => serviceNow(stack, { credentials }))).toBe(invalid('ServiceNowConnectorProfile',
    'credentials: username is read from the secret, so it must not be given again; leave it out, or remove it from fields'));
});

test('a value that no factory created is refused', () => {
  const made = Object.create(ServiceNowCredentials.prototype, { _source: { value: {} } });
  expect(errorOf(() => serviceNow(stack, { credentials: made }))).toBe(invalid('ServiceNowConnectorProfile',
    'credentials must be created by a factory of ServiceNowCredentials, got an object'));
});
