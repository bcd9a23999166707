import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { OAuth2GrantType } from '../oauth2-grant-type';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { BASIC, OAUTH2_AUTHORIZATION_CODE, OAUTH2_CONNECTOR_TOKENS, OAUTH2_FIELDS, OAUTH2_TOKENS, oauthRequest, renderLogin } from '../private/modes/common-modes';
import type { ClientValues } from '../private/modes/common-modes';
import type { GrantRules } from '../private/modes/grants';
import { followsGrant } from '../private/modes/grants';
import { warnsOfExpiry } from '../private/modes/token-rules';

/** The template's blocks for a registered connector. OAuth 2.0 is split between credentials and properties. */
export interface CustomConnectorAuthentication {
  readonly credentials: CfnConnectorProfile.CustomConnectorProfileCredentialsProperty;
  readonly oAuth2Properties?: CfnConnectorProfile.OAuth2PropertiesProperty;
}

const ENDPOINT = {
  tokenUrl: field.text(LIMITS.TokenUrl, { visible: true, example: 'https://example.com/oauth2/token' }),
  tokenUrlCustomProperties: field.map(),
};

/** The fields that each grant requires and forbids. */
const GRANTS: GrantRules<keyof typeof OAUTH2_FIELDS> = {
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

/** The values of the OAuth 2.0 modes. Each mode provides some of them. */
interface OAuth2Values extends Partial<ClientValues> {
  readonly tokenUrl?: string;
  readonly tokenUrlCustomProperties?: { [key: string]: string };
}

/** The template's blocks for OAuth 2.0. If the values have no token URL, the profile class adds its fixed one. */
export function renderOAuth2(values: OAuth2Values, grantType: OAuth2GrantType): CustomConnectorAuthentication {
  return {
    credentials: {
      authenticationType: 'OAUTH2',
      oauth2: {
        clientId: values.clientId,
        clientSecret: values.clientSecret,
        accessToken: values.accessToken,
        refreshToken: values.refreshToken,
        oAuthRequest: oauthRequest(values),
      },
    },
    oAuth2Properties: {
      tokenUrl: values.tokenUrl,
      oAuth2GrantType: grantType,
      tokenUrlCustomProperties: values.tokenUrlCustomProperties,
    },
  };
}

/** OAuth 2.0 for a connector that takes tokens or an authorization code. */
export function renderCodeGrant(values: OAuth2Values): CustomConnectorAuthentication {
  return renderOAuth2(values, OAuth2GrantType.AUTHORIZATION_CODE);
}

/** The modes of a connector whose class adds the token URL: tokens, or an authorization code, for the user's own OAuth 2.0 client. */
export function codeGrantModes(owner: string) {
  return {
    oauth2Tokens: mode({ name: `${owner}.oauth2Tokens`, ...OAUTH2_CONNECTOR_TOKENS, render: renderCodeGrant }),
    oauth2AuthorizationCode: mode({ name: `${owner}.oauth2AuthorizationCode`, ...OAUTH2_AUTHORIZATION_CODE, render: renderCodeGrant }),
  };
}

/** The template's block for a custom authentication type. */
export function renderCustom(customAuthenticationType: string, credentialsMap?: { [key: string]: string }): CustomConnectorAuthentication {
  return { credentials: { authenticationType: 'CUSTOM', custom: { customAuthenticationType, credentialsMap } } };
}

export const basic = mode({
  name: 'CustomConnectorCredentials.basic',
  ...BASIC,
  render: (values) => ({ credentials: { authenticationType: 'BASIC', basic: renderLogin(values) } }),
});

export const apiKey = mode({
  name: 'CustomConnectorCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.ApiKey),
    apiSecretKey: field.secret(LIMITS.ApiSecretKey),
  },
  required: ['apiKey'],
  render: (values) => ({
    credentials: {
      authenticationType: 'APIKEY',
      apiKey: { apiKey: values.apiKey, apiSecretKey: values.apiSecretKey },
    },
  }),
});

export const oauth2Tokens = mode({
  name: 'CustomConnectorCredentials.oauth2Tokens',
  fields: { ...ENDPOINT, ...OAUTH2_TOKENS.fields },
  required: ['tokenUrl'],
  fromSecret: ['accessToken', 'refreshToken'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.AUTHORIZATION_CODE), warnsOfExpiry],
  render: renderCodeGrant,
});

export const oauth2AuthorizationCode = mode({
  name: 'CustomConnectorCredentials.oauth2AuthorizationCode',
  fields: { ...ENDPOINT, ...OAUTH2_AUTHORIZATION_CODE.fields },
  required: ['tokenUrl', ...OAUTH2_AUTHORIZATION_CODE.required],
  render: renderCodeGrant,
});

export const oauth2ClientCredentials = mode({
  name: 'CustomConnectorCredentials.oauth2ClientCredentials',
  fields: { ...ENDPOINT, clientId: OAUTH2_FIELDS.clientId, clientSecret: OAUTH2_FIELDS.clientSecret },
  required: ['tokenUrl'],
  fromSecret: ['clientId', 'clientSecret'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.CLIENT_CREDENTIALS)],
  render: (values) => renderOAuth2(values, OAuth2GrantType.CLIENT_CREDENTIALS),
});

export const oauth2JwtBearer = mode({
  name: 'CustomConnectorCredentials.oauth2JwtBearer',
  fields: { ...ENDPOINT, ...OAUTH2_TOKENS.fields },
  required: ['tokenUrl'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.JWT_BEARER), warnsOfExpiry],
  render: (values) => renderOAuth2(values, OAuth2GrantType.JWT_BEARER),
});

/** Any grant, by its type. */
export const followsGrants = followsGrant(GRANTS);

/** The rules for the tokens of a connector about which nothing else is known. */
export const TOKEN_RULES = [warnsOfExpiry];

export const oauth2 = mode({
  name: 'CustomConnectorCredentials.oauth2',
  fields: { grantType: field.oneOf(OAuth2GrantType), ...ENDPOINT, ...OAUTH2_FIELDS },
  required: ['grantType', 'tokenUrl'],
  rules: [followsGrants, ...TOKEN_RULES],
  render: (values) => renderOAuth2(values, values.grantType),
});

export const custom = mode({
  name: 'CustomConnectorCredentials.custom',
  fields: {
    customAuthenticationType: field.text(LIMITS.CustomAuthenticationType),
    credentialsMap: field.secretMap(),
  },
  required: ['customAuthenticationType'],
  render: (values) => renderCustom(values.customAuthenticationType, values.credentialsMap),
});
