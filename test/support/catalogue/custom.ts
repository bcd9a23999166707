import type { Connector, Factory, Fields } from './field';
import { all, basic, CREDENTIALS, factory, oauth2Fields, PROPERTIES, secret, text, tokens, USERNAME } from './field';

export const CUSTOM = `${CREDENTIALS}.CustomConnector`;
export const CUSTOM_PROPERTIES = `${PROPERTIES}.CustomConnector`;
const OAUTH2 = `${CUSTOM}.Oauth2`;
const GRANT = `${CUSTOM_PROPERTIES}.OAuth2Properties.OAuth2GrantType`;
const TYPE = `${CUSTOM}.AuthenticationType`;

const { clientId, clientSecret, accessToken, refreshToken, authCode, redirectUri } = oauth2Fields(OAUTH2, 'OAuthRequest');
const endpoint: Fields = {
  tokenUrl: text(`${CUSTOM_PROPERTIES}.OAuth2Properties.TokenUrl`, { example: 'https://example.com/token', hint: 'https://example.com/oauth2/token' }),
  tokenUrlCustomProperties: { kind: 'map', at: `${CUSTOM_PROPERTIES}.OAuth2Properties.TokenUrlCustomProperties` },
};
const client = ['clientId', 'clientSecret'];
const bearer = [...client, 'accessToken', 'refreshToken'];
const custom = 'tokenUrlCustomProperties';

/** The constants of an OAuth 2.0 grant. */
export const grantOf = (grantType: string) => ({ [TYPE]: 'OAUTH2', [GRANT]: grantType });

/** A custom authentication with a fixed type, and its fields in the map of credentials. */
export function customAuthentication(
  name: string,
  type: string,
  fields: { readonly [field: string]: string },
  texts: readonly string[] = [],
): Factory {
  return {
    ...factory(name, Object.fromEntries(Object.entries(fields).map(([field, key]) => {
      const at = `${CUSTOM}.Custom.CredentialsMap#${key}`;
      return [field, texts.includes(field) ? text(at, { inSecret: true, example: USERNAME }) : secret(at)];
    }))),
    constants: { [TYPE]: 'CUSTOM', [`${CUSTOM}.Custom.CustomAuthenticationType`]: type },
  };
}

/** OAuth 2.0 for a connector whose class sets grant and token URL. */
export function fixedOAuth2(name: string, fields: readonly string[], grantType: string, combinations?: Factory['combinations']): Factory {
  const own = Object.fromEntries(Object.entries({ clientId, clientSecret, accessToken, refreshToken, authCode, redirectUri })
    .filter(([field]) => fields.includes(field)));
  return { ...factory(name, own), ...(combinations && { combinations }), constants: grantOf(grantType) };
}

export const codeGrantFactories = [
  fixedOAuth2('oauth2Tokens', bearer, 'AUTHORIZATION_CODE', tokens([], client)),
  fixedOAuth2('oauth2AuthorizationCode', [...client, 'authCode', 'redirectUri'], 'AUTHORIZATION_CODE'),
];

const anyClient = [...client, custom];

export const CUSTOM_CONNECTOR: Connector = {
  profile: 'CustomConnectorProfile',
  type: 'CustomConnector',
  owner: 'CustomConnectorCredentials',
  credentialsIn: 'credentials',
  factories: [
    { ...basic(`${CUSTOM}.Basic`), constants: { [TYPE]: 'BASIC' } },
    {
      ...factory('apiKey', { apiKey: secret(`${CUSTOM}.ApiKey.ApiKey`), apiSecretKey: secret(`${CUSTOM}.ApiKey.ApiSecretKey`) }, 'apiSecretKey'),
      constants: { [TYPE]: 'APIKEY' },
    },
    {
      name: 'oauth2Tokens',
      fields: { ...endpoint, clientId, clientSecret, accessToken, refreshToken },
      combinations: tokens(['tokenUrl'], anyClient),
      twin: true,
      constants: grantOf('AUTHORIZATION_CODE'),
    },
    {
      ...factory('oauth2AuthorizationCode', { ...endpoint, clientId, clientSecret, authCode, redirectUri }, custom),
      constants: grantOf('AUTHORIZATION_CODE'),
    },
    {
      ...factory('oauth2ClientCredentials', { ...endpoint, clientId, clientSecret }, custom),
      requiredByGrant: client,
      constants: grantOf('CLIENT_CREDENTIALS'),
    },
    {
      ...factory('oauth2JwtBearer', { ...endpoint, clientId, clientSecret, accessToken, refreshToken }, custom, ...bearer),
      constants: grantOf('JWT_BEARER'),
    },
    {
      name: 'oauth2',
      fields: {
        grantType: { kind: 'choice', at: GRANT, values: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS', 'JWT_BEARER'] },
        ...endpoint,
        ...oauth2Fields(OAUTH2, 'OAuthRequest'),
      },
      combinations: [
        ...tokens(['tokenUrl'], [...anyClient, 'redirectUri']).map((combination) => ({ ...combination, fixed: { grantType: 'AUTHORIZATION_CODE' } })),
        { required: ['tokenUrl', 'authCode', 'redirectUri'], optional: [...bearer, custom], fixed: { grantType: 'AUTHORIZATION_CODE' } },
        { required: ['tokenUrl', ...client], optional: [custom], fixed: { grantType: 'CLIENT_CREDENTIALS' } },
        { required: ['tokenUrl'], optional: [...bearer, custom], fixed: { grantType: 'JWT_BEARER' } },
      ],
      twin: true,
      constants: { [TYPE]: 'OAUTH2' },
    },
    {
      ...factory('custom', {
        customAuthenticationType: text(`${CUSTOM}.Custom.CustomAuthenticationType`, { example: 'Signature' }),
        credentialsMap: { kind: 'secretMap', at: `${CUSTOM}.Custom.CredentialsMap` },
      }, 'credentialsMap'),
      openTwin: true,
      constants: { [TYPE]: 'CUSTOM' },
    },
  ],
  props: {
    connectorLabel: text('ConnectorLabel', { example: 'MyConnector' }),
    profileProperties: { kind: 'map', at: `${CUSTOM_PROPERTIES}.ProfileProperties` },
  },
  combinations: all({ connectorLabel: { kind: 'text' }, profileProperties: { kind: 'map' } }, 'profileProperties'),
};
