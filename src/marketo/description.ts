import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ClientValues } from '../private/common-modes';
import { ACCESS_TOKEN_PATH, CLIENT_PATHS, CODE_PATHS, OAUTH2_AUTHORIZATION_CODE, OAUTH2_FIELDS, oauthRequest, under } from '../private/common-modes';
import type { ConnectorDescription } from '../private/connector-description';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';

export type Block = CfnConnectorProfile.MarketoConnectorProfileCredentialsProperty;

const { clientId, clientSecret, accessToken } = OAUTH2_FIELDS;

export const oauth2ClientCredentials = mode({
  name: 'MarketoCredentials.oauth2ClientCredentials',
  fields: { clientId, clientSecret, accessToken },
  required: ['clientId', 'clientSecret'],
  render,
});

export const oauth2AuthorizationCode = mode({
  name: 'MarketoCredentials.oauth2AuthorizationCode',
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
  name: 'MarketoConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://123-abc-456.mktorest.com') },
  required: ['instanceUrl'],
  render: ({ instanceUrl }) => ({ marketo: { instanceUrl } }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2ClientCredentials.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...CLIENT_PATHS, ...ACCESS_TOKEN_PATH, ...under('ConnectorOAuthRequest', CODE_PATHS) },
  required: ['instanceUrl', 'clientId', 'clientSecret'],
};
