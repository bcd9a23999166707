import { DynatraceConnectorProfile, DynatraceCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { reference, secretIn, stored, storedReference } from '../support/util';

const INSTANCE_URL = 'https://acme.live.dynatrace.com';

const dynatrace = new ProfileMaker(DynatraceConnectorProfile, () => ({
  instanceUrl: INSTANCE_URL,
  credentials: DynatraceCredentials.apiToken({ apiToken: stored('t') }),
}));

test('apiToken renders the token', () => {
  expect(dynatrace.properties())
    .toEqual(nativeProfile('Dynatrace', { Dynatrace: { ApiToken: storedReference('t') } }, { Dynatrace: { InstanceUrl: INSTANCE_URL } }));
});

test('apiTokenFromSecret reads the token', () => {
  expect(dynatrace.properties((stack) => ({ credentials: DynatraceCredentials.apiTokenFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Dynatrace', { Dynatrace: { ApiToken: reference('apiToken') } }, { Dynatrace: { InstanceUrl: INSTANCE_URL } }));
});
