import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ClientValues } from '../private/common-modes';
import { ACCESS_TOKEN_PATH, CLIENT_PATHS, CODE_PATHS, OAUTH2_ACCESS_TOKEN, OAUTH2_AUTHORIZATION_CODE, oauthRequest, under } from '../private/common-modes';
import type { ConnectorDescription } from '../private/connector-description';
import type { Rule } from '../private/factory/definition';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';

export type Block = CfnConnectorProfile.ZendeskConnectorProfileCredentialsProperty;

/** AppFlow has no field for the refresh token that comes with such a token. */
const warnsOfShortLife: Rule<'accessToken'> = ({ v, prop, has }) => {
  if (has('accessToken')) {
    v.warning('zendeskTokenExpires', `${prop}: OAuth clients created in Zendesk after 2026-04-30, and all clients from 2027-04-01, issue access `
      + 'tokens that expire within 48 hours, and AppFlow can\'t renew them; keep the token in your secret up to date and use refreshOnSecretChange');
  }
};

export const oauth2Tokens = mode({
  name: 'ZendeskCredentials.oauth2Tokens',
  ...OAUTH2_ACCESS_TOKEN,
  rules: [warnsOfShortLife],
  render,
});

export const oauth2AuthorizationCode = mode({
  name: 'ZendeskCredentials.oauth2AuthorizationCode',
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
  name: 'ZendeskConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://acme.zendesk.com') },
  required: ['instanceUrl'],
  render: ({ instanceUrl }) => ({ zendesk: { instanceUrl } }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...CLIENT_PATHS, ...ACCESS_TOKEN_PATH, ...under('ConnectorOAuthRequest', CODE_PATHS) },
  required: ['instanceUrl', 'clientId', 'clientSecret'],
};
