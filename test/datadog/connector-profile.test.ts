import { DatadogConnectorProfile, DatadogCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { invalid, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const INSTANCE_URL = 'https://api.datadoghq.eu';

const datadog = new ProfileMaker(DatadogConnectorProfile, () => ({
  instanceUrl: INSTANCE_URL,
  credentials: DatadogCredentials.apiKey({ apiKey: stored('a'), applicationKey: stored('app') }),
}));

test('apiKey renders both keys', () => {
  expect(datadog.properties()).toEqual(nativeProfile('Datadog',
    { Datadog: { ApiKey: storedReference('a'), ApplicationKey: storedReference('app') } },
    { Datadog: { InstanceUrl: INSTANCE_URL } }));
});

test('apiKeyFromSecret reads both keys', () => {
  expect(datadog.properties((stack) => ({ credentials: DatadogCredentials.apiKeyFromSecret(secretIn(stack)) }))).toEqual(nativeProfile('Datadog',
    { Datadog: { ApiKey: reference('apiKey'), ApplicationKey: reference('applicationKey') } },
    { Datadog: { InstanceUrl: INSTANCE_URL } }));
});

test('one error contains all problems', () => {
  expect(datadog.error({ instanceUrl: 'a b', credentials: DatadogCredentials.apiKey(untyped({})) })).toBe(invalid('DatadogConnectorProfile',
    'instanceUrl must be 1 to 256 characters without whitespace (e.g. "https://api.datadoghq.com"), got "a b"',
    'credentials: apiKey is required',
    'credentials: applicationKey is required'));
});
