import { AmplitudeConnectorProfile, AmplitudeCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { newStack, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const amplitude = new ProfileMaker(AmplitudeConnectorProfile, () => ({
  credentials: AmplitudeCredentials.apiKey({ apiKey: stored('a'), secretKey: stored('s') }),
}));

test('apiKey renders both keys, and no properties', () => {
  expect(amplitude.properties())
    .toEqual(nativeProfile('Amplitude', { Amplitude: { ApiKey: storedReference('a'), SecretKey: storedReference('s') } }));
});

test('apiKeyFromSecret reads both keys', () => {
  expect(amplitude.properties((stack) => ({ credentials: AmplitudeCredentials.apiKeyFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Amplitude', { Amplitude: { ApiKey: reference('apiKey'), SecretKey: reference('secretKey') } }));
});

test('both keys are required', () => {
  expect(amplitude.error({ credentials: AmplitudeCredentials.apiKey(untyped({})) })).toBe([
    'invalid AmplitudeConnectorProfile at \'Stack/Profile\':',
    '  - credentials: apiKey is required',
    '  - credentials: secretKey is required',
  ].join('\n'));
  expect(amplitude.error({ credentials: AmplitudeCredentials.apiKeyFromSecret(secretIn(newStack()), { fields: ['apiKey'] }) })).toBe([
    'invalid AmplitudeConnectorProfile at \'Stack/Profile\':',
    '  - credentials: secretKey is required; add it to fields',
  ].join('\n'));
});
