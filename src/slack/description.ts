import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ClientValues } from '../private/common-modes';
import { ACCESS_TOKEN_PATH, CLIENT_PATHS, CODE_PATHS, OAUTH2_ACCESS_TOKEN, OAUTH2_AUTHORIZATION_CODE, oauthRequest, under } from '../private/common-modes';
import type { ConnectorDescription } from '../private/connector-description';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';

export type Block = CfnConnectorProfile.SlackConnectorProfileCredentialsProperty;

export const oauth2Tokens = mode({
  name: 'SlackCredentials.oauth2Tokens',
  ...OAUTH2_ACCESS_TOKEN,
  render,
});

export const oauth2AuthorizationCode = mode({
  name: 'SlackCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render,
});

function render(values: ClientValues): Block {
  return {
    clientId: values.clientId,
    clientSecret: values.clientSecret,
    accessToken: values.accessToken,
    connectorOAuthRequest: oauthRequest(values),
  };
}

export const PROPS = propsMode({
  name: 'SlackConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://acme.slack.com') },
  required: ['instanceUrl'],
  render: ({ instanceUrl }) => ({ slack: { instanceUrl } }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...CLIENT_PATHS, ...ACCESS_TOKEN_PATH, ...under('ConnectorOAuthRequest', CODE_PATHS) },
  required: ['instanceUrl', 'clientId', 'clientSecret'],
};
