import { VeevaConnectorProfile, VeevaCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { invalid, newStack, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const INSTANCE_URL = 'https://acme.veevavault.com';

const veeva = new ProfileMaker(VeevaConnectorProfile, () => ({
  instanceUrl: INSTANCE_URL,
  credentials: VeevaCredentials.basic({ username: 'appflow', password: stored('pw') }),
}));

test('basic renders user name and password', () => {
  expect(veeva.properties()).toEqual(nativeProfile('Veeva',
    { Veeva: { Username: 'appflow', Password: storedReference('pw') } },
    { Veeva: { InstanceUrl: INSTANCE_URL } }));
});

test('basicFromSecret reads both', () => {
  expect(veeva.properties((stack) => ({ credentials: VeevaCredentials.basicFromSecret(secretIn(stack)) }))).toEqual(nativeProfile('Veeva',
    { Veeva: { Username: reference('username'), Password: reference('password') } },
    { Veeva: { InstanceUrl: INSTANCE_URL } }));
});

test('both are required', () => {
  expect(veeva.error({ credentials: VeevaCredentials.basic(untyped({})) }))
    .toBe(invalid('VeevaConnectorProfile', 'credentials: username is required', 'credentials: password is required'));
  expect(veeva.error({ credentials: VeevaCredentials.basicFromSecret(secretIn(newStack()), { fields: ['password'] }) }))
    .toBe(invalid('VeevaConnectorProfile', 'credentials: username is required; add it to fields'));
});
