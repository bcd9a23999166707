import type { ProfileParts } from './profile-util';
import { APP_ARN, custom, findingsInProfile, S, SALESFORCE } from './profile-util';
import { REDIRECT_URI } from '../support/util';

/** A case: its name, the profile, and all findings. */
type Case = [name: string, parts: ProfileParts, ...findings: string[]];

const OAUTH2 = { OAuth2Properties: { OAuth2GrantType: 'AUTHORIZATION_CODE', TokenUrl: 'https://acme.example.com/token' } };

describe('grants and tokens', () => {
  test.each<Case>([
    [
      'Salesforce without credentials',
      { ...SALESFORCE, credentials: undefined },
      'warning grantType: C.Salesforce: OAuth2GrantType AUTHORIZATION_CODE (the default) requires AccessToken or RefreshToken or '
        + 'ConnectorOAuthRequest.AuthCode with ConnectorOAuthRequest.RedirectUri',
    ],
    [
      'Salesforce with the grant that the service doesn\'t support',
      { ...SALESFORCE, credentials: { Salesforce: { ClientCredentialsArn: APP_ARN, OAuth2GrantType: 'CLIENT_CREDENTIALS' } } },
      'warning salesforceClientCredentialsUnsupported: C.Salesforce: AppFlow\'s service model says that it does not support '
        + 'OAuth2GrantType CLIENT_CREDENTIALS for Salesforce, and deployments have failed with "AuthCode cannot be blank"; use '
        + 'OAuth2GrantType JWT_BEARER or tokens',
    ],
    [
      'Salesforce with a JSON Web Token and another token',
      { ...SALESFORCE, credentials: { Salesforce: { JwtToken: S('j'), RefreshToken: S('r'), AccessToken: S('a'), OAuth2GrantType: 'JWT_BEARER' } } },
      'warning grantType: C.Salesforce: OAuth2GrantType JWT_BEARER does not allow AccessToken',
      'warning grantType: C.Salesforce: OAuth2GrantType JWT_BEARER does not allow RefreshToken',
    ],
    [
      'Salesforce with a JSON Web Token and no grant type',
      { ...SALESFORCE, credentials: { Salesforce: { JwtToken: S('j') } } },
      'warning grantType: C.Salesforce: OAuth2GrantType AUTHORIZATION_CODE (the default) does not allow JwtToken',
      'warning grantType: C.Salesforce: OAuth2GrantType AUTHORIZATION_CODE (the default) requires AccessToken or RefreshToken or '
        + 'ConnectorOAuthRequest.AuthCode with ConnectorOAuthRequest.RedirectUri',
    ],
    [
      'Salesforce with a code and no redirect URI',
      { ...SALESFORCE, credentials: { Salesforce: { ConnectorOAuthRequest: { AuthCode: S('c') } } } },
      'warning grantType: C.Salesforce: ConnectorOAuthRequest.AuthCode requires ConnectorOAuthRequest.RedirectUri',
    ],
    [
      'Salesforce with an access token alone',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: S('a') } } },
      'warning accessTokenWithoutRefreshToken: C.Salesforce: AccessToken without RefreshToken. AppFlow can\'t renew the access token '
        + 'when it expires, and flows will fail from then on; give RefreshToken as well',
    ],
    [
      'Salesforce with a refresh token alone',
      { ...SALESFORCE, credentials: { Salesforce: { RefreshToken: S('r') } } },
      'warning refreshTokenWithoutAccessToken: C.Salesforce: RefreshToken without AccessToken. AppFlow reportedly requires both for '
        + 'this connector; give AccessToken as well',
    ],
    [
      'a grant type that there is not',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: S('a'), RefreshToken: S('r'), OAuth2GrantType: 'PASSWORD' } } },
      'error invalidValue: C.Salesforce.OAuth2GrantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "PASSWORD"',
    ],
    [
      'Zendesk',
      { type: 'Zendesk', credentials: { Zendesk: { ClientId: S('c'), ClientSecret: S('s'), AccessToken: S('a') } }, properties: { Zendesk: { InstanceUrl: 'https://acme.zendesk.com' } } },
      'warning zendeskTokenExpires: C.Zendesk: OAuth clients created in Zendesk after 2026-04-30, and all clients from 2027-04-01, '
        + 'issue access tokens that expire within 48 hours, and AppFlow can\'t renew them; keep the token in your secret up to date and use '
        + 'refreshOnSecretChange',
    ],
    [
      'a custom connector without properties for OAuth 2.0',
      custom('Mine', { AuthenticationType: 'OAUTH2', Oauth2: { AccessToken: S('a'), RefreshToken: S('r') } }),
      'warning incompleteCredentials: P.CustomConnector.OAuth2Properties.OAuth2GrantType is required',
      'warning incompleteCredentials: P.CustomConnector.OAuth2Properties.TokenUrl is required (e.g. "https://example.com/oauth2/token")',
    ],
    [
      'a custom connector with a redirect URI and no code',
      custom('HubSpot', { AuthenticationType: 'OAUTH2', Oauth2: { ClientId: S('c'), ClientSecret: S('s'), OAuthRequest: { RedirectUri: REDIRECT_URI } } }, OAUTH2),
      'warning grantType: C.CustomConnector: Oauth2.OAuthRequest.RedirectUri requires Oauth2.OAuthRequest.AuthCode',
    ],
    [
      'a custom connector with client credentials and no client',
      custom('Mine', { AuthenticationType: 'OAUTH2', Oauth2: { AccessToken: S('a') } }, { OAuth2Properties: { OAuth2GrantType: 'CLIENT_CREDENTIALS', TokenUrl: 'https://acme.example.com/token' } }),
      'warning grantType: C.CustomConnector: ConnectorProfileProperties.CustomConnector.OAuth2Properties.OAuth2GrantType '
        + 'CLIENT_CREDENTIALS requires Oauth2.ClientId with Oauth2.ClientSecret',
    ],
    [
      'HubSpot with a refresh token alone',
      custom('HubSpot', { AuthenticationType: 'OAUTH2', Oauth2: { ClientId: S('c'), ClientSecret: S('s'), RefreshToken: S('r') } }, OAUTH2),
      'warning refreshTokenWithoutAccessToken: C.CustomConnector: Oauth2.RefreshToken without Oauth2.AccessToken. AppFlow reportedly '
        + 'requires both for this connector; give Oauth2.AccessToken as well',
    ],
    [
      'GitHub with an access token alone, which needn\'t expire',
      custom('GitHub', { AuthenticationType: 'OAUTH2', Oauth2: { AccessToken: S('a') } }, OAUTH2),
    ],
    [
      'an authentication type with another one\'s block',
      custom('Mine', { AuthenticationType: 'BASIC', ApiKey: { ApiKey: S('k') } }),
      'warning incompleteCredentials: C.CustomConnector.Basic.Username is required',
      'warning incompleteCredentials: C.CustomConnector.Basic.Password is required',
    ],
    [
      'two blocks of credentials',
      custom('Mine', { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: S('k') }, Basic: { Username: 'user', Password: S('p') } }),
      'warning severalCredentials: C.CustomConnector has Basic.Username and ApiKey.ApiKey, which belong to different ways to sign in; '
        + 'keep one of them',
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});
