import { MailchimpConnectorProfile, MailchimpCredentials } from '../../src';
import { customProfile, ProfileMaker } from '../support/connectors-util';
import { reference, secretIn, stored, storedReference } from '../support/util';

const PROPERTIES = { ProfileProperties: { instanceUrl: 'https://us1.api.mailchimp.com' } };

const mailchimp = new ProfileMaker(MailchimpConnectorProfile, () => ({
  instanceUrl: 'https://us1.api.mailchimp.com',
  credentials: MailchimpCredentials.apiKey({ apiKey: stored('k') }),
}));

test('apiKey renders the key under the key of the connector', () => {
  expect(mailchimp.properties()).toEqual(customProfile('Mailchimp', {
    AuthenticationType: 'CUSTOM',
    Custom: { CustomAuthenticationType: 'api_key', CredentialsMap: { api_key: storedReference('k') } },
  }, PROPERTIES));
});

test('apiKeyFromSecret reads the key by the name of the option', () => {
  expect(mailchimp.properties((stack) => ({ credentials: MailchimpCredentials.apiKeyFromSecret(secretIn(stack)) })))
    .toEqual(customProfile('Mailchimp', {
      AuthenticationType: 'CUSTOM',
      Custom: { CustomAuthenticationType: 'api_key', CredentialsMap: { api_key: reference('apiKey') } },
    }, PROPERTIES));
});
