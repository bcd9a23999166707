import { ConnectionMode, ConnectorType, OAuth2GrantType } from '../src';

test('connectors are spelled as CloudFormation spells them', () => {
  expect(Object.values(ConnectorType).sort()).toEqual([
    'Amplitude', 'CustomConnector', 'Datadog', 'Dynatrace', 'Googleanalytics', 'Infornexus', 'Marketo', 'Pardot', 'Redshift',
    'SAPOData', 'Salesforce', 'Servicenow', 'Singular', 'Slack', 'Snowflake', 'Trendmicro', 'Veeva', 'Zendesk',
  ]);
});

test('modes and grants are spelled as CloudFormation spells them', () => {
  expect(ConnectionMode).toEqual({ PUBLIC: 'Public', PRIVATE: 'Private' });
  expect(OAuth2GrantType).toEqual({
    AUTHORIZATION_CODE: 'AUTHORIZATION_CODE',
    CLIENT_CREDENTIALS: 'CLIENT_CREDENTIALS',
    JWT_BEARER: 'JWT_BEARER',
  });
});
