import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { BASIC, BASIC_PATHS, CLIENT_PATHS, CODE_PATHS, instanceUrlProps, OAUTH2_AUTHORIZATION_CODE, OAUTH2_TOKENS, oauthRequest, renderLogin, TOKEN_PATHS, under } from '../private/modes/common-modes';
import type { ClientValues } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.ServiceNowConnectorProfileCredentialsProperty;

export const basic = mode({ name: 'ServiceNowCredentials.basic', ...BASIC, render: renderLogin });

export const oauth2Tokens = mode({ name: 'ServiceNowCredentials.oauth2Tokens', ...OAUTH2_TOKENS, render: renderOAuth2 });

export const oauth2AuthorizationCode = mode({
  name: 'ServiceNowCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render: renderOAuth2,
});

function renderOAuth2(values: ClientValues): Block {
  return {
    oAuth2Credentials: {
      clientId: values.clientId,
      clientSecret: values.clientSecret,
      accessToken: values.accessToken,
      refreshToken: values.refreshToken,
      oAuthRequest: oauthRequest(values),
    },
  };
}

export const PROPS = instanceUrlProps('ServiceNowConnectorProfile', 'serviceNow', field.httpsUrl('https://acme.service-now.com'));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [basic.outline, oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...BASIC_PATHS, ...under('OAuth2Credentials', { ...CLIENT_PATHS, ...TOKEN_PATHS, ...under('OAuthRequest', CODE_PATHS) }) },
  required: ['instanceUrl'],
  alternatives: [Object.keys(BASIC_PATHS), Object.keys({ ...CLIENT_PATHS, ...TOKEN_PATHS, ...CODE_PATHS })],
};
