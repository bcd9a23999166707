import { ConnectorLabel, CustomConnectorCredentials, CustomConnectorProfile } from '../src';
import { customProfile } from './support/connectors-util';
import { newStack, propertiesOf, stored, storedReference } from './support/util';

const LABELS = {
  AMAZON_RDS_POSTGRESQL: 'AmazonRDSPostgreSQL',
  ASANA: 'Asana',
  GITHUB: 'GitHub',
  GOOGLE_ADS: 'GoogleAds',
  GOOGLE_ANALYTICS_4: 'GoogleAnalytics4',
  GOOGLE_BIGQUERY: 'GoogleBigQuery',
  HUBSPOT: 'HubSpot',
  JDBC: 'JDBCsmall',
  MAILCHIMP: 'Mailchimp',
  MICROSOFT_DYNAMICS_365: 'MicrosoftDynamics365',
  MICROSOFT_SHAREPOINT_ONLINE: 'MicrosoftSharePointOnline',
  SALESFORCE_MARKETING_CLOUD: 'SalesforceMarketingCloud',
};

test('has exactly the confirmed labels', () => {
  expect({ ...ConnectorLabel }).toEqual(LABELS);
});

test.each(Object.entries(LABELS))('%s can be used for a profile with another configuration', (name, label) => {
  const stack = newStack();
  new CustomConnectorProfile(stack, 'Profile', {
    connectorProfileName: 'profile',
    connectorLabel: ConnectorLabel[name as keyof typeof LABELS],
    credentials: CustomConnectorCredentials.apiKey({ apiKey: stored('k') }),
  });
  expect(propertiesOf(stack)).toEqual(customProfile(label, { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: storedReference('k') } }));
});
