import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ConnectedAppAuthentication } from '../connected-app/modes';
import { CONNECTED_APP_AUTHORIZATION_CODE, CONNECTED_APP_TOKENS, renderConnectedApp } from '../connected-app/modes';
import { OAuth2GrantType } from '../oauth2-grant-type';
import { needsPrivateConnection, warnsOfEnvironment } from './rules';
import { ConnectionMode } from '../connection-mode';
import type { ValuesOf } from '../private/factory/field';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { CODE_PATHS, TOKEN_PATHS, under } from '../private/modes/common-modes';
import type { GrantRules } from '../private/modes/grants';
import { followsGrant } from '../private/modes/grants';
import { warnsOfExpiry, warnsOfRefreshTokenAlone } from '../private/modes/token-rules';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = ConnectedAppAuthentication<CfnConnectorProfile.SalesforceConnectorProfileCredentialsProperty>;

const FIELDS = {
  grantType: field.oneOf(OAuth2GrantType),
  ...CONNECTED_APP_TOKENS.fields,
  ...CONNECTED_APP_AUTHORIZATION_CODE.fields,
  jwtToken: field.secret(LIMITS.JwtToken),
};

const { clientCredentials, jwtToken } = FIELDS;

/** The fields that each grant requires and forbids, for all factories. */
const GRANTS: GrantRules<keyof typeof FIELDS> = {
  [OAuth2GrantType.AUTHORIZATION_CODE]: {
    needs: [['accessToken'], ['refreshToken'], ['authCode', 'redirectUri']],
    refuses: ['jwtToken'],
  },
  [OAuth2GrantType.JWT_BEARER]: {
    needs: [['jwtToken']],
    refuses: ['accessToken', 'refreshToken', 'authCode', 'redirectUri'],
  },
  [OAuth2GrantType.CLIENT_CREDENTIALS]: {
    needs: [['clientCredentials']],
    refuses: ['accessToken', 'refreshToken', 'authCode', 'redirectUri', 'jwtToken'],
    warns: ({ v, prop, nameOf }) => v.warning('salesforceClientCredentialsUnsupported',
      `${prop}: AppFlow's service model says that it does not support ${nameOf('grantType')} CLIENT_CREDENTIALS for Salesforce, `
        + `and deployments have failed with "AuthCode cannot be blank"; use ${nameOf('grantType')} JWT_BEARER or tokens`),
  },
};

function render(values: Partial<ValuesOf<typeof FIELDS>>): Block {
  const { credentials, ...app } = renderConnectedApp(values);
  return { ...app, credentials: { ...credentials, oAuth2GrantType: values.grantType, jwtToken: values.jwtToken } };
}

export const oauth2Tokens = mode({
  name: 'SalesforceCredentials.oauth2Tokens',
  ...CONNECTED_APP_TOKENS,
  rules: [followsGrant(GRANTS), warnsOfExpiry, warnsOfRefreshTokenAlone],
  render,
});

export const oauth2AuthorizationCode = mode({
  name: 'SalesforceCredentials.oauth2AuthorizationCode',
  ...CONNECTED_APP_AUTHORIZATION_CODE,
  rules: [followsGrant(GRANTS)],
  render,
});

export const oauth2JwtBearer = mode({
  name: 'SalesforceCredentials.oauth2JwtBearer',
  fields: { jwtToken, clientCredentials },
  fromSecret: ['jwtToken'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.JWT_BEARER)],
  render: (values) => render({ ...values, grantType: OAuth2GrantType.JWT_BEARER }),
});

export const oauth2ClientCredentials = mode({
  name: 'SalesforceCredentials.oauth2ClientCredentials',
  fields: { clientCredentials },
  rules: [followsGrant(GRANTS, OAuth2GrantType.CLIENT_CREDENTIALS)],
  render: (values) => render({ ...values, grantType: OAuth2GrantType.CLIENT_CREDENTIALS }),
});

export const oauth2 = mode({
  name: 'SalesforceCredentials.oauth2',
  fields: FIELDS,
  rules: [followsGrant(GRANTS), warnsOfExpiry, warnsOfRefreshTokenAlone],
  render,
});

export const PROPS = propsMode({
  name: 'SalesforceConnectorProfile',
  fields: {
    instanceUrl: field.httpsUrl('https://acme.my.salesforce.com'),
    sandbox: field.boolean(),
    connectionMode: field.oneOf(ConnectionMode),
    usePrivateLinkForMetadataAndAuthorization: field.boolean(),
  },
  rules: [warnsOfEnvironment, needsPrivateConnection],
  render: (values) => ({
    connectionMode: values.connectionMode,
    properties: {
      salesforce: {
        instanceUrl: values.instanceUrl,
        isSandboxEnvironment: values.sandbox,
        usePrivateLinkForMetadataAndAuthorization: values.usePrivateLinkForMetadataAndAuthorization,
      },
    },
  }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2.outline],
  properties: {
    instanceUrl: 'InstanceUrl',
    sandbox: 'isSandboxEnvironment',
    usePrivateLinkForMetadataAndAuthorization: 'usePrivateLinkForMetadataAndAuthorization',
  },
  credentials: {
    ...TOKEN_PATHS,
    ...under('ConnectorOAuthRequest', CODE_PATHS),
    clientCredentials: 'ClientCredentialsArn',
    grantType: 'OAuth2GrantType',
    jwtToken: 'JwtToken',
  },
  required: [],
};
