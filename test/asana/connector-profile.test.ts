import { AsanaConnectorProfile, AsanaCredentials } from '../../src';
import { customProfile, ProfileMaker } from '../support/connectors-util';
import { reference, secretIn, stored, storedReference } from '../support/util';

const asana = new ProfileMaker(AsanaConnectorProfile, () => ({
  credentials: AsanaCredentials.personalAccessToken({ patToken: stored('t') }),
}));

test('personalAccessToken renders the token under the key of the connector', () => {
  expect(asana.properties()).toEqual(customProfile('Asana', {
    AuthenticationType: 'CUSTOM',
    Custom: { CustomAuthenticationType: 'PAT', CredentialsMap: { patToken: storedReference('t') } },
  }));
});

test('personalAccessTokenFromSecret reads the token', () => {
  expect(asana.properties((stack) => ({ credentials: AsanaCredentials.personalAccessTokenFromSecret(secretIn(stack)) })))
    .toEqual(customProfile('Asana', {
      AuthenticationType: 'CUSTOM',
      Custom: { CustomAuthenticationType: 'PAT', CredentialsMap: { patToken: reference('patToken') } },
    }));
});

test('personalAccessTokenFromSecret reads the token under another key', () => {
  expect(asana.properties((stack) => ({
    credentials: AsanaCredentials.personalAccessTokenFromSecret(secretIn(stack), { fieldNames: { patToken: 'token' } }),
  }))).toEqual(customProfile('Asana', {
    AuthenticationType: 'CUSTOM',
    Custom: { CustomAuthenticationType: 'PAT', CredentialsMap: { patToken: reference('token') } },
  }));
});
