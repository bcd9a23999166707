import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ProfileMaker } from './connectors-util';
import { CLIENT, customProfile, RENDERED_CLIENT } from './connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped } from './util';
import type { OAuth2AuthorizationCodeFromSecretOptions, OAuth2AuthorizationCodeOptions, OAuth2TokensOptions, SecretFieldsOptions } from '../../src';

interface Factories<C> {
  readonly name: string;
  oauth2Tokens(options: OAuth2TokensOptions): C;
  oauth2TokensFromSecret(secret: ISecret, options?: SecretFieldsOptions): C;
  oauth2AuthorizationCode(options: OAuth2AuthorizationCodeOptions): C;
  oauth2AuthorizationCodeFromSecret(secret: ISecret, options: OAuth2AuthorizationCodeFromSecretOptions): C;
}

interface Expected {
  readonly profile: string;
  readonly label: string;
  readonly tokenUrl: string;
  /** The profile's own properties, without those of OAuth 2.0. */
  readonly properties?: object;
}

/** Common tests of connectors authored by AWS with the authorization code grant. */
export function testCodeGrant<C>(connector: ProfileMaker<any>, credentials: Factories<C>, expected: Expected): void {
  const properties = { ...expected.properties, OAuth2Properties: { TokenUrl: expected.tokenUrl, OAuth2GrantType: 'AUTHORIZATION_CODE' } };
  const rendered = (oauth2: object) => customProfile(expected.label, { AuthenticationType: 'OAUTH2', Oauth2: oauth2 }, properties);

  test.each<[string, { accessToken?: SecretValue; refreshToken?: SecretValue }, object]>([
    ['both tokens', { accessToken: stored('a'), refreshToken: stored('r') },
      { AccessToken: storedReference('a'), RefreshToken: storedReference('r') }],
    ['the access token alone', { accessToken: stored('a') }, { AccessToken: storedReference('a') }],
    ['the refresh token alone', { refreshToken: stored('r') }, { RefreshToken: storedReference('r') }],
  ])('oauth2Tokens renders the client and %s', (_, tokens, block) => {
    expect(connector.properties(() => ({ credentials: credentials.oauth2Tokens({ ...CLIENT, ...tokens }) })))
      .toEqual(rendered({ ...RENDERED_CLIENT, ...block }));
  });

  test('oauth2TokensFromSecret reads the client and both tokens', () => {
    expect(connector.properties((stack) => ({ credentials: credentials.oauth2TokensFromSecret(secretIn(stack)) }))).toEqual(rendered({
      ClientId: reference('clientId'),
      ClientSecret: reference('clientSecret'),
      AccessToken: reference('accessToken'),
      RefreshToken: reference('refreshToken'),
    }));
  });

  test('oauth2AuthorizationCode renders the client, the code and its redirect URI', () => {
    expect(connector.properties(() => ({
      credentials: credentials.oauth2AuthorizationCode({ ...CLIENT, authCode: stored('c'), redirectUri: REDIRECT_URI }),
    }))).toEqual(rendered({ ...RENDERED_CLIENT, OAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } }));
  });

  test('oauth2AuthorizationCodeFromSecret reads the client and the code', () => {
    expect(connector.properties((stack) => ({
      credentials: credentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }),
    }))).toEqual(rendered({
      ClientId: reference('clientId'),
      ClientSecret: reference('clientSecret'),
      OAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
    }));
  });

  test.each<[string, () => C, string[]]>([
    ['neither client nor token', () => credentials.oauth2Tokens(untyped({})), [
      `credentials: ${credentials.name}.oauth2Tokens requires accessToken or refreshToken`,
    ]],
    ['no token to read', () => credentials.oauth2TokensFromSecret(secretIn(newStack()), { fields: ['clientId', 'clientSecret'] }),
      [`credentials: ${credentials.name}.oauth2Tokens requires accessToken or refreshToken`]],
    ['no code', () => credentials.oauth2AuthorizationCode(untyped({})), [
      'credentials: clientId is required',
      'credentials: clientSecret is required',
      'credentials: authCode is required',
      `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`,
    ]],
    ['no redirect URI', () => credentials.oauth2AuthorizationCodeFromSecret(secretIn(newStack()), untyped(undefined)),
      [`credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`]],
  ])('an error: %s', (_, made, problems) => {
    expect(connector.error({ credentials: made() })).toBe(invalid(expected.profile, ...problems));
  });

  test('the grant type and the other fixed values can\'t be changed', () => {
    const others = { grantType: 'JWT_BEARER', connectorLabel: 'Other', profileProperties: { a: 'b' } };
    expect(connector.properties(() => ({
      ...others,
      credentials: credentials.oauth2Tokens(untyped({ ...CLIENT, refreshToken: stored('r'), tokenUrl: 'https://example.com', ...others })),
    }))).toEqual(rendered({ ...RENDERED_CLIENT, RefreshToken: storedReference('r') }));
  });
}
