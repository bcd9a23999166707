import { Lazy } from 'aws-cdk-lib';
import { ConnectionMode, SingularConnectorProfile, SingularCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { invalid, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const singular = new ProfileMaker(SingularConnectorProfile, () => ({ credentials: SingularCredentials.apiKey({ apiKey: stored('k') }) }));
const RENDERED = { Singular: { ApiKey: storedReference('k') } };

test('apiKey renders the key, and no properties', () => {
  expect(singular.properties()).toEqual(nativeProfile('Singular', RENDERED));
});

test('apiKeyFromSecret reads the key', () => {
  expect(singular.properties((stack) => ({ credentials: SingularCredentials.apiKeyFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Singular', { Singular: { ApiKey: reference('apiKey') } }));
});

test.each([
  [ConnectionMode.PUBLIC, 'Public'],
  [ConnectionMode.PRIVATE, 'Private'],
  [untyped<ConnectionMode>(Lazy.string({ produce: () => 'Private' })), 'Private'],
])('connectionMode, case %#', (connectionMode, rendered) => {
  expect(singular.properties(() => ({ connectionMode }))).toEqual(nativeProfile('Singular', RENDERED, undefined, rendered));
});

test.each<[unknown, string]>([['VPN', '"VPN"'], ['PRIVATE', '"PRIVATE"'], [1, 'a number']])('connectionMode can\'t be %s', (connectionMode, shown) => {
  expect(singular.error({ connectionMode }))
    .toBe(invalid('SingularConnectorProfile', `connectionMode must be one of Public, Private, got ${shown}`));
});
