import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { OAuth2GrantType } from '../oauth2-grant-type';
import type { CredentialsFields, CredentialsMode, CredentialsValues } from '../private/credentials';
import { LIMITS } from '../private/limits';
import { BASIC, OAUTH2_AUTHORIZATION_CODE, OAUTH2_TOKENS, renderBasic } from '../private/modes';
import type { GrantRules } from '../private/oauth2';
import { oauthRequest } from '../private/oauth2';

/** How a registered connector signs in. OAuth 2.0 has a half among the credentials and a half among the properties. */
export interface CustomConnectorAuthentication {
  readonly credentials: CfnConnectorProfile.CustomConnectorProfileCredentialsProperty;
  readonly oAuth2Properties?: CfnConnectorProfile.OAuth2PropertiesProperty;
}

type Mode = CredentialsMode<CustomConnectorAuthentication>;

const ENDPOINT: CredentialsFields = {
  tokenUrl: { kind: 'text', limit: LIMITS.TokenUrl, readable: true, example: 'https://example.com/oauth2/token' },
  tokenUrlCustomProperties: { kind: 'map' },
};

/** Which fields go with which grant. */
const GRANTS: GrantRules = {
  [OAuth2GrantType.AUTHORIZATION_CODE]: {
    needs: [['accessToken'], ['refreshToken'], ['authCode', 'redirectUri']],
    refuses: [],
  },
  [OAuth2GrantType.CLIENT_CREDENTIALS]: {
    needs: [['clientId', 'clientSecret']],
    refuses: ['authCode', 'redirectUri'],
  },
  [OAuth2GrantType.JWT_BEARER]: {
    needs: [],
    refuses: ['authCode', 'redirectUri'],
  },
};

/** The template's block for OAuth 2.0. Without a token URL among the values the profile's class adds the one that is fixed. */
export function renderOAuth2(values: CredentialsValues, grantType = values.grantType): CustomConnectorAuthentication {
  return {
    credentials: {
      authenticationType: 'OAUTH2',
      oauth2: {
        clientId: values.texts.clientId,
        clientSecret: values.texts.clientSecret,
        accessToken: values.texts.accessToken,
        refreshToken: values.texts.refreshToken,
        oAuthRequest: oauthRequest(values),
      },
    },
    oAuth2Properties: {
      tokenUrl: values.texts.tokenUrl,
      oAuth2GrantType: grantType,
      tokenUrlCustomProperties: values.maps.tokenUrlCustomProperties,
    },
  };
}

/** OAuth 2.0 for a connector whose users come with tokens, or with an authorization code. */
export function renderCodeGrant(values: CredentialsValues): CustomConnectorAuthentication {
  return renderOAuth2(values, OAuth2GrantType.AUTHORIZATION_CODE);
}

/** The template's block for an authentication of the connector's own. */
export function renderCustom(customAuthenticationType: string, credentialsMap?: { [key: string]: string }): CustomConnectorAuthentication {
  return { credentials: { authenticationType: 'CUSTOM', custom: { customAuthenticationType, credentialsMap } } };
}

export const basic: Mode = {
  factory: 'CustomConnectorCredentials.basic',
  ...BASIC,
  render: (values) => ({ credentials: { authenticationType: 'BASIC', basic: renderBasic(values) } }),
};

export const apiKey: Mode = {
  factory: 'CustomConnectorCredentials.apiKey',
  fields: {
    apiKey: { kind: 'secret', limit: LIMITS.ApiKey },
    apiSecretKey: { kind: 'secret', limit: LIMITS.ApiSecretKey },
  },
  required: ['apiKey'],
  render: (values) => ({
    credentials: {
      authenticationType: 'APIKEY',
      apiKey: { apiKey: values.required('apiKey'), apiSecretKey: values.texts.apiSecretKey },
    },
  }),
};

export const oauth2Tokens: Mode = {
  factory: 'CustomConnectorCredentials.oauth2Tokens',
  fields: { ...ENDPOINT, ...OAUTH2_TOKENS.fields },
  required: ['tokenUrl'],
  fromSecret: ['accessToken', 'refreshToken'],
  grants: { rules: GRANTS, grantType: OAuth2GrantType.AUTHORIZATION_CODE },
  render: (values) => renderOAuth2(values),
};

export const oauth2AuthorizationCode: Mode = {
  factory: 'CustomConnectorCredentials.oauth2AuthorizationCode',
  fields: { ...ENDPOINT, ...OAUTH2_AUTHORIZATION_CODE.fields },
  required: ['tokenUrl', ...OAUTH2_AUTHORIZATION_CODE.required],
  render: renderCodeGrant,
};

export const oauth2ClientCredentials: Mode = {
  factory: 'CustomConnectorCredentials.oauth2ClientCredentials',
  fields: { ...ENDPOINT, clientId: OAUTH2_TOKENS.fields.clientId, clientSecret: OAUTH2_TOKENS.fields.clientSecret },
  required: ['tokenUrl'],
  fromSecret: ['clientId', 'clientSecret'],
  grants: { rules: GRANTS, grantType: OAuth2GrantType.CLIENT_CREDENTIALS },
  render: (values) => renderOAuth2(values),
};

export const oauth2JwtBearer: Mode = {
  factory: 'CustomConnectorCredentials.oauth2JwtBearer',
  fields: { ...ENDPOINT, ...OAUTH2_TOKENS.fields },
  required: ['tokenUrl'],
  grants: { rules: GRANTS, grantType: OAuth2GrantType.JWT_BEARER },
  render: (values) => renderOAuth2(values),
};

export const oauth2: Mode = {
  factory: 'CustomConnectorCredentials.oauth2',
  fields: { grantType: { kind: 'grantType' }, ...ENDPOINT, ...OAUTH2_TOKENS.fields, ...OAUTH2_AUTHORIZATION_CODE.fields },
  required: ['grantType', 'tokenUrl'],
  grants: { rules: GRANTS },
  render: (values) => renderOAuth2(values),
};

export const custom: Mode = {
  factory: 'CustomConnectorCredentials.custom',
  fields: {
    customAuthenticationType: { kind: 'text', limit: LIMITS.CustomAuthenticationType },
    credentialsMap: { kind: 'secretMap' },
  },
  required: ['customAuthenticationType'],
  openMap: 'credentialsMap',
  render: (values) => renderCustom(values.required('customAuthenticationType'), values.maps.credentialsMap),
};
