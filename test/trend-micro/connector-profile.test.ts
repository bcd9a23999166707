import { Lazy } from 'aws-cdk-lib';
import { ConnectionMode, TrendMicroConnectorProfile, TrendMicroCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { invalid, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const trendMicro = new ProfileMaker(TrendMicroConnectorProfile, () => ({
  credentials: TrendMicroCredentials.apiKey({ apiSecretKey: stored('k') }),
}));
const RENDERED = { Trendmicro: { ApiSecretKey: storedReference('k') } };

test('apiKey renders the key, and no properties', () => {
  expect(trendMicro.properties()).toEqual(nativeProfile('Trendmicro', RENDERED));
});

test('apiKeyFromSecret reads the key', () => {
  expect(trendMicro.properties((stack) => ({ credentials: TrendMicroCredentials.apiKeyFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Trendmicro', { Trendmicro: { ApiSecretKey: reference('apiSecretKey') } }));
});

test.each([
  [ConnectionMode.PUBLIC, 'Public'],
  [ConnectionMode.PRIVATE, 'Private'],
  [untyped<ConnectionMode>(Lazy.string({ produce: () => 'Private' })), 'Private'],
])('connectionMode, case %#', (connectionMode, rendered) => {
  expect(trendMicro.properties(() => ({ connectionMode }))).toEqual(nativeProfile('Trendmicro', RENDERED, undefined, rendered));
});

test.each<[unknown, string]>([['VPN', '"VPN"'], ['PRIVATE', '"PRIVATE"'], [1, 'a number']])('connectionMode can\'t be %s', (connectionMode, shown) => {
  expect(trendMicro.error({ connectionMode }))
    .toBe(invalid('TrendMicroConnectorProfile', `connectionMode must be one of Public, Private, got ${shown}`));
});
