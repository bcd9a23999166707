import { CustomConnectorCredentials, CustomConnectorProfile } from '../../src';
import { customProfile, ProfileMaker } from '../support/connectors-util';
import { stored } from '../support/util';

/** A profile with only the required props. */
export const custom = new ProfileMaker(CustomConnectorProfile, () => ({
  connectorLabel: 'MyConnector',
  credentials: CustomConnectorCredentials.apiKey({ apiKey: stored('k') }),
}));

export const TOKEN_URL = 'https://example.com/oauth2/token';

/** The properties for a block of credentials, and of profile properties. */
export function rendered(credentials: object, properties: object = {}): object {
  return customProfile('MyConnector', credentials, properties);
}

/** The properties for OAuth 2.0. */
export function renderedOAuth2(grantType: string, oauth2: object, more: object = {}): object {
  return rendered({ AuthenticationType: 'OAUTH2', Oauth2: oauth2 }, {
    OAuth2Properties: { TokenUrl: TOKEN_URL, OAuth2GrantType: grantType, ...more },
  });
}
