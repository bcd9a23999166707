import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { Rule } from '../private/factory/definition';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { ACCESS_TOKEN_PATH, CLIENT_BLOCK_PATHS, instanceUrlProps, OAUTH2_ACCESS_TOKEN, OAUTH2_AUTHORIZATION_CODE, renderClient } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

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
  render: renderClient,
});

export const oauth2AuthorizationCode = mode({
  name: 'ZendeskCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render: renderClient,
});

export const PROPS = instanceUrlProps('ZendeskConnectorProfile', 'zendesk', field.httpsUrl('https://acme.zendesk.com'));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...CLIENT_BLOCK_PATHS, ...ACCESS_TOKEN_PATH },
  required: ['instanceUrl', 'clientId', 'clientSecret'],
};
