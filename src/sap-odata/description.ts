import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ValuesOf } from '../private/factory/field';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS, PORT_NUMBER } from '../private/limits';
import type { ClientValues } from '../private/modes/common-modes';
import { BASIC, BASIC_PATHS, CLIENT_PATHS, CODE_PATHS, OAUTH2_AUTHORIZATION_CODE, OAUTH2_TOKENS, renderClient, renderLogin, TOKEN_PATHS, under } from '../private/modes/common-modes';
import { followsServiceName, needsServiceName, PRIVATE_LINK_FIELDS, privateLinkOf } from '../private/modes/private-link';
import type { ConnectorDescription } from '../private/profile/connector-description';

/** OAuth 2.0 is split between credentials and properties. */
export interface Block {
  readonly credentials: CfnConnectorProfile.SAPODataConnectorProfileCredentialsProperty;
  readonly oAuthProperties?: CfnConnectorProfile.OAuthPropertiesProperty;
}

const ENDPOINTS = {
  tokenUrl: field.text(LIMITS.TokenUrl, { visible: true, example: 'https://sap.example.com/sap/bc/sec/oauth2/token' }),
  authCodeUrl: field.text(LIMITS.AuthCodeUrl, { visible: true, example: 'https://sap.example.com/sap/bc/sec/oauth2/authorize' }),
  oauthScopes: field.texts(LIMITS.OAuthScope, { example: 'ZAPI_SALES_ORDER_SRV_0001' }),
};

const ENDPOINTS_REQUIRED = ['tokenUrl', 'authCodeUrl', 'oauthScopes'] as const;

export const basic = mode({
  name: 'SapODataCredentials.basic',
  ...BASIC,
  render: (values) => ({ credentials: { basicAuthCredentials: renderLogin(values) } }),
});

export const oauth2Tokens = mode({
  name: 'SapODataCredentials.oauth2Tokens',
  ...OAUTH2_TOKENS,
  fields: { ...OAUTH2_TOKENS.fields, ...ENDPOINTS },
  required: [...OAUTH2_TOKENS.required, ...ENDPOINTS_REQUIRED],
  render,
});

export const oauth2AuthorizationCode = mode({
  name: 'SapODataCredentials.oauth2AuthorizationCode',
  fields: { ...OAUTH2_AUTHORIZATION_CODE.fields, ...ENDPOINTS },
  required: [...OAUTH2_AUTHORIZATION_CODE.required, ...ENDPOINTS_REQUIRED],
  render,
});

function render(values: ClientValues & ValuesOf<typeof ENDPOINTS>): Block {
  return {
    credentials: { oAuthCredentials: renderClient(values) },
    oAuthProperties: {
      tokenUrl: values.tokenUrl,
      authCodeUrl: values.authCodeUrl,
      oAuthScopes: values.oauthScopes,
    },
  };
}

export const PROPS = propsMode({
  name: 'SapODataConnectorProfile',
  fields: {
    applicationHostUrl: field.text(LIMITS.ApplicationHostUrl, { example: 'https://sap.example.com', visible: true }),
    applicationServicePath: field.text(LIMITS.ApplicationServicePath, { example: '/sap/opu/odata/iwfnd/catalogservice;v=2', visible: true }),
    portNumber: field.integer(PORT_NUMBER),
    clientNumber: field.text(LIMITS.ClientNumber, { example: '100', visible: true }),
    logonLanguage: field.text(LIMITS.LogonLanguage, { example: 'EN', visible: true }),
    disableSso: field.boolean(),
    ...PRIVATE_LINK_FIELDS,
  },
  required: ['applicationHostUrl', 'applicationServicePath', 'clientNumber'],
  rules: [followsServiceName, needsServiceName],
  render: ({ portNumber = 443, ...values }) => {
    const { connectionMode, privateLinkServiceName } = privateLinkOf(values);
    const { applicationHostUrl, applicationServicePath, clientNumber, logonLanguage, disableSso } = values;
    return {
      connectionMode,
      properties: { applicationHostUrl, applicationServicePath, portNumber, clientNumber, logonLanguage, disableSso, privateLinkServiceName },
    };
  },
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [basic.outline, oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: {
    applicationHostUrl: 'ApplicationHostUrl',
    applicationServicePath: 'ApplicationServicePath',
    portNumber: 'PortNumber',
    clientNumber: 'ClientNumber',
    logonLanguage: 'LogonLanguage',
    disableSso: 'DisableSSO',
    privateLinkServiceName: 'PrivateLinkServiceName',
    ...under('OAuthProperties', { tokenUrl: 'TokenUrl', authCodeUrl: 'AuthCodeUrl', oauthScopes: 'OAuthScopes' }),
  },
  credentials: {
    ...under('BasicAuthCredentials', BASIC_PATHS),
    ...under('OAuthCredentials', { ...CLIENT_PATHS, ...TOKEN_PATHS, ...under('ConnectorOAuthRequest', CODE_PATHS) }),
  },
  required: [
    'applicationHostUrl', 'applicationServicePath', 'portNumber', 'clientNumber', 'username', 'password', 'clientId', 'clientSecret', ...ENDPOINTS_REQUIRED,
  ],
  alternatives: [Object.keys(BASIC_PATHS), Object.keys({ ...CLIENT_PATHS, ...TOKEN_PATHS, ...CODE_PATHS })],
};
