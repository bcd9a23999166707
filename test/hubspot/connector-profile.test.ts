import { HubSpotConnectorProfile, HubSpotCredentials } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker } from '../support/connectors-util';
import { invalid, stored } from '../support/util';

const connector = new ProfileMaker(HubSpotConnectorProfile, () => ({
  credentials: HubSpotCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(connector, HubSpotCredentials, {
  profile: 'HubSpotConnectorProfile',
  label: 'HubSpot',
  tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
});

test('the token URL may be another one', () => {
  const tokenUrl = 'https://api.hubapi.com/oauth/2026-03/token';
  expect(connector.properties(() => ({ tokenUrl })).ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.OAuth2Properties)
    .toEqual({ TokenUrl: tokenUrl, OAuth2GrantType: 'AUTHORIZATION_CODE' });
  expect(connector.error({ tokenUrl: 'api.hubapi.com' })).toBe(invalid('HubSpotConnectorProfile',
    'tokenUrl must be an http(s):// URL without spaces (e.g. "https://api.hubapi.com/oauth/v1/token"), got "api.hubapi.com"'));
});
