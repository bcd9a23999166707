import { SalesforceMarketingCloudConnectorProfile, SalesforceMarketingCloudCredentials } from '../../src';
import { CLIENT, customProfile, ProfileMaker, RENDERED_CLIENT, TOKENS } from '../support/connectors-util';
import { invalid, reference, secretIn, untyped } from '../support/util';

const INSTANCE_URL = 'https://acme.rest.marketingcloudapis.com/';
const TOKEN_URL = 'https://acme.auth.marketingcloudapis.com/v2/token';
const PROPERTIES = {
  ProfileProperties: { instanceUrl: INSTANCE_URL },
  OAuth2Properties: { TokenUrl: TOKEN_URL, OAuth2GrantType: 'CLIENT_CREDENTIALS' },
};

const marketingCloud = new ProfileMaker(SalesforceMarketingCloudConnectorProfile, () => ({
  instanceUrl: INSTANCE_URL,
  tokenUrl: TOKEN_URL,
  credentials: SalesforceMarketingCloudCredentials.oauth2ClientCredentials(CLIENT),
}));

test('oauth2ClientCredentials renders the client', () => {
  expect(marketingCloud.properties())
    .toEqual(customProfile('SalesforceMarketingCloud', { AuthenticationType: 'OAUTH2', Oauth2: RENDERED_CLIENT }, PROPERTIES));
});

test('oauth2ClientCredentialsFromSecret reads the client', () => {
  expect(marketingCloud.properties((stack) => ({
    credentials: SalesforceMarketingCloudCredentials.oauth2ClientCredentialsFromSecret(secretIn(stack)),
  }))).toEqual(customProfile('SalesforceMarketingCloud', {
    AuthenticationType: 'OAUTH2', Oauth2: { ClientId: reference('clientId'), ClientSecret: reference('clientSecret') },
  }, PROPERTIES));
});

test.each(TOKENS)('tokenUrl may be %s', (_, token, rendered) => {
  expect(marketingCloud.properties((stack) => ({ tokenUrl: token(stack) }))
    .ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.OAuth2Properties)
    .toEqual({ TokenUrl: rendered, OAuth2GrantType: 'CLIENT_CREDENTIALS' });
});

const RULE = `tokenUrl must be an http(s):// URL without spaces (e.g. "${TOKEN_URL}"), got`;

test.each<[string, object, string[]]>([
  ['no tokenUrl', { tokenUrl: undefined }, [`tokenUrl is required (e.g. "${TOKEN_URL}")`]],
  ['null for tokenUrl', { tokenUrl: null }, [`tokenUrl is required (e.g. "${TOKEN_URL}")`]],
  ['no scheme', { tokenUrl: 'acme.auth.marketingcloudapis.com' }, [`${RULE} "acme.auth.marketingcloudapis.com"`]],
  ['whitespace', { tokenUrl: 'https://acme auth' }, [`${RULE} "https://acme auth"`]],
  ['an empty tokenUrl', { tokenUrl: '' }, [`${RULE} ""`]],
  ['257 characters', { tokenUrl: `https://${'a'.repeat(249)}` }, [`tokenUrl must be at most 256 characters (e.g. "${TOKEN_URL}"), got 257 characters`]],
  ['a number', { tokenUrl: 1 }, [`tokenUrl must be a string (e.g. "${TOKEN_URL}"), got a number`]],
  ['neither of the client', { credentials: SalesforceMarketingCloudCredentials.oauth2ClientCredentials(untyped({})) },
    ['credentials: clientId is required', 'credentials: clientSecret is required']],
])('an error: %s', (_, props, problems) => {
  expect(marketingCloud.error(props)).toBe(invalid('SalesforceMarketingCloudConnectorProfile', ...problems));
});
